package org.chancery.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Times that count from the day of the story, or from one told before. */
sealed interface RelativeTime extends NamedTime {

  /** Days from the story's: "today" is 0 to 0, "overnight" -1 to 0. */
  record Days(int from, int to) implements RelativeTime {
    @Override
    public @Nullable Interval in(Now now) {
      LocalDate base = now.anchor().published();
      return base == null ? null : Interval.between(base.plusDays(from), base.plusDays(to));
    }
  }

  /** A whole week, month, year: "last month", "this week". */
  record Whole(Unit unit, Which which) implements RelativeTime {
    @Override
    public @Nullable Interval in(Now now) {
      LocalDate base = now.anchor().published();
      if (base == null || (unit == Unit.WEEKEND && which == Which.ANY && now.isOpen())) {
        return null;
      }
      int step = which.step();
      if (unit == Unit.WEEKEND && which == Which.LAST && base.getDayOfWeek() == DayOfWeek.SUNDAY) {
        return unit.whole(base.minusWeeks(1));
      }
      boolean gone = base.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
      if (unit == Unit.WEEKEND && step == 0 && now.looksBack() && gone) {
        step = -1;
      }
      Interval whole = unit.whole(unit.add(base, step));
      // What happened this week is over by the day of the story.
      boolean over = unit == Unit.WEEK && step == 0 && now.looksBack();
      return over ? new Interval(whole.from(), PartialDate.of(base)) : whole;
    }
  }

  /**
   * So many units before or after the story's day ("three days ago") or, in a tale, the time told
   * before it: "a week earlier".
   */
  record Away(int count, Unit unit, boolean inTale) implements RelativeTime {
    @Override
    public @Nullable Interval in(Now now) {
      if (!inTale) {
        LocalDate base = now.anchor().published();
        return base == null ? null : unit.around(base, count);
      }
      Interval chained = now.told() == null ? null : unit.from(now.told(), count);
      if (chained != null) {
        return chained;
      }
      // "two days later" goes on from an event; from the story's day it would lie ahead.
      LocalDate base = count > 0 ? now.anchor().event() : now.anchor().start();
      return base == null ? null : unit.around(base, count);
    }
  }

  /** The day told before: "on the same date". */
  record Same() implements RelativeTime {
    @Override
    public @Nullable Interval in(Now now) {
      return now.told() != null ? now.told() : now.anchor().told();
    }
  }

  /** A time of day by which something is to be done, so many days on: "by midnight", "by dawn". */
  record Hour(int days) implements RelativeTime {
    @Override
    public @Nullable Interval in(Now now) {
      LocalDate base = now.base();
      return base == null || !now.limit() ? null : Interval.on(base.plusDays(days));
    }
  }

  /** What is gone of this unit, or what is left: "earlier this month", "later this week". */
  record Rest(Unit unit, boolean ahead) implements RelativeTime {
    @Override
    public @Nullable Interval in(Now now) {
      LocalDate base = now.anchor().published();
      if (base == null) {
        return null;
      }
      Interval whole = unit.whole(base);
      if (whole.from() == null || whole.to() == null) {
        return whole;
      }
      LocalDate first = whole.from().first();
      LocalDate last = whole.to().last();
      if (ahead && !last.isAfter(base)) {
        return whole;
      }
      return ahead ? Interval.between(base.plusDays(1), last) : Interval.between(first, base);
    }

    @Override
    public boolean isVague() {
      return true;
    }
  }

  /** A month, or a day in it, of last year, this or next: "in May last year". */
  record InYear(int years, int month, @Nullable Integer day) implements RelativeTime {
    @Override
    public @Nullable Interval in(Now now) {
      LocalDate base = now.anchor().published();
      if (base == null) {
        return null;
      }
      YearMonth at = YearMonth.of(base.getYear() + years, month);
      if (day == null) {
        return Interval.on(PartialDate.of(at));
      }
      return at.isValidDay(day) ? Interval.on(at.atDay(day)) : null;
    }
  }

  /** A day of last week, this or next: "Wednesday of last week". */
  record InWeek(int weeks, DayOfWeek day) implements RelativeTime {
    @Override
    public @Nullable Interval in(Now now) {
      LocalDate base = now.anchor().published();
      return base == null
          ? null
          : Interval.on(
              base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                  .plusWeeks(weeks)
                  .with(TemporalAdjusters.nextOrSame(day)));
    }
  }

  /** A stretch that ends or begins at the story's day: "the past two weeks", "the coming days". */
  record Stretch(int count, Unit unit, boolean counted) implements RelativeTime {
    @Override
    public @Nullable Interval in(Now now) {
      LocalDate base = now.anchor().published();
      if (base == null) {
        return null;
      }
      LocalDate far = unit.add(base, count);
      return count < 0 ? Interval.between(far, base) : Interval.between(base.plusDays(1), far);
    }

    @Override
    public boolean isVague() {
      return !counted;
    }
  }
}
