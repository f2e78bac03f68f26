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
      case WEEK, WEEKEND -> day.plusWeeks(n);
      case FORTNIGHT -> day.plusWeeks(2L * n);
      case MONTH -> day.plusMonths(n);
      case YEAR -> day.plusYears(n);
      case DECADE -> day.plusYears(10L * n);
    };
  }

  /** What is said of a time {@code n} units away: a day, but only the month or year of far ones. */
  Interval around(LocalDate day, int n) {
    LocalDate there = add(day, n);
    return switch (this) {
      case MONTH -> Interval.on(YearMonth.from(there).toString());
      case YEAR -> Interval.on(Integer.toString(there.getYear()));
      case DECADE ->
          new Interval(
              Integer.toString(there.getYear() - 1), Integer.toString(there.getYear() + 1));
      default -> Interval.on(there.toString());
    };
  }

  /** {@code n} units from a time told; null if that is not told finely enough to count from. */
  @Nullable Interval from(Interval told, int n) {
    String day = told.from();
    if (day == null || !day.equals(told.to())) {
      return null;
    }
    return switch (day.length()) {
      case 10 -> around(LocalDate.parse(day), n);
      case 7 -> compareTo(MONTH) < 0 ? null : around(YearMonth.parse(day).atDay(1), n);
      default -> compareTo(YEAR) < 0 ? null : around(LocalDate.of(Integer.parseInt(day), 1, 1), n);
    };
  }

  /** The whole unit that holds a day; weeks run from Monday to Sunday. */
  Interval whole(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (this) {
      case HOUR, DAY -> Interval.on(day.toString());
      case WEEK -> new Interval(monday.toString(), monday.plusDays(6).toString());
      case WEEKEND -> new Interval(monday.plusDays(5).toString(), monday.plusDays(6).toString());
      case FORTNIGHT -> new Interval(monday.toString(), monday.plusDays(13).toString());
      case MONTH -> Interval.on(YearMonth.from(day).toString());
      case YEAR -> Interval.on(Integer.toString(day.getYear()));
      case DECADE -> {
        int first = day.getYear() / 10 * 10;
        yield new Interval(Integer.toString(first), Integer.toString(first + 9));
      }
    };
  }
}
