package org.chancery.train;

import java.util.Locale;

/**
 * How well trees are read, punctuation left out.
 *
 * @param words how many words
 * @param heads how many with the gold head
 * @param labelled how many with the gold head and relation, subtypes left out
 * @param tags how many with the gold tag
 */
record TreeScore(int words, int heads, int labelled, int tags) {
  static final TreeScore NOTHING = new TreeScore(0, 0, 0, 0);

  TreeScore plus(TreeScore other) {
    return new TreeScore(
        words + other.words, heads + other.heads, labelled + other.labelled, tags + other.tags);
  }

  @Override
  public String toString() {
    double all = Math.max(1, words);
    return String.format(
        Locale.ROOT,
        "UAS %.2f LAS %.2f tags %.2f",
        100 * heads / all,
        100 * labelled / all,
        100 * tags / all);
  }
}
