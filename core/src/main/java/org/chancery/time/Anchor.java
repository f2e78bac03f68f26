package org.chancery.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that a story's time phrases count from. What is missing is not guessed: a phrase that
 * needs it is left out.
 *
 * @param published day of the story, null if unknown: "on Monday", "November 1", "last month"
 * @param event day of the announcement that a relative time counts from: "within 72 hours", "a day
 *     earlier"; null for the day of the story
 * @param told the days that the sentence before told last, null if it told none: history names the
 *     year once
 */
public record Anchor(
    @Nullable LocalDate published, @Nullable LocalDate event, @Nullable Interval told) {

  /** Of a sentence before which no days are told. */
  public Anchor(@Nullable LocalDate published, @Nullable LocalDate event) {
    this(published, event, null);
  }

  /** The same for the next sentence of a passage. */
  public Anchor after(List<TimePhrase> phrases) {
    Interval last = told;
    for (TimePhrase p : phrases) {
      last = p.role() == TimePhrase.Role.WHEN ? p.interval() : last;
    }
    return new Anchor(published, event, last);
  }

  /** The day of the event, else that of the story, null if neither is known. */
  public @Nullable LocalDate start() {
    return event != null ? event : published;
  }
}
