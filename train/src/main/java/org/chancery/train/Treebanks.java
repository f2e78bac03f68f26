package org.chancery.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The open treebanks, document by document: UD English EWT and the freely licensed genres of GUM,
 * divided as their makers divide them; and trees of Chancery's own, in the registers of which those
 * have little.
 *
 * @param train documents to learn from; a document is its sentences in order
 * @param dev documents to choose a recipe by
 * @param own every third of the own trees, which nothing is learnt from
 */
record Treebanks(List<List<GoldTree>> train, List<List<GoldTree>> dev, List<List<GoldTree>> own) {
  /** Own trees are few: they are learnt from as often as this, when others are once. */
  private static final int OWN_TIMES = 4;

  /** One own tree in so many is kept to measure by. */
  private static final int OWN_KEPT = 3;

  /** Label that another label becomes: subtypes that one treebank has and the next one has not. */
  private static final Map<String, String> CONVENTION =
      Map.of(
          "nsubj:outer", "nsubj",
          "csubj:outer", "csubj",
          "advcl:relcl", "advcl",
          "obl:agent", "obl");

  private static final Pattern SPLIT = Pattern.compile("^## (\\w+)");
  private static final Pattern DOCUMENT = Pattern.compile("^\\s*\\* (GUM_\\w+)");

  Treebanks {
    train = List.copyOf(train);
    dev = List.copyOf(dev);
    own = List.copyOf(own);
  }

  /**
   * Reads {@code ewt.tar.xz} and {@code gum.tar.xz} out of a folder, and own trees out of another.
   *
   * @throws IOException if one is missing or is no such archive
   */
  static Treebanks read(Path folder, Path trees) throws IOException {
    List<List<GoldTree>> train = new ArrayList<>();
    List<List<GoldTree>> dev = new ArrayList<>();
    ewt(unpacked(folder.resolve("ewt.tar.xz")), train, dev);
    gum(unpacked(folder.resolve("gum.tar.xz")), train, dev);
    List<List<GoldTree>> own = new ArrayList<>();
    own(trees, train, own);
    return new Treebanks(train, dev, own);
  }

  private static void own(Path folder, List<List<GoldTree>> train, List<List<GoldTree>> kept)
      throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
        List<GoldTree> learnt = new ArrayList<>();
        List<GoldTree> apart = new ArrayList<>();
        for (GoldTree tree : sentences(Files.readString(file))) {
          // By place, so that trees added at the end move none from one side to the other.
          boolean keep = (learnt.size() + apart.size()) % OWN_KEPT == OWN_KEPT - 1;
          (keep ? apart : learnt).add(tree);
        }
        kept.add(apart);
        train.addAll(Collections.nCopies(OWN_TIMES, learnt));
      }
    }
  }

  private static void ewt(
      Map<String, String> files, List<List<GoldTree>> train, List<List<GoldTree>> dev) {
    String lists = "ewt/not-to-release/file-lists/files.";
    String sources = "ewt/not-to-release/sources/";
    Set<String> kept = new TreeSet<>();
    for (String name : files.getOrDefault(lists + "dev", "").split("\\s+")) {
      kept.add(sources + name);
      dev.add(sentences(files.getOrDefault(sources + name, "")));
    }
    for (String name : files.getOrDefault(lists + "test", "").split("\\s+")) {
      kept.add(sources + name);
    }
    files.forEach(
        (name, text) -> {
          if (name.startsWith(sources) && name.endsWith(".conllu") && !kept.contains(name)) {
            train.add(sentences(text));
          }
        });
  }

  private static void gum(
      Map<String, String> files, List<List<GoldTree>> train, List<List<GoldTree>> dev) {
    Map<String, String> parts = divided(files.getOrDefault("gum/splits.md", ""));
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".conllu")) {
            String document = name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
            switch (parts.getOrDefault(document, "train")) {
              case "train" -> train.add(sentences(text));
              case "dev" -> dev.add(sentences(text));
              default -> {}
            }
          }
        });
  }

  /** Which part a document of GUM belongs to, by its list. */
  private static Map<String, String> divided(String splits) {
    Map<String, String> out = new LinkedHashMap<>();
    String part = "train";
    for (String line : splits.lines().toList()) {
      Matcher split = SPLIT.matcher(line);
      Matcher document = DOCUMENT.matcher(line);
      if (split.find()) {
        part = split.group(1);
      } else if (document.find()) {
        out.put(document.group(1), part);
      }
    }
    return out;
  }

  /** The sentences of a CoNLL-U text; ranges of words and empty nodes are no words. */
  static List<GoldTree> sentences(String conllu) {
    List<GoldTree> out = new ArrayList<>();
    GoldTree.Builder next = new GoldTree.Builder();
    for (String line : conllu.lines().toList()) {
      String[] cells = line.split("\t");
      if (cells.length == 10 && cells[0].chars().allMatch(Character::isDigit)) {
        String relation = CONVENTION.getOrDefault(cells[7], cells[7]);
        next.add(cells[1], cells[4], Integer.parseInt(cells[6]), relation);
      } else if (line.isBlank() && !next.isEmpty()) {
        out.add(next.build());
        next = new GoldTree.Builder();
      }
    }
    if (!next.isEmpty()) {
      out.add(next.build());
    }
    return out;
  }

  /** Text files of an archive by name, in the order of their names. */
  private static Map<String, String> unpacked(Path archive) throws IOException {
    Map<String, String> out = new TreeMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(Files.newInputStream(archive)))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        if (e.isFile()) {
          BufferedReader text =
              new BufferedReader(new InputStreamReader(tar, StandardCharsets.UTF_8));
          StringBuilder all = new StringBuilder();
          for (String line = text.readLine(); line != null; line = text.readLine()) {
            all.append(line).append('\n');
          }
          out.put(e.getName().replaceFirst("^\\./", ""), all.toString());
        }
      }
    }
    return out;
  }
}
