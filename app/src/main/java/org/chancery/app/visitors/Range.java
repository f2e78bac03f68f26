package org.chancery.app.visitors;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole weeks that the team looks at.
 *
 * @param from a Monday
 * @param to a Sunday
 * @param shownTo the same, or today if that is earlier
 */
public record Range(LocalDate from, LocalDate to, LocalDate shownTo) {
  private static final int WEEKS = 12;

  /** Range asked for that cannot be. */
  static final class Invalid extends Exception {
    private static final long serialVersionUID = 1;

    Invalid(String message) {
      super(message);
    }
  }

  /**
   * Reads what was asked for; days are widened to whole weeks.
   *
   * @param from ISO day, null or empty for twelve weeks before {@code to}
   * @param to ISO day, null or empty for today
   * @throws Invalid with a line for the reader
   */
  static Range of(@Nullable String from, @Nullable String to, LocalDate today) throws Invalid {
    LocalDate last = day("to", to, today);
    LocalDate first = day("from", from, monday(last).minusWeeks(WEEKS - 1));
    if (first.isAfter(last)) {
      throw new Invalid("The range ends before it begins: choose a later end.");
    }
    if (last.isAfter(today)) {
      throw new Invalid("The range ends in the future: choose today or an earlier day.");
    }
    if (first.isBefore(today.minusMonths(Retention.MONTHS).minusWeeks(1))) {
      throw new Invalid("Rows older than 13 months are deleted: choose a later beginning.");
    }
    return weeks(first, last, today);
  }

  private static Range weeks(LocalDate first, LocalDate last, LocalDate today) {
    LocalDate sunday = monday(last).plusDays(6);
    return new Range(monday(first), sunday, sunday.isAfter(today) ? today : sunday);
  }

  /** The last twelve weeks, with the present one. */
  static Range last(LocalDate today) {
    return weeks(monday(today).minusWeeks(WEEKS - 1), today, today);
  }

  /** The Mondays in it. */
  public List<LocalDate> weeks() {
    List<LocalDate> out = new ArrayList<>();
    for (long i = 0; i <= ChronoUnit.WEEKS.between(from, to); i++) {
      out.add(from.plusWeeks(i));
    }
    return out;
  }

  private static LocalDate day(String name, @Nullable String iso, LocalDate otherwise)
      throws Invalid {
    if (iso == null || iso.isEmpty()) {
      return otherwise;
    }
    try {
      if (iso.length() == 10) {
        return LocalDate.parse(iso);
      }
    } catch (DateTimeException e) {
      // said below
    }
    throw new Invalid("\u201c" + name + "\u201d is not a day: write it as 2026-01-31.");
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
