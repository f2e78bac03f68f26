package org.chancery.ledger.merge;

import org.chancery.act.ActType;
import org.chancery.act.DiplomaticAct;
import org.chancery.ledger.values.Pair;
import org.jspecify.annotations.Nullable;

/** Only reports of one bucket can tell one act: that keeps the cost of merging near to linear. */
final class Buckets {
  private Buckets() {}

  /**
   * A type of act between two parties, or of one where the text names no other.
   *
   * @param other null where the text names none
   */
  record Bucket(ActType type, String one, @Nullable String other) {}

  static Bucket of(DiplomaticAct a) {
    Pair pair = Pair.of(a.parties().actor(), a.parties().counterparty());
    return pair == null
        ? new Bucket(a.type(), a.parties().actor(), null)
        : new Bucket(a.type(), pair.first(), pair.second());
  }

  /** Whether two acts are of one bucket, or would be if one that names no counterparty did. */
  static boolean fit(DiplomaticAct a, DiplomaticAct b) {
    Bucket x = of(a);
    Bucket y = of(b);
    boolean bare = x.other() == null || y.other() == null;
    return x.equals(y)
        || (bare && a.type() == b.type() && a.parties().actor().equals(b.parties().actor()));
  }
}
