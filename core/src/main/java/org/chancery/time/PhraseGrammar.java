package org.chancery.time;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a preposition governs:
 *
 * <pre>
 * time = [time of day] [stage] (date | relative) [time of day]
 * stage = "early" | "mid" | "late" | ["the"] ("start" | "middle" | "end") "of"
 * </pre>
 *
 * Times of day are read over.
 */
final class PhraseGrammar {
  private static final Pattern MID_YEAR = Pattern.compile("mid-\\d{4}s?");
  private static final Pattern CLOCK = Pattern.compile("\\d{4}|\\d{1,2}([:.]\\d\\d)?([ap]\\.?m)?");

  private PhraseGrammar() {}

  /** The time at {@code i}, null if there is none. */
  static @Nullable FoundTime at(Tape tape, int i) {
    int start = skipTimeOfDay(tape, i);
    FoundTime found = staged(tape, start);
    if (found == null) {
      return null;
    }
    int end = found.end();
    int at = tape.is(end, "at") || tape.is(end, ",") ? end + 1 : end;
    int hours = timeOfDay(tape, at);
    return new FoundTime(i, hours > at ? hours : end, found.moment());
  }

  private static @Nullable FoundTime staged(Tape tape, int i) {
    FoundTime own = SliceGrammar.at(tape, i);
    own = own == null ? rest(tape, i) : own;
    own = own == null ? unitEnd(tape, i) : own;
    return own == null ? partOf(tape, i) : own;
  }

  /** "earlier this month", "later in the week". */
  private static @Nullable FoundTime rest(Tape tape, int i) {
    boolean ahead = tape.is(i, "later");
    if (!ahead && !tape.is(i, "earlier")) {
      return null;
    }
    boolean in = tape.is(i + 1, "in") && tape.is(i + 2, "the");
    int at = tape.is(i + 1, "this") ? i + 2 : in ? i + 3 : -1;
    Unit unit = at < 0 ? null : tape.terms().units.get(tape.word(at));
    return unit == null || unit == Unit.HOUR || tape.isPlural(at)
        ? null
        : new FoundTime(i, at + 1, new RelativeTime.Rest(unit, ahead));
  }

  /** "the month's end", "year-end". */
  private static @Nullable FoundTime unitEnd(Tape tape, int i) {
    int at = tape.is(i, "the") ? i + 1 : i;
    Unit unit = tape.terms().units.get(tape.word(at));
    boolean joined = tape.is(at + 1, "'s") || tape.isHyphen(at + 1);
    int end = joined ? at + 2 : at + 1;
    if (unit == null || unit.compareTo(Unit.WORKDAY) <= 0 || tape.isPlural(at)) {
      return null;
    }
    NamedTime whole = new RelativeTime.Whole(unit, NamedTime.Which.THIS);
    return joined && tape.is(end, "end")
        ? new FoundTime(i, end + 1, new NamedTime.Part(PeriodPart.END, whole))
        : null;
  }

  private static @Nullable FoundTime partOf(Tape tape, int i) {
    int at = i;
    PeriodPart stage = tape.terms().stages.get(tape.word(at));
    int days = edge(tape, i);
    if (days > 0) {
      stage = tape.terms().edges.get(tape.word(i + 1));
      at = days - 1;
    } else if (stage == null && tape.is(i, "the")) {
      stage = tape.terms().stages.get(tape.word(i + 1));
      at++;
    }
    if (stage == null) {
      return plain(tape, i);
    }
    at++;
    boolean noun = stage != PeriodPart.EARLY && stage != PeriodPart.LATE;
    if (tape.is(at, "of") && noun) {
      at++;
    } else if (tape.isHyphen(at)) {
      at++;
    } else if (tape.is(at, "on") && !noun) {
      at++; // "late on Sunday"
    } else if (tape.is(at, "in") && !noun) {
      at++; // "late in May"
    } else if (stage == PeriodPart.START || stage == PeriodPart.END) {
      return plain(tape, i);
    }
    FoundTime slice = SliceGrammar.at(tape, at);
    FoundTime whole = slice == null ? whole(tape, at) : slice;
    if (whole == null) {
      return plain(tape, i);
    }
    // "earlier this month" says no more than the month.
    boolean loose = tape.is(i, "earlier") || tape.is(i, "later");
    NamedTime part = loose ? whole.moment() : new NamedTime.Part(stage, whole.moment());
    return new FoundTime(i, whole.end(), part);
  }

  /** End of "the last days", "the first weeks" before "of"; -1 if they are not there. */
  private static int edge(Tape tape, int i) {
    boolean named = tape.is(i, "the") && tape.terms().edges.containsKey(tape.word(i + 1));
    return named && tape.terms().bounds.containsKey(tape.word(i + 2)) && tape.is(i + 3, "of")
        ? i + 3
        : -1;
  }

  /** A time, or a year alone, that another is a part of; null if there is none. */
  static @Nullable FoundTime whole(Tape tape, int i) {
    FoundTime found = plain(tape, i);
    Integer year = found == null ? DateGrammar.year(tape, i) : null;
    return year == null ? found : new FoundTime(i, i + 1, new CalendarTime.Years(year, year));
  }

  private static @Nullable FoundTime plain(Tape tape, int i) {
    String word = tape.word(i);
    if (MID_YEAR.matcher(word).matches()) {
      int year = Integer.parseInt(word.substring(4, 8));
      NamedTime whole = new CalendarTime.Years(year, word.endsWith("s") ? year + 9 : year);
      return new FoundTime(i, i + 1, new NamedTime.Part(PeriodPart.MID, whole));
    }
    if (word.startsWith("mid-") && word.length() > 4) {
      Integer month = tape.terms().months.get(word.substring(4));
      if (month != null) {
        Integer year = DateGrammar.year(tape, i + 1);
        NamedTime whole = new CalendarTime.Month(year, month, NamedTime.Which.ANY);
        return new FoundTime(
            i, year == null ? i + 1 : i + 2, new NamedTime.Part(PeriodPart.MID, whole));
      }
    }
    FoundTime found = DateGrammar.at(tape, i);
    return found == null ? RelativeGrammar.at(tape, i) : found;
  }

  private static int skipTimeOfDay(Tape tape, int i) {
    int end = timeOfDay(tape, i);
    if (end == i) {
      return i;
    }
    int on = tape.is(end, "on") || tape.is(end, "of") || tape.is(end, ",") ? end + 1 : end;
    return staged(tape, on) == null ? i : on;
  }

  /** End of "noon", "5 pm", "6:30 p.m. local time" at {@code i}; {@code i} if there is none. */
  static int timeOfDay(Tape tape, int i) {
    int at = i;
    int named = tape.longest(tape.is(at, "the") ? at + 1 : at, tape.terms().timesOfDay);
    if (named > 0) {
      return named;
    }
    boolean clock = CLOCK.matcher(tape.word(at)).matches();
    if (!clock) {
      return i;
    }
    boolean complete = tape.word(at).contains(":") || tape.word(at).contains("m");
    at++;
    if (tape.terms().clockHalves.contains(tape.word(at))) {
      complete = true;
      at++;
    }
    if (complete && tape.terms().clockZones.contains(tape.word(at))) {
      at += tape.is(at, "local") ? 2 : 1;
    }
    return complete ? at : i;
  }
}
