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
public final class PartyFinder {
  private static final int SUGGESTIONS = 3;

  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, TreeSet<String>> codes = new TreeMap<>();

  /**
   * @param rules that tell codes and names
   * @param others parties that no list knows: names under which the store has acts
   */
  public PartyFinder(RuleFiles rules, Collection<String> others) {
    for (String file : List.of("actors/states.tsv", "actors/organisations.tsv")) {
      for (Row row : rules.table(file)) {
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

  /**
   * The party that is meant by a code or a name, in any case, with or without accents and "the".
   *
   * @return a code, or a name where there is no code
   * @throws Unclear if it cannot be said whom it means
   */
  public String find(String typed) throws Unclear {
    if (names.containsKey(typed)) {
      return typed;
    }
    TreeSet<String> labels = codes.getOrDefault(key(typed), new TreeSet<>());
    if (labels.size() == 1) {
      return labels.first();
    }
    // "Guam" is the island; the organisation GUAM is asked for by its code.
    List<String> named = labels.stream().filter(label -> typed.equals(names.get(label))).toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    throw new Unclear(
        typed,
        labels.isEmpty()
            ? "no party is called so: did you mean " + nearest(typed) + "?"
            : "is more than one party: give the code, " + listed(labels));
  }

  private String nearest(String typed) {
    String key = key(typed);
    record Candidate(String label, int distance) {}
    Map<String, Integer> best = new TreeMap<>();
    codes.forEach(
        (name, labels) -> {
          int d = Misspelling.of(key, name);
          labels.forEach(label -> best.merge(label, d, Math::min));
        });
    List<String> found =
        best.entrySet().stream()
            .map(e -> new Candidate(e.getKey(), e.getValue()))
            .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::label))
            .limit(SUGGESTIONS)
            .map(Candidate::label)
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
}
