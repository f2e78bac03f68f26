package org.chancery.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A counted piece of a whole: "the first week of May", "the last Friday of this month", "the second
 * quarter of 2021", "the first ten days of June".
 *
 * @param nth which of them from the front; from the end if negative
 * @param count how many of them
 * @param piece what is counted
 * @param of the whole
 */
record Slice(int nth, int count, Piece piece, NamedTime of) implements NamedTime {

  /**
   * What a whole is cut into: one of the three.
   *
   * @param unit days, weeks, months
   * @param weekday Fridays
   * @param shares equal shares: 2 for halves, 4 for quarters; 0 if none
   */
  record Piece(@Nullable Unit unit, @Nullable DayOfWeek weekday, int shares) {
    static Piece of(Unit unit) {
      return new Piece(unit, null, 0);
    }

    static Piece of(DayOfWeek weekday) {
      return new Piece(null, weekday, 0);
    }

    static Piece share(int shares) {
      return new Piece(null, null, shares);
    }
  }

  @Override
  public @Nullable Interval in(Now now) {
    Interval whole = of.in(now);
    LocalDate first = Days.first(whole);
    LocalDate last = Days.last(whole);
    if (first == null || last == null) {
      return null;
    }
    Interval found =
        piece.weekday() != null
            ? weekday(piece.weekday(), first, last)
            : piece.unit() != null ? units(piece.unit(), first, last) : share(first, last);
    LocalDate start = Days.first(found);
    LocalDate end = Days.last(found);
    boolean within = start != null && end != null && !start.isBefore(first) && !start.isAfter(last);
    return within ? found : null;
  }

  private @Nullable Interval weekday(DayOfWeek day, LocalDate first, LocalDate last) {
    LocalDate found =
        nth > 0
            ? first.with(TemporalAdjusters.nextOrSame(day)).plusWeeks(nth - 1L)
            : last.with(TemporalAdjusters.previousOrSame(day)).plusWeeks(nth + 1L);
    return count == 1 ? Interval.on(found) : null;
  }

  private @Nullable Interval units(Unit unit, LocalDate first, LocalDate last) {
    return switch (unit) {
      case DAY -> run(1, first, last);
      case WEEK -> run(7, first, last);
      case FORTNIGHT -> run(14, first, last);
      case WEEKEND -> {
        Interval saturday = weekday(DayOfWeek.SATURDAY, first, last);
        LocalDate day = Days.first(saturday);
        yield day == null ? null : Interval.between(day, day.plusDays(1));
      }
      case MONTH -> months(nth > 0 ? nth - 1 : nth + 1 - count, count, first, last);
      case YEAR -> {
        int year = nth > 0 ? first.getYear() + nth - 1 : last.getYear() + nth + 2 - count;
        yield new Interval(PartialDate.of(year), PartialDate.of(year + count - 1));
      }
      default -> null;
    };
  }

  /** So many times so many days in a row. */
  private Interval run(int days, LocalDate first, LocalDate last) {
    long length = (long) days * count;
    LocalDate start =
        nth > 0
            ? first.plusDays((long) days * (nth - 1))
            : last.plusDays(1).plusDays((long) days * (nth + 1)).minusDays(length);
    return Interval.between(start, start.plusDays(length - 1));
  }

  /** Whole months, counted from the first one or, if negative, from the last one. */
  private static Interval months(int from, int count, LocalDate first, LocalDate last) {
    YearMonth start =
        from >= 0 ? YearMonth.from(first).plusMonths(from) : YearMonth.from(last).plusMonths(from);
    return new Interval(PartialDate.of(start), PartialDate.of(start.plusMonths(count - 1L)));
  }

  /** Halves and quarters of a year, halves of a month or decade; of anything else none. */
  private @Nullable Interval share(LocalDate first, LocalDate last) {
    int index = nth > 0 ? nth - 1 : piece.shares() + nth;
    if (index < 0 || index >= piece.shares() || count != 1) {
      return null;
    }
    int years = last.getYear() - first.getYear() + 1;
    if (years == 1 && first.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear()) {
      int months = 12 / piece.shares();
      return months(index * months, months, first, last);
    }
    boolean half = piece.shares() == 2;
    if (half && years == 10) {
      int year = first.getYear() + index * 5;
      return new Interval(PartialDate.of(year), PartialDate.of(year + 4));
    }
    boolean month = YearMonth.from(first).equals(YearMonth.from(last));
    if (!half || !month || last.getDayOfMonth() - first.getDayOfMonth() < 27) {
      return null;
    }
    int middle = last.getDayOfMonth() / 2;
    return index == 0
        ? Interval.between(first, first.withDayOfMonth(middle))
        : Interval.between(first.withDayOfMonth(middle + 1), last);
  }
}
