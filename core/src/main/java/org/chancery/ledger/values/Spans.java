package org.chancery.ledger.values;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chancery.time.Days;
import org.chancery.time.Interval;
import org.chancery.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Compares stretches of days as stories tell them. "By 1 November" counts as that day. */
public final class Spans {
  private static final int WEEK = 7;

  private Spans() {}

  /** Days between two stretches; 0 if they meet. */
  public static long gap(LocalDate aFirst, LocalDate aLast, LocalDate bFirst, LocalDate bLast) {
    if (aLast.isBefore(bFirst)) {
      return ChronoUnit.DAYS.between(aLast, bFirst);
    }
    return bLast.isBefore(aFirst) ? ChronoUnit.DAYS.between(bLast, aFirst) : 0;
  }

  /** Days between two told intervals; 0 if they meet or one of them has no day. */
  public static long gap(@Nullable Interval a, @Nullable Interval b) {
    LocalDate aFirst = Days.start(a);
    LocalDate aLast = Days.end(a);
    LocalDate bFirst = Days.start(b);
    LocalDate bLast = Days.end(b);
    return aFirst == null || aLast == null || bFirst == null || bLast == null
        ? 0
        : gap(aFirst, aLast, bFirst, bLast);
  }

  /** Whether both name a day and the days are the same. */
  public static boolean equal(@Nullable Interval a, @Nullable Interval b) {
    LocalDate first = Days.start(a);
    LocalDate last = Days.end(a);
    return first != null && last != null && first.equals(Days.start(b)) && last.equals(Days.end(b));
  }

  /** The one that says more: fewer days. The first if they say as much. */
  public static Interval sharper(Interval a, Interval b) {
    return width(b) < width(a) ? b : a;
  }

  private static long width(Interval i) {
    LocalDate first = Days.start(i);
    LocalDate last = Days.end(i);
    return first == null || last == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(first, last);
  }

  /** Whether an interval tells no more than the month or year of a day that is known better. */
  public static boolean isRoughly(Interval told, LocalDate day) {
    LocalDate first = Days.start(told);
    LocalDate last = Days.end(told);
    return first != null
        && last != null
        && gap(first, last, day, day) == 0
        && ChronoUnit.DAYS.between(first, last) > WEEK;
  }

  /** The stretch from the first day of all to the last; as told where they are one. */
  public static Interval over(List<Interval> all) {
    Interval first = all.get(0);
    if (all.stream().allMatch(first::equals)) {
      return first;
    }
    LocalDate from = null;
    LocalDate to = null;
    for (Interval i : all) {
      LocalDate a = Days.start(i);
      LocalDate b = Days.end(i);
      from = a != null && (from == null || a.isBefore(from)) ? a : from;
      to = b != null && (to == null || b.isAfter(to)) ? b : to;
    }
    return new Interval(
        from == null ? null : PartialDate.of(from), to == null ? null : PartialDate.of(to));
  }

  /** As told, for a dispute: "2021-10-18", "2021-11-01 to 2021-11-10", "by 2021-11-01". */
  public static String words(Interval i) {
    if (i.from() == null || i.to() == null) {
      return i.from() == null ? "by " + i.to() : "from " + i.from();
    }
    return i.from().equals(i.to()) ? i.from().toString() : i.from() + " to " + i.to();
  }
}
