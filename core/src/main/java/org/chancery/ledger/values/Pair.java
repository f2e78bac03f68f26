package org.chancery.ledger.values;

import org.jspecify.annotations.Nullable;

/**
 * Two parties, whichever acts.
 *
 * @param first code or name that comes first in the alphabet
 * @param second the other
 */
public record Pair(String first, String second) implements Comparable<Pair> {

  /** The two in the order of the alphabet; null if they are one, or one is not told. */
  public static @Nullable Pair of(@Nullable String a, @Nullable String b) {
    if (a == null || b == null || a.equals(b)) {
      return null;
    }
    return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
  }

  @Override
  public int compareTo(Pair o) {
    int c = first.compareTo(o.first);
    return c != 0 ? c : second.compareTo(o.second);
  }
}
