package org.chancery.ledger.values;

import java.time.LocalDate;
import java.util.List;
import org.chancery.act.ActType;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What must be done or takes effect by a day.
 *
 * @param entry id of the act that sets it
 * @param type which act
 * @param by who set it
 * @param on whom it binds, or who is concerned; null if not told
 * @param due the limit that holds; where reports known together differ, the span over all of them
 * @param last the last day of that, null if its end is unknown
 * @param state what became of it
 * @param silence for {@link State#MISSED}: true if it rests on nothing but that no report tells it
 *     as done, false if a report says so; false for all other states
 * @param sequence 0 as first told; one more for each change of its days, doing or undoing; a
 *     deadline that has passed unheard-of has not changed
 * @param versions limits as they were told, first known first; the last one holds
 */
public record Deadline(
    String entry,
    ActType type,
    String by,
    @Nullable String on,
    Interval due,
    @Nullable LocalDate last,
    State state,
    boolean silence,
    int sequence,
    List<Version> versions) {

  /** What became of a deadline. */
  public enum State implements Worded {
    /** Its last day has not passed. */
    OPEN("open"),
    /** Open, but with other days than were told at first. */
    CHANGED("changed"),
    /** Told as done. */
    DONE("done"),
    /** Its last day has passed and no report tells that it was done. */
    MISSED("passed"),
    /** The act that set it was undone. */
    CANCELLED("cancelled");

    private final String word;

    State(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * A limit as told.
   *
   * @param due the limit
   * @param known from when on, null if unknown
   * @param reports keys of the reports
   */
  public record Version(Interval due, @Nullable LocalDate known, List<String> reports) {

    /** Keeps an unmodifiable copy. */
    public Version {
      reports = List.copyOf(reports);
    }
  }

  /** Keeps an unmodifiable copy. */
  public Deadline {
    versions = List.copyOf(versions);
  }

  /** Whether it still can be met. */
  public boolean isOpen() {
    return state == State.OPEN || state == State.CHANGED;
  }
}
