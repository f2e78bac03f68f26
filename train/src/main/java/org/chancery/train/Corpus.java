package org.chancery.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Annotated passages, file by file; a file is one writer's.
 *
 * @param train passages to learn from
 * @param kept every tenth passage of each writer, which nothing is learnt from
 * @param strangers passages of writers of whom nothing is learnt
 */
record Corpus(List<Passage> train, List<Passage> kept, List<Passage> strangers) {
  /** One passage in so many is kept to measure by. */
  private static final int KEPT = 10;

  /** Longer passages are left out: the reader's chunks are no longer either. */
  private static final int LONGEST = 258;

  Corpus {
    train = List.copyOf(train);
    kept = List.copyOf(kept);
    strangers = List.copyOf(strangers);
  }

  /**
   * Reads files, or all files {@code *.jsonl} of folders.
   *
   * @param apart names of files, without ending, of which nothing is learnt
   * @param states the names of states
   * @throws IOException if a folder or a line cannot be read; says which
   */
  static Corpus read(List<Path> paths, List<String> apart, StoryLabels labels, Renaming states)
      throws IOException {
    PassageReader reader = new PassageReader(labels, states);
    List<Passage> train = new ArrayList<>();
    List<Passage> kept = new ArrayList<>();
    List<Passage> strangers = new ArrayList<>();
    for (Path file : files(paths)) {
      String name = file.getFileName().toString().replaceFirst("\\.jsonl$", "");
      List<Passage> all = passages(file, reader);
      for (int i = 0; i < all.size(); i++) {
        if (apart.contains(name)) {
          strangers.add(all.get(i));
        } else {
          (i % KEPT == KEPT - 1 ? kept : train).add(all.get(i));
        }
      }
    }
    return new Corpus(train, kept, strangers);
  }

  private static List<Path> files(List<Path> paths) throws IOException {
    List<Path> out = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        out.add(path);
        continue;
      }
      try (Stream<Path> found = Files.list(path)) {
        found.filter(f -> f.toString().endsWith(".jsonl")).sorted().forEach(out::add);
      }
    }
    return out;
  }

  private static List<Passage> passages(Path file, PassageReader reader) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        lines.add(mapper.readTree(line));
      }
    }
    // A file that annotates attributes at all does so throughout.
    boolean whole = lines.stream().anyMatch(l -> l.path("acts").findValue("mission") != null);
    List<Passage> out = new ArrayList<>();
    for (JsonNode line : lines) {
      Passage next = reader.read(line, whole);
      if (next != null && next.length() <= LONGEST) {
        out.add(next);
      }
    }
    return out;
  }
}
