package org.chancery.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
      for (Line line : lines(file, reader)) {
        Place own = line.of() == null ? new Place(name, line.number()) : Place.of(line.of());
        if (apart.contains(own.file())) {
          strangers.add(line.passage());
        } else {
          (own.line() % KEPT == KEPT - 1 ? kept : train).add(line.passage());
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

  /**
   * A passage of a file.
   *
   * @param number its line, from 0
   * @param of the passage whose text it annotates anew, null if the text is its own
   */
  private record Line(int number, @Nullable String of, Passage passage) {}

  /** Where a text stands that is learnt from or not, whatever is annotated in it: "acts-09:12". */
  private record Place(String file, int line) {
    static Place of(String words) {
      int colon = words.lastIndexOf(':');
      return new Place(words.substring(0, colon), Integer.parseInt(words.substring(colon + 1)));
    }
  }

  private static List<Line> lines(Path file, PassageReader reader) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        all.add(mapper.readTree(line));
      }
    }
    // A file that annotates attributes at all does so throughout.
    boolean whole = all.stream().anyMatch(l -> l.path("acts").findValue("mission") != null);
    List<Line> out = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Passage next = reader.read(all.get(i), whole);
      if (next != null && next.length() <= LONGEST) {
        out.add(new Line(i, all.get(i).path("of").textValue(), next));
      }
    }
    return out;
  }
}
