package org.chancery.pointing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.actor.Mention;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Term;
import org.jspecify.annotations.Nullable;

/**
 * Parties that no list knows, by the names that a story gives them: "Korland" for "Korland",
 * "Korlandic" and "Korland's". A witness must point at them; a name alone makes nobody a party.
 */
final class Strangers {
  /** Two forms of a name have so many letters in common, */
  private static final int ALIKE = 4;

  /** and end so differently at most. */
  private static final int ENDING = 3;

  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final Map<String, Optional<String>> known = new HashMap<>();

  Strangers(List<Scene> scenes) {
    for (Scene scene : scenes) {
      for (int i = 0; i < scene.size(); i++) {
        if (isName(scene, i) && (i == 0 || !isName(scene, i - 1))) {
          names.merge(run(scene, i), 1, Integer::sum);
        }
      }
    }
  }

  /** The name of the party for which a word may stand, null if it is part of none. */
  @Nullable String name(Scene scene, int word) {
    Term term = scene.term(word);
    if (!term.isCapital() || !isNobody(scene, word)) {
      return null;
    }
    String written = isName(scene, word) ? run(scene, word) : term.text();
    return known.computeIfAbsent(written, w -> Optional.ofNullable(party(w))).orElse(null);
  }

  private @Nullable String party(String written) {
    List<Map.Entry<String, Integer>> same =
        names.entrySet().stream().filter(e -> alike(e.getKey(), written)).toList();
    // A party is named more than once; "Overnight", "Total" and other news are not.
    if (same.stream().mapToInt(Map.Entry::getValue).sum() < 2) {
      return null;
    }
    return same.stream()
        .filter(e -> same.stream().noneMatch(o -> isOfPeople(e.getKey(), o.getKey())))
        .filter(e -> same.stream().noneMatch(o -> isTownOf(e.getKey(), o.getKey())))
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(e -> e.getKey().length()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Whether a form says whose people they are, beside another that says what the state is. */
  private static boolean isOfPeople(String form, String other) {
    return other.length() < form.length() && other.indexOf(' ') < 0 && form.indexOf(' ') < 0;
  }

  /** "Port Quell" beside "Quell" that stands alone: a town that is called after its state. */
  private static boolean isTownOf(String name, String other) {
    return name.endsWith(" " + other);
  }

  private static boolean isName(Scene scene, int word) {
    Term term = scene.term(word);
    return term.isCapital() && term.form().isProper() && isNobody(scene, word);
  }

  /** Whether no list knows the word; two that stand together were taken for a person's name. */
  private static boolean isNobody(Scene scene, int word) {
    Mention m = scene.cast().at(word);
    return m == null || (m.parties().isEmpty() && "person".equals(m.noun()));
  }

  /** The whole name of which a word is part. */
  private static String run(Scene scene, int word) {
    int from = word;
    while (from > 0 && isName(scene, from - 1)) {
      from--;
    }
    List<String> out = new ArrayList<>();
    for (int i = from; i < scene.size() && isName(scene, i); i++) {
      out.add(scene.term(i).text());
    }
    return String.join(" ", out);
  }

  private static boolean alike(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    int shorter = Math.min(a.length(), b.length());
    boolean part = same == shorter && a.indexOf(' ') != b.indexOf(' ');
    return a.equals(b)
        || a.endsWith(" " + b)
        || b.endsWith(" " + a)
        || (same >= ALIKE
            && (part
                || (same >= shorter - 1 && Math.max(a.length(), b.length()) - same <= ENDING)));
  }
}
