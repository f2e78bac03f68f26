package org.chancery.app.ledger;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.RuleFiles.Row;

/** Finds the party that somebody means who types a code or a name. */
public final class Parties {
  private static final int SUGGESTIONS = 3;

  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, TreeSet<String>> codes = new TreeMap<>();

  /** How a code or name was understood. */
  public sealed interface Answer {
    /** It means this party: a code, or a name where there is no code. */
    record Found(String label) implements Answer {}

    /** It cannot be said whom it means; a few words say why and what to type. */
    record Unclear(String why) implements Answer {}
  }

  /**
   * @param others parties that no list knows: names under which the store has acts
   */
  public Parties(Collection<String> others) {
    for (String file : List.of("actors/states.tsv", "actors/organisations.tsv")) {
      for (Row row : RuleFiles.shipped().table(file)) {
        String code = row.get("code");
        names.putIfAbsent(code, row.get("name"));
        add(code, code);
        add(row.get("name"), code);
        row.list("names").forEach(name -> add(name, code));
      }
    }
    for (String other : others) {
      if (!names.containsKey(other)) {
        names.put(other, other);
        add(other, other);
      }
    }
  }

  private void add(String name, String label) {
    codes.computeIfAbsent(key(name), k -> new TreeSet<>()).add(label);
  }

  /** Understands a code or a name, in any case, with or without accents and "the". */
  public Answer find(String typed) {
    if (names.containsKey(typed)) {
      return new Answer.Found(typed);
    }
    TreeSet<String> labels = codes.getOrDefault(key(typed), new TreeSet<>());
    if (labels.size() == 1) {
      return new Answer.Found(labels.first());
    }
    // "Guam" is the island; the organisation GUAM is asked for by its code.
    List<String> named = labels.stream().filter(label -> typed.equals(names.get(label))).toList();
    if (named.size() == 1) {
      return new Answer.Found(named.get(0));
    }
    return new Answer.Unclear(
        labels.isEmpty()
            ? "no party is called so: did you mean " + nearest(typed) + "?"
            : "is more than one party: give the code, " + listed(labels));
  }

  private String nearest(String typed) {
    String key = key(typed);
    record Near(String label, int distance) {}
    Map<String, Integer> best = new TreeMap<>();
    codes.forEach(
        (name, labels) -> {
          // A code is three letters from every other one: only names are near each other.
          int d = name.startsWith(key) && key.length() > 2 ? 1 : distance(key, name);
          labels.forEach(label -> best.merge(label, d, Math::min));
        });
    List<String> found =
        best.entrySet().stream()
            .map(e -> new Near(e.getKey(), e.getValue()))
            .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::label))
            .limit(SUGGESTIONS)
            .map(Near::label)
            .toList();
    return listed(found);
  }

  private String listed(Collection<String> labels) {
    return labels.stream()
        .map(l -> l.equals(names.get(l)) ? l : l + " (" + names.get(l) + ")")
        .collect(Collectors.joining(" or "));
  }

  private static String key(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }

  /** How many letters to add, drop or change. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
