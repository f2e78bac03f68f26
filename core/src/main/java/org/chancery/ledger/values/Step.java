package org.chancery.ledger.values;

import java.time.LocalDate;
import java.util.List;
import org.chancery.act.Status;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How far an act had come from a day on.
 *
 * @param status announced, carried out ...
 * @param when as told; where reports differ, the span over all they tell; null if none tells a day
 * @param day the first day of that, or what stands for it by {@code basis}; null if unknown
 * @param basis what the day rests on
 * @param reports keys of the reports that tell it
 */
public record Step(
    Status status,
    @Nullable Interval when,
    @Nullable LocalDate day,
    Basis basis,
    List<String> reports) {

  /** What a day rests on. */
  public enum Basis {
    /** A report tells it. */
    TOLD,
    /** It is the day of the first story that tells the act as its news. */
    STORY,
    /**
     * Stories tell it as past, without a day: it is the day of the first of them, at the latest.
     */
    BEFORE_STORY,
    /** There is none. */
    UNKNOWN
  }

  /** Keeps an unmodifiable copy. */
  public Step {
    reports = List.copyOf(reports);
  }
}
