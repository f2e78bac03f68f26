package org.chancery.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a story's time phrases count from. What is missing is not guessed: a phrase that
 * needs it is left out.
 *
 * @param published day of the story, null if unknown: "on Monday", "November 1", "last month"
 * @param event day of the announcement that a relative time counts from: "within 72 hours", "a day
 *     earlier"; null for the day of the story
 */
public record Anchor(@Nullable LocalDate published, @Nullable LocalDate event) {

  /** The day of the event, else that of the story, null if neither is known. */
  public @Nullable LocalDate start() {
    return event != null ? event : published;
  }
}
