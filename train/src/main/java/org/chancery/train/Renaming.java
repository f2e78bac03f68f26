package org.chancery.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Gives the states of a passage other names, so that no state is learnt by heart: name for name,
 * adjective for adjective, people for people, capital for capital. Only states are changed of which
 * each of the four is one word, so that every word keeps its place.
 */
final class Renaming {
  private static final List<String> COLUMNS = List.of("name", "adjectives", "people", "capital");

  /** One passage in so many is written with other names. */
  private static final double OFTEN = .5;

  /** Flashes in capitals, notes in small letters: rare in what is written. */
  private static final double CAPITALS = .04;

  private static final double SMALL = .02;

  private final List<List<String>> states = new ArrayList<>();
  private final Map<String, int[]> places = new HashMap<>();

  /**
   * Reads the names of states.
   *
   * @param file a table with a head line, as {@code rules/actors/states.tsv}
   * @throws IOException if it cannot be read
   */
  Renaming(Path file) throws IOException {
    List<String> head = List.of();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (head.isEmpty()) {
        head = cells;
      } else if (cells.contains("state")) {
        add(head, cells);
      }
    }
  }

  private void add(List<String> head, List<String> cells) {
    List<String> forms = new ArrayList<>();
    for (String column : COLUMNS) {
      String first = cells.get(head.indexOf(column)).split("\\|", -1)[0];
      if (first.isEmpty() || first.contains(" ") || first.contains("-")) {
        return;
      }
      forms.add(first);
    }
    for (int form = 0; form < forms.size(); form++) {
      places.putIfAbsent(forms.get(form), new int[] {states.size(), form});
    }
    states.add(forms);
  }

  /** The number of the state that a word names in one of its forms, -1 if it names none. */
  int state(String word) {
    int[] place = places.get(word);
    return place == null ? -1 : place[0];
  }

  /**
   * The words of a passage, in half the cases with other states in it, now and then in capitals.
   */
  List<String> varied(List<String> words, Random chance) {
    List<String> out = chance.nextDouble() < OFTEN ? renamed(words, chance) : words;
    double how = chance.nextDouble();
    if (how < CAPITALS) {
      return out.stream().map(w -> w.toUpperCase(Locale.ROOT)).toList();
    }
    if (how < CAPITALS + SMALL) {
      return out.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
    }
    return out;
  }

  private List<String> renamed(List<String> words, Random chance) {
    Map<Integer, Integer> others = new HashMap<>();
    List<String> out = new ArrayList<>();
    for (String word : words) {
      int[] place = places.get(word);
      if (place == null) {
        out.add(word);
        continue;
      }
      Integer other = others.get(place[0]);
      while (other == null) {
        int drawn = chance.nextInt(states.size());
        // Two states of a passage stay two.
        other = others.containsValue(drawn) ? null : drawn;
      }
      others.put(place[0], other);
      out.add(states.get(other).get(place[1]));
    }
    return out;
  }
}
