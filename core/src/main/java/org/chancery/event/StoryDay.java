package org.chancery.event;

import java.time.LocalDate;
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
    String start = i.from() != null ? i.from() : i.to();
    return published != null && start != null && first(start).isAfter(published);
  }

  /** Whether it ends after the day of the story. */
  boolean isPending(Interval i) {
    String end = i.to() != null ? i.to() : i.from();
    return published != null && end != null && last(end).isAfter(published);
  }

  /** Whether it ended before what the story tells as its news. */
  boolean isOld(@Nullable Interval i) {
    String end = i == null ? null : i.to() != null ? i.to() : i.from();
    return published != null
        && end != null
        && last(end).isBefore(published.minusDays(EXCHANGE_DAYS));
  }

  /** Whether it is told to the day. */
  static boolean isDay(Interval i) {
    return i.from() != null && i.from().length() > "2001-12".length();
  }

  private static LocalDate first(String iso) {
    return switch (iso.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(iso), 1, 1);
      case 7 -> LocalDate.parse(iso + "-01");
      default -> LocalDate.parse(iso);
    };
  }

  /** The last day that a whole or partial date covers. */
  static LocalDate last(String iso) {
    return switch (iso.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(iso), 12, 31);
      case 7 -> LocalDate.parse(iso + "-01").plusMonths(1).minusDays(1);
      default -> LocalDate.parse(iso);
    };
  }
}
