package org.chancery.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Whole days for the partial dates of an interval, to compare and to sort by. */
public final class Days {
  private Days() {}

  /** The first day that the interval can mean; null if its beginning is open. */
  public static @Nullable LocalDate first(@Nullable Interval interval) {
    return interval == null ? null : day(interval.from(), false);
  }

  /** The last day that the interval can mean; null if its end is open. */
  public static @Nullable LocalDate last(@Nullable Interval interval) {
    return interval == null ? null : day(interval.to(), true);
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

  private static @Nullable LocalDate day(@Nullable String iso, boolean last) {
    if (iso == null) {
      return null;
    }
    try {
      return switch (iso.length()) {
        case 10 -> LocalDate.parse(iso);
        case 7 -> last ? YearMonth.parse(iso).atEndOfMonth() : YearMonth.parse(iso).atDay(1);
        case 4 -> LocalDate.of(Integer.parseInt(iso), last ? 12 : 1, last ? 31 : 1);
        default -> null;
      };
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
