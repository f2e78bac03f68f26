package org.chancery.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import org.chancery.time.PartialDate.Precision;

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
  Interval of(PartialDate from, PartialDate to) {
    boolean one = from.equals(to);
    LocalDate first = from.first();
    LocalDate last = to.last();
    if (one && from.precision() == Precision.MONTH) {
      return third(1, 11, 21, last.getDayOfMonth(), n -> PartialDate.of(first.withDayOfMonth(n)));
    }
    int year = first.getYear();
    if (one && from.precision() == Precision.YEAR) {
      if (this == START || this == END) {
        return Interval.on(PartialDate.of(YearMonth.of(year, this == START ? 1 : 12)));
      }
      return third(1, 5, 9, 12, n -> PartialDate.of(YearMonth.of(year, n)));
    }
    if (from.precision() == Precision.YEAR && to.precision() == Precision.YEAR) {
      return third(year, year + 4, year + 7, last.getYear(), PartialDate::of);
    }
    if (from.isDay() && !one) {
      long third = ChronoUnit.DAYS.between(first, last) / 3;
      return switch (this) {
        case START, EARLY -> Interval.between(first, first.plusDays(third));
        case MID -> Interval.between(first.plusDays(third), last.minusDays(third));
        case LATE, END -> Interval.between(last.minusDays(third), last);
      };
    }
    // "early Monday", "late spring": times of day are no matter, a season is vague already.
    return new Interval(from, to);
  }

  private Interval third(int a, int b, int c, int last, IntFunction<PartialDate> date) {
    return switch (this) {
      case START, EARLY -> new Interval(date.apply(a), date.apply(b - 1));
      case MID -> new Interval(date.apply(b), date.apply(c - 1));
      case LATE, END -> new Interval(date.apply(c), date.apply(last));
    };
  }
}
