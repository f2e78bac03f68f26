package org.chancery.ledger.values;

import java.time.LocalDate;
import java.util.List;
import org.chancery.actor.MissionKind;
import org.jspecify.annotations.Nullable;

/**
 * Diplomatic relations of two parties: Vienna Convention on Diplomatic Relations (VCDR).
 *
 * @param status whether they are maintained
 * @param level at which level
 * @param pending announced acts that would change them
 */
public record DiplomaticRelation(
    Track<RelationStatus> status, Track<Level> level, List<Pending> pending) {

  /** The class of the heads of mission that the two exchange: VCDR 14. */
  public enum Level implements Worded {
    /** No act tells. */
    UNKNOWN("not told"),
    /** No relations, no representation. */
    NONE("none"),
    /** Diplomats of one under the flag of a protecting power in the other: VCDR 45. */
    INTERESTS_SECTION(MissionKind.INTERESTS_SECTION.word()),
    /** Below ambassadors. */
    CHARGE("below ambassadors"),
    /** Ambassadors. */
    AMBASSADOR("ambassadors");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Keeps an unmodifiable copy. */
  public DiplomaticRelation {
    pending = List.copyOf(pending);
  }

  /** Since when they have stood as they do; null if unknown. */
  public @Nullable LocalDate since() {
    return status.since();
  }
}
