package org.chancery.ledger.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter on which reports differ or parties contradict each other. Nothing here is resolved.
 *
 * @param kind where the difference comes from
 * @param entry id of the act that it is about, null if no act is known
 * @param about the matter in a few words; for {@link Kind#DETAIL} the name of the detail
 * @param sides two or more
 */
public record Dispute(Kind kind, @Nullable String entry, String about, List<Side> sides) {

  /** Where a difference comes from. */
  public enum Kind {
    /** Reports of one act differ in a detail. */
    DETAIL,
    /** Claims of one story contradict each other. */
    WITHIN_STORY,
    /** Claims of different parties in different stories take opposite sides on one act. */
    ACROSS_STORIES
  }

  /**
   * One side.
   *
   * @param says the detail's value, or the stance
   * @param party who says so; null for details, which are the stories' own
   * @param reports keys of the reports, empty for claims
   * @param words the claims, empty for details
   */
  public record Side(
      String says, @Nullable String party, List<String> reports, List<ReportedClaim> words) {

    /** Keeps unmodifiable copies. */
    public Side {
      reports = List.copyOf(reports);
      words = List.copyOf(words);
    }
  }

  /** Keeps an unmodifiable copy. */
  public Dispute {
    sides = List.copyOf(sides);
  }
}
