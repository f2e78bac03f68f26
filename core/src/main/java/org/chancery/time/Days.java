package org.chancery.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whole days of an interval that may not be told, to compare and to sort by. */
public final class Days {
  private Days() {}

  /** The first day that the interval can mean; null if its beginning is open. */
  public static @Nullable LocalDate first(@Nullable Interval interval) {
    return interval == null || interval.from() == null ? null : interval.from().first();
  }

  /** The last day that the interval can mean; null if its end is open. */
  public static @Nullable LocalDate last(@Nullable Interval interval) {
    return interval == null || interval.to() == null ? null : interval.to().last();
  }

  /** The first day, or where the beginning is open the last; null if neither is known. */
  public static @Nullable LocalDate start(@Nullable Interval interval) {
    LocalDate first = first(interval);
    return first != null ? first : last(interval);
  }

  /** The last day, or where the end is open the first; null if neither is known. */
  public static @Nullable LocalDate end(@Nullable Interval interval) {
    LocalDate last = last(interval);
    return last != null ? last : first(interval);
  }
}
