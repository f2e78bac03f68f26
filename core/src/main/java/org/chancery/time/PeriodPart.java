package org.chancery.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Part of a decade, year, month or week: a third of it, as finely as the whole is told. A year
 * begins in January and ends in December.
 */
enum PeriodPart {
  START,
  EARLY,
  MID,
  LATE,
  END;

  /**
   * The part of a whole.
   *
   * @param from first day, month or year of the whole
   * @param to last of it, told as finely
   */
  Interval of(String from, String to) {
    if (from.equals(to) && from.length() == 7) {
      int last = YearMonth.parse(from).lengthOfMonth();
      return third(1, 11, 21, last, from + "-");
    }
    if (from.equals(to) && from.length() == 4) {
      if (this == START || this == END) {
        return Interval.on(from + (this == START ? "-01" : "-12"));
      }
      return third(1, 5, 9, 12, from + "-");
    }
    if (from.length() == 4 && to.length() == 4) {
      int year = Year.parse(from).getValue();
      return third(year, year + 4, year + 7, Year.parse(to).getValue(), "");
    }
    if (from.length() == 10 && !from.equals(to)) {
      LocalDate first = LocalDate.parse(from);
      LocalDate last = LocalDate.parse(to);
      long third = ChronoUnit.DAYS.between(first, last) / 3;
      return switch (this) {
        case START, EARLY -> new Interval(from, first.plusDays(third).toString());
        case MID ->
            new Interval(first.plusDays(third).toString(), last.minusDays(third).toString());
        case LATE, END -> new Interval(last.minusDays(third).toString(), to);
      };
    }
    // "early Monday", "late spring": times of day are no matter, a season is vague already.
    return new Interval(from, to);
  }

  private Interval third(int a, int b, int c, int last, String prefix) {
    return switch (this) {
      case START, EARLY -> new Interval(name(prefix, a), name(prefix, b - 1));
      case MID -> new Interval(name(prefix, b), name(prefix, c - 1));
      case LATE, END -> new Interval(name(prefix, c), name(prefix, last));
    };
  }

  private static String name(String prefix, int n) {
    return prefix + (n < 10 ? "0" + n : Integer.toString(n));
  }
}
