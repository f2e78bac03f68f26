package org.chancery.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Times that the calendar names: dates, weekdays, months, seasons and years. */
sealed interface CalendarTime extends NamedTime {

  /** The year where it is told, null if not. */
  @Nullable Integer year();

  /** The same in a year that stands elsewhere: "from May 3 to June 4, 1999". */
  default CalendarTime inYear(int other) {
    return this;
  }

  /** A day of a month: "November 1"; the weekday, where given, settles a missing year. */
  record Date(@Nullable Integer year, @Nullable Integer month, int day, @Nullable DayOfWeek weekday)
      implements CalendarTime {
    @Override
    public CalendarTime inYear(int other) {
      return new Date(other, month, day, weekday);
    }

    /** Days that a clock in another zone may run ahead of the story's. */
    private static final int GRACE = 1;

    /** A limit told in the past that would be further away than this has gone by already. */
    private static final int FAR = 270;

    @Override
    public @Nullable Interval in(Now now) {
      if (year != null && month != null) {
        return valid(year, month) ? Interval.on(LocalDate.of(year, month, day)) : null;
      }
      LocalDate base = now.base();
      LocalDate named = base == null ? null : byWeekday(base);
      if (named != null) {
        return Interval.on(named);
      }
      if (base == null || now.isOpen()) {
        return null;
      }
      LocalDate found = now.looksBack() ? search(base.plusDays(GRACE), -1) : search(base, 1);
      if (found != null
          && (now.limit() || now.direction() == Direction.DUE)
          && ChronoUnit.DAYS.between(base, found) > FAR) {
        found = search(base, -1);
      }
      return found == null ? null : Interval.on(found);
    }

    /** Of last year, this and next, the one whose day falls on the weekday told, whatever tense. */
    private @Nullable LocalDate byWeekday(LocalDate base) {
      if (weekday == null || month == null) {
        return null;
      }
      LocalDate nearest = null;
      for (int y = base.getYear() - 1; y <= base.getYear() + 1; y++) {
        LocalDate day = valid(y, month) ? LocalDate.of(y, month, this.day) : null;
        if (day != null
            && day.getDayOfWeek() == weekday
            && (nearest == null || distance(base, day) < distance(base, nearest))) {
          nearest = day;
        }
      }
      return nearest;
    }

    private static long distance(LocalDate a, LocalDate b) {
      return Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    /** Nearest such day from base on, in steps of a month or a year; February 29 may be far. */
    private @Nullable LocalDate search(LocalDate base, int step) {
      for (int i = 0; i <= 8; i++) {
        YearMonth at =
            month != null
                ? YearMonth.of(base.getYear() + i * step, month)
                : YearMonth.from(base).plusMonths((long) i * step);
        LocalDate found = at.isValidDay(day) ? at.atDay(day) : null;
        if (found != null && !(step > 0 ? found.isBefore(base) : found.isAfter(base))) {
          return found;
        }
      }
      return null;
    }

    private boolean valid(int y, int m) {
      return YearMonth.of(y, m).isValidDay(day);
    }
  }

  /** A month: "January 1961", "December". */
  record Month(@Nullable Integer year, int month, Which which) implements CalendarTime {
    @Override
    public CalendarTime inYear(int other) {
      return new Month(other, month, which);
    }

    @Override
    public @Nullable Interval in(Now now) {
      if (year != null) {
        return Interval.on(PartialDate.of(YearMonth.of(year, month)));
      }
      LocalDate base = now.base();
      if (base == null || (which == Which.ANY && now.isOpen())) {
        return null;
      }
      YearMonth current = YearMonth.from(base);
      YearMonth same = YearMonth.of(base.getYear(), month);
      boolean back = which == Which.LAST || (which == Which.ANY && now.looksBack());
      boolean strict = which == Which.LAST || which == Which.NEXT;
      int side = same.compareTo(current);
      if (which == Which.THIS) {
        return Interval.on(PartialDate.of(same));
      }
      if (back && (side > 0 || (side == 0 && strict))) {
        same = same.minusYears(1);
      } else if (!back && (side < 0 || (side == 0 && strict))) {
        same = same.plusYears(1);
      }
      return Interval.on(PartialDate.of(same));
    }
  }

  /** Years, from the first to the last: "1980", "the 1990s". */
  record Years(int first, int last) implements CalendarTime {
    @Override
    public Integer year() {
      return last;
    }

    @Override
    public Interval in(Now now) {
      return new Interval(PartialDate.of(first), PartialDate.of(last));
    }
  }

  /** Three months from the one given: "the spring of 1988"; a winter ends in the next year. */
  record Season(@Nullable Integer year, int month, Which which) implements CalendarTime {
    @Override
    public @Nullable Interval in(Now now) {
      YearMonth start;
      LocalDate base = now.base();
      if (year != null) {
        start = YearMonth.of(year, month);
      } else if (base == null || (which == Which.ANY && now.isOpen())) {
        return null;
      } else {
        start = YearMonth.of(base.getYear(), month);
        YearMonth current = YearMonth.from(base);
        boolean back = which == Which.LAST || (which == Which.ANY && now.looksBack());
        if (back && (which == Which.LAST ? start.plusMonths(2) : start).compareTo(current) >= 0) {
          start = start.minusYears(1);
        } else if (!back && which != Which.THIS && start.plusMonths(2).isBefore(current)) {
          start = start.plusYears(1);
        }
      }
      return new Interval(PartialDate.of(start), PartialDate.of(start.plusMonths(2)));
    }

    @Override
    public boolean isVague() {
      return true;
    }
  }

  /** A day of the week: "Monday", "last Friday". */
  record Weekday(DayOfWeek day, Which which) implements CalendarTime {
    @Override
    public @Nullable Integer year() {
      return null;
    }

    @Override
    public @Nullable Interval in(Now now) {
      LocalDate base = now.base();
      if (base == null || (which == Which.ANY && now.isOpen())) {
        return null;
      }
      LocalDate found =
          switch (which) {
            case LAST -> base.with(TemporalAdjusters.previous(day));
            case NEXT -> base.with(TemporalAdjusters.next(day));
            default ->
                now.looksBack()
                    ? base.with(TemporalAdjusters.previousOrSame(day))
                    : base.with(TemporalAdjusters.nextOrSame(day));
          };
      return Interval.on(found);
    }
  }
}
