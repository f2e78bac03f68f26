package org.chancery.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.chancery.time.Interval;
import org.chancery.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Days as a newspaper prints them: "18 October 2021", "by 1 November 2021". */
final class DayWords {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private DayWords() {}

  /** One day. */
  static String of(LocalDate day) {
    return FULL.format(day);
  }

  /** A whole or partial date: "18 October 2021", "October 2021", "2021". */
  static String of(PartialDate date) {
    return switch (date.precision()) {
      case YEAR -> date.toString();
      case MONTH -> month(date.first()) + " " + date.first().getYear();
      case DAY -> of(date.first());
    };
  }

  /** An interval; null where there is none. */
  static @Nullable String of(@Nullable Interval interval) {
    if (interval == null) {
      return null;
    }
    PartialDate from = interval.from();
    PartialDate to = interval.to();
    if (from == null) {
      return to == null ? null : "by " + of(to);
    }
    if (to == null) {
      return "from " + of(from);
    }
    if (from.equals(to)) {
      return of(from);
    }
    if (from.isDay() && to.isDay()) {
      LocalDate first = from.first();
      LocalDate last = to.first();
      if (first.getYear() == last.getYear() && first.getMonth() == last.getMonth()) {
        return first.getDayOfMonth() + "\u2013" + of(last);
      }
      if (first.getYear() == last.getYear()) {
        return first.getDayOfMonth() + " " + month(first) + " \u2013 " + of(last);
      }
    }
    return of(from) + " \u2013 " + of(to);
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
