package org.chancery.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day, or no more than the month or year of one.
 *
 * @param first the first day that it can mean: of a month or year its first
 * @param precision how finely it is told
 */
public record PartialDate(LocalDate first, Precision precision) implements Comparable<PartialDate> {

  /** How finely a date is told. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  /** Holds the first day of a month or year, whichever was given. */
  public PartialDate {
    first =
        switch (precision) {
          case YEAR -> first.withDayOfYear(1);
          case MONTH -> first.withDayOfMonth(1);
          case DAY -> first;
        };
  }

  /** A day. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day, Precision.DAY);
  }

  /** A month. */
  public static PartialDate of(YearMonth month) {
    return new PartialDate(month.atDay(1), Precision.MONTH);
  }

  /** A year. */
  public static PartialDate of(int year) {
    return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  /**
   * A date after ISO 8601: "2021-10-18", "2021-10", "1980".
   *
   * @throws DateTimeException if it is none
   */
  public static PartialDate parse(String iso) {
    return switch (iso.length()) {
      case 4 -> new PartialDate(LocalDate.parse(iso + "-01-01"), Precision.YEAR);
      case 7 -> of(YearMonth.parse(iso));
      default -> of(LocalDate.parse(iso));
    };
  }

  /** The last day that it can mean. */
  public LocalDate last() {
    return switch (precision) {
      case YEAR -> first.withDayOfYear(first.lengthOfYear());
      case MONTH -> first.withDayOfMonth(first.lengthOfMonth());
      case DAY -> first;
    };
  }

  /** Whether it is told to the day. */
  public boolean isDay() {
    return precision == Precision.DAY;
  }

  /** Whether a date lies within what this can mean. */
  public boolean covers(PartialDate other) {
    return !other.first.isBefore(first) && !other.last().isAfter(last());
  }

  /** By first days; of two that begin together the vaguer comes first. */
  @Override
  public int compareTo(PartialDate other) {
    int days = first.compareTo(other.first);
    return days != 0 ? days : precision.compareTo(other.precision);
  }

  /** As ISO 8601 has it. */
  @Override
  public String toString() {
    return switch (precision) {
      case YEAR -> first.toString().substring(0, first.toString().length() - "-01-01".length());
      case MONTH -> YearMonth.from(first).toString();
      case DAY -> first.toString();
    };
  }
}
