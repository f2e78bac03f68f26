package org.chancery.app.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What somebody may have meant who mistyped a word. */
public final class Misspelling {
  private Misspelling() {}

  /** The words that are nearest, nearest first; those that begin like it are near. */
  public static List<String> among(Collection<String> words, String typed, int most) {
    record Candidate(String word, int distance) {}
    return words.stream()
        .distinct()
        .map(w -> new Candidate(w, of(typed, w)))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .limit(most)
        .map(Candidate::word)
        .toList();
  }

  /** How far a word is from what was typed. */
  static int of(String typed, String word) {
    return word.startsWith(typed) && typed.length() > 2 ? 1 : distance(typed, word);
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
