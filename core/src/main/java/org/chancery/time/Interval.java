package org.chancery.time;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, both ends included. Ends are ISO-8601 dates, whole or partial: "2021-10-18",
 * "2021-10", "1980". A missing end is open: "by November 1" has no {@code from}.
 *
 * @param from first day, null if open
 * @param to last day, null if open
 */
public record Interval(@Nullable String from, @Nullable String to) {

  /** The interval that is one day, month or year. */
  public static Interval on(String iso) {
    return new Interval(iso, iso);
  }

  /** The interval that ends at {@code iso}. */
  public static Interval by(String iso) {
    return new Interval(null, iso);
  }
}
