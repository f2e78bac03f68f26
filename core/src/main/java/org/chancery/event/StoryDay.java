package org.chancery.event;

import java.time.LocalDate;
import org.chancery.time.Days;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Where times lie as seen from the day of a story.
 *
 * @param published that day; null if unknown, and then no time is known to lie anywhere
 */
record StoryDay(@Nullable LocalDate published) {
  /** An exchange of measures goes back this many days before it is background. */
  private static final int EXCHANGE_DAYS = 2;

  /** Whether all of it lies after the day of the story. */
  boolean isLater(Interval i) {
    LocalDate start = Days.start(i);
    return published != null && start != null && start.isAfter(published);
  }

  /** Whether it ends after the day of the story. */
  boolean isPending(Interval i) {
    LocalDate end = Days.end(i);
    return published != null && end != null && end.isAfter(published);
  }

  /** Whether it ended before what the story tells as its news. */
  boolean isOld(@Nullable Interval i) {
    LocalDate end = Days.end(i);
    return published != null && end != null && end.isBefore(published.minusDays(EXCHANGE_DAYS));
  }

  /** Whether it is told to the day. */
  static boolean isDay(Interval i) {
    return i.from() != null && i.from().isDay();
  }
}
