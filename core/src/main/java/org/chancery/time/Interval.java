package org.chancery.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, both ends included, each told to the day, month or year. A missing end is
 * open: "by November 1" has no {@code from}.
 *
 * @param from first day, null if open
 * @param to last day, null if open
 */
public record Interval(@Nullable PartialDate from, @Nullable PartialDate to) {

  /** The interval that is one day, month or year. */
  public static Interval on(PartialDate date) {
    return new Interval(date, date);
  }

  /** The interval that is one day. */
  public static Interval on(LocalDate day) {
    return on(PartialDate.of(day));
  }

  /** The interval that ends on a day. */
  public static Interval by(LocalDate day) {
    return new Interval(null, PartialDate.of(day));
  }

  /** The interval from one day to another. */
  public static Interval between(LocalDate first, LocalDate last) {
    return new Interval(PartialDate.of(first), PartialDate.of(last));
  }

  /**
   * The interval that is one date as ISO 8601 has it, whole or partial.
   *
   * @throws DateTimeException if it is none
   */
  public static Interval on(String iso) {
    return on(PartialDate.parse(iso));
  }

  /**
   * The interval that ends with such a date.
   *
   * @throws DateTimeException if it is none
   */
  public static Interval by(String iso) {
    return new Interval(null, PartialDate.parse(iso));
  }

  /**
   * The interval between two dates as ISO 8601 has them, whole or partial.
   *
   * @param from "2021-10-18", "2021-10", "1980"; null if open
   * @param to likewise
   * @throws DateTimeException if one is no date
   */
  public static Interval parse(@Nullable String from, @Nullable String to) {
    return new Interval(
        from == null ? null : PartialDate.parse(from), to == null ? null : PartialDate.parse(to));
  }
}
