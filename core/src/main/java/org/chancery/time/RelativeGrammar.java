package org.chancery.time;

import java.time.DayOfWeek;
import org.chancery.time.NamedTime.Which;
import org.jspecify.annotations.Nullable;

/**
 * Times that count from another day:
 *
 * <pre>
 * relative = deictic | [which] weekday [time of day] | which unit | which month | which season
 *          | number unit ("ago" | "earlier" | "later" | ...) | ("past" | "coming") [number] units
 * </pre>
 */
final class RelativeGrammar {
  private RelativeGrammar() {}

  /** The relative time at {@code i}, null if there is none. */
  static @Nullable FoundTime at(Tape tape, int i) {
    FoundTime found = deictic(tape, i);
    found = found == null ? stretch(tape, i) : found;
    found = found == null ? which(tape, i) : found;
    return found == null ? away(tape, i) : found;
  }

  private static @Nullable FoundTime deictic(Tape tape, int i) {
    int longest = -1;
    NamedTime moment = null;
    for (var entry : tape.terms().deictic.entrySet()) {
      int end = tape.after(i, entry.getKey());
      if (end > longest) {
        longest = end;
        moment = entry.getValue();
      }
    }
    boolean same = tape.is(longest - 2, "same");
    if (moment == null || (same && tape.terms().clauses.contains(tape.word(longest)))) {
      return null; // "the same day that it was recognised": the clause tells which
    }
    boolean hours = longest == i + 1 && tape.terms().timesOfDay.contains(tape.word(longest));
    return new FoundTime(i, hours ? longest + 1 : longest, moment);
  }

  /** "last Friday", "this month", "next December", "Sunday night", "the following ..." is none. */
  private static @Nullable FoundTime which(Tape tape, int i) {
    int at = tape.is(i, "the") ? i + 1 : i;
    Which which = tape.terms().which.get(tape.word(at));
    int name = which == null ? i : at + 1;
    if (tape.weekday(name) != null) {
      return weekday(tape, i, name, which);
    }
    if (which == null) {
      return whole(tape, i, at);
    }
    Unit unit = tape.terms().units.get(tape.word(name));
    if (unit != null && unit != Unit.HOUR && !tape.isPlural(name)) {
      // "this day", "the next day": of a tale, not of the story
      return unit == Unit.DAY || unit == Unit.WORKDAY
          ? null
          : isRunning(tape, i, at, unit)
              ? new FoundTime(i, name + 1, new RelativeTime.Stretch(which.step(), unit, true))
              : new FoundTime(i, name + 1, new RelativeTime.Whole(unit, which));
    }
    Integer month = DateGrammar.monthName(tape, name);
    if (month != null) {
      return new FoundTime(i, name + 1, new CalendarTime.Month(null, month, which));
    }
    Integer season = tape.terms().seasons.get(tape.word(name));
    return season == null
        ? null
        : new FoundTime(i, name + 1, new CalendarTime.Season(null, season, which));
  }

  /** "the past week", "over the last month": up to this day, not one of the calendar. */
  private static boolean isRunning(Tape tape, int i, int at, Unit unit) {
    boolean lasting = tape.terms().running.contains(tape.word(i - 1));
    boolean past = tape.is(at, "past");
    boolean other = tape.is(at, "last") || tape.is(at, "next");
    return unit != Unit.WEEKEND && (past || (other && at > i && lasting));
  }

  /** "last Friday", "Sunday night", "Friday of last week", with the day's name at {@code name}. */
  private static @Nullable FoundTime weekday(Tape tape, int i, int name, @Nullable Which which) {
    DayOfWeek weekday = tape.weekday(name);
    if (weekday == null) {
      return null;
    }
    int end = tape.terms().timesOfDay.contains(tape.word(name + 1)) ? name + 2 : name + 1;
    int week = tape.is(end, "of") ? end + 1 : end;
    Which ofWeek = tape.is(week + 1, "week") ? tape.terms().which.get(tape.word(week)) : null;
    if (which == null && ofWeek != null) {
      return new FoundTime(i, week + 2, new RelativeTime.InWeek(ofWeek.step(), weekday));
    }
    return new FoundTime(
        i, end, new CalendarTime.Weekday(weekday, which == null ? Which.ANY : which));
  }

  /** "the end of the month", "over the weekend". */
  private static @Nullable FoundTime whole(Tape tape, int i, int at) {
    boolean named = at > i || (tape.is(i - 1, "of") && tape.is(i - 2, "end"));
    Unit unit = named ? tape.terms().units.get(tape.word(at)) : null;
    if (unit == null) {
      return null;
    }
    boolean all = tape.is(i - 1, "of") || unit == Unit.WEEKEND;
    boolean unitful = unit.compareTo(Unit.DAY) > 0 && !tape.isPlural(at);
    return all && unitful && !tape.isHyphen(at + 1)
        ? new FoundTime(i, at + 1, new RelativeTime.Whole(unit, Which.ANY))
        : null;
  }

  /** "the past two weeks", "the coming days", "recent months". */
  private static @Nullable FoundTime stretch(Tape tape, int i) {
    int at = tape.is(i, "the") ? i + 1 : i;
    int sign = tape.terms().stretches.getOrDefault(tape.word(at), 0);
    if (sign == 0) {
      return null;
    }
    Counts.Length length = Counts.length(tape, at + 1);
    if (length != null) {
      return length.count() == null || tape.is(length.end(), "of")
          ? null
          : new FoundTime(
              i,
              length.end(),
              new RelativeTime.Stretch(sign * length.count(), length.unit(), true));
    }
    // Without a number the next greater unit bounds it: some days are within a week.
    Unit greater = tape.terms().bounds.get(tape.word(at + 1));
    NamedTime bound = greater == null ? null : new RelativeTime.Stretch(sign, greater, false);
    // "the last days of the war" are not those before the story
    return bound == null || tape.is(at + 2, "of") ? null : new FoundTime(i, at + 2, bound);
  }

  /** "three days ago", "a week earlier", "the day before", "two weeks from now". */
  private static @Nullable FoundTime away(Tape tape, int i) {
    Counts.Length length = Counts.length(tape, i);
    if (length == null && tape.is(i, "the") && tape.terms().units.get(tape.word(i + 1)) != null) {
      Unit unit = tape.terms().units.get(tape.word(i + 1));
      boolean beside = tape.is(i + 2, "before") || tape.is(i + 2, "after");
      length =
          unit == null || unit == Unit.HOUR || !beside ? null : new Counts.Length(i + 2, 1, unit);
    }
    if (length == null || length.count() == null) {
      return null;
    }
    int end = length.end();
    String next = tape.word(end);
    if (next.equals("ago") || (next.equals("back") && isClosed(tape, end + 1))) {
      return new FoundTime(
          i, end + 1, new RelativeTime.Away(-length.count(), length.unit(), false));
    }
    if (tape.after(end, "from now") > 0 || tape.after(end, "from today") > 0) {
      return new FoundTime(i, end + 2, new RelativeTime.Away(length.count(), length.unit(), false));
    }
    int sign = tape.terms().away.getOrDefault(next, 0);
    if (sign == 0 || !isClosed(tape, end + 1)) {
      return null;
    }
    return new FoundTime(
        i, end + 1, new RelativeTime.Away(sign * length.count(), length.unit(), true));
  }

  /** Whether nothing follows that the time counts from: "a day before the vote" is no day. */
  private static boolean isClosed(Tape tape, int i) {
    String tag = tape.tag(i);
    return tag.isEmpty()
        || tag.length() <= 1
        || tag.equals("CC")
        || tag.equals("''")
        || tag.equals("``")
        || tag.equals("MD")
        || tag.equals("VBD")
        || (tag.equals("IN") && !tape.is(i, "than") && tape.is(i - 1, "earlier"))
        || (tape.is(i - 1, "earlier") && !tape.is(i, "than"));
  }
}
