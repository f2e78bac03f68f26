package org.chancery.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A feast whose day can be reckoned: "Good Friday", "New Year's Eve".
 *
 * @param day the feast
 * @param year its year, null if not told
 * @param which which of them, where no year tells it
 */
record Feast(Rule day, @Nullable Integer year, Which which) implements NamedTime {
  /** A limit that would be further away than this has gone by already. */
  private static final int FAR = 270;

  /**
   * How a feast's day is reckoned.
   *
   * @param fixed the same day of every year; null if it goes by Easter
   * @param afterEaster days after Easter Sunday of the western churches
   */
  record Rule(@Nullable MonthDay fixed, int afterEaster) {
    /** From "12-25" or "easter -2". */
    static Rule of(String text) {
      String[] parts = text.split(" ", -1);
      return parts.length == 2
          ? new Rule(null, Integer.parseInt(parts[1]))
          : new Rule(MonthDay.parse("--" + text), 0);
    }

    LocalDate in(int year) {
      return fixed != null ? fixed.atYear(year) : easter(year).plusDays(afterEaster);
    }
  }

  @Override
  public @Nullable Interval in(Now now) {
    if (year != null) {
      return Interval.on(day.in(year));
    }
    LocalDate base = now.base();
    if (base == null || (which == Which.ANY && now.isOpen())) {
      return null;
    }
    int strict = which == Which.ANY ? 0 : 1;
    boolean back = which == Which.LAST || (which == Which.ANY && now.looksBack());
    if (which == Which.THIS) {
      return Interval.on(day.in(base.getYear()));
    }
    LocalDate next = from(base.plusDays(strict));
    boolean gone = now.limit() && ChronoUnit.DAYS.between(base, next) > FAR;
    return Interval.on(back || gone ? until(base.minusDays(strict)) : next);
  }

  private LocalDate from(LocalDate base) {
    LocalDate same = day.in(base.getYear());
    return same.isBefore(base) ? day.in(base.getYear() + 1) : same;
  }

  private LocalDate until(LocalDate base) {
    LocalDate same = day.in(base.getYear());
    return same.isAfter(base) ? day.in(base.getYear() - 1) : same;
  }

  /** Easter Sunday after Meeus, Jones and Butcher; the letters are theirs. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 19 * l) / 433;
    int month = (h + l - 7 * m + 90) / 25;
    int day = (h + l - 7 * m + 33 * month + 19) % 32;
    return LocalDate.of(year, month, day);
  }
}
