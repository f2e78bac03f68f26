package org.chancery.app.words;

import org.chancery.ledger.values.Dated;
import org.chancery.time.Interval;
import org.chancery.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Days as a report has them: "2021-10", "by 2021-11-01", "2021-11-01–2021-11-10". */
public final class IsoDays {
  private IsoDays() {}

  /** The interval in words; "date unknown" where both ends are open. */
  public static String of(Interval interval) {
    PartialDate from = interval.from();
    PartialDate to = interval.to();
    if (from == null) {
      return to == null ? "date unknown" : "by " + to;
    }
    if (to == null) {
      return "from " + from;
    }
    return from.equals(to) ? from.toString() : from + "\u2013" + to;
  }

  /** From when a state holds: its day, or the month or year that is told; null if unknown. */
  public static @Nullable String of(Dated<?> state) {
    if (state.day() == null) {
      return null;
    }
    return state.span() == null ? state.day().toString() : of(state.span());
  }
}
