package org.chancery.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Units that phrases count in. */
enum Unit {
  HOUR,
  DAY,
  WORKDAY,
  WEEKEND,
  WEEK,
  FORTNIGHT,
  MONTH,
  YEAR,
  DECADE;

  /** {@code n} units after a day (before it if negative); begun days count: 36 hours are two. */
  LocalDate add(LocalDate day, int n) {
    return switch (this) {
      case HOUR -> day.plusDays((long) Math.signum(n) * ((Math.abs(n) + 23) / 24));
      case DAY -> day.plusDays(n);
      case WORKDAY -> workdays(day, n);
      case WEEK, WEEKEND -> day.plusWeeks(n);
      case FORTNIGHT -> day.plusWeeks(2L * n);
      case MONTH -> day.plusMonths(n);
      case YEAR -> day.plusYears(n);
      case DECADE -> day.plusYears(10L * n);
    };
  }

  /** So many days on that are neither Saturday nor Sunday. */
  private static LocalDate workdays(LocalDate day, int n) {
    LocalDate at = day;
    for (int left = Math.abs(n); left > 0; ) {
      at = at.plusDays((long) Math.signum(n));
      left -= at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
    }
    return at;
  }

  /** What is said of a time {@code n} units away: a day, but only the month or year of far ones. */
  Interval around(LocalDate day, int n) {
    LocalDate there = add(day, n);
    return switch (this) {
      case MONTH -> Interval.on(PartialDate.of(YearMonth.from(there)));
      case YEAR -> Interval.on(PartialDate.of(there.getYear()));
      case DECADE ->
          new Interval(PartialDate.of(there.getYear() - 1), PartialDate.of(there.getYear() + 1));
      default -> Interval.on(there);
    };
  }

  /** {@code n} units from a time told; null if that is not told finely enough to count from. */
  @Nullable Interval from(Interval told, int n) {
    PartialDate date = told.from();
    if (date == null || !date.equals(told.to())) {
      return null;
    }
    boolean fine =
        switch (date.precision()) {
          case DAY -> true;
          case MONTH -> compareTo(MONTH) >= 0;
          case YEAR -> compareTo(YEAR) >= 0;
        };
    return fine ? around(date.first(), n) : null;
  }

  /** The whole unit that holds a day; weeks run from Monday to Sunday. */
  Interval whole(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (this) {
      case HOUR, DAY, WORKDAY -> Interval.on(day);
      case WEEK -> Interval.between(monday, monday.plusDays(6));
      case WEEKEND -> Interval.between(monday.plusDays(5), monday.plusDays(6));
      case FORTNIGHT -> Interval.between(monday, monday.plusDays(13));
      case MONTH -> Interval.on(PartialDate.of(YearMonth.from(day)));
      case YEAR -> Interval.on(PartialDate.of(day.getYear()));
      case DECADE -> {
        int first = day.getYear() / 10 * 10;
        yield new Interval(PartialDate.of(first), PartialDate.of(first + 9));
      }
    };
  }
}
