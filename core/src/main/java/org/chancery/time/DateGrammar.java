package org.chancery.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calendar dates:
 *
 * <pre>
 * date    = [weekday [","]] (iso | month day [to day] [","] [year] | day [to day] ["of"] month [","] [year])
 *         | month [","] [year] | "the" ordinal | decade | season [["of"] year]
 * </pre>
 *
 * Years alone are read by {@link TimeReader}, which knows the preposition before them.
 */
final class DateGrammar {
  private static final Pattern YEAR = Pattern.compile("1[6-9]\\d\\d|20\\d\\d");
  private static final Pattern DECADE = Pattern.compile("(1[6-9]|20)\\d0'?s");
  private static final Pattern SHORT_YEAR = Pattern.compile("\\d\\d");
  private static final Pattern SHORT_DECADE = Pattern.compile("'?([3-9])0'?s");
  private static final Pattern GLUED_YEAR = Pattern.compile("(\\d{1,2}),((?:1[6-9]|20)\\d\\d)");

  /** Two digits from here on are of the last century. */
  private static final int TURN = 40;

  private static final Pattern GLUED_DAYS = Pattern.compile("(\\d{1,2})[-\u2013](\\d{1,2})");

  private DateGrammar() {}

  /** The date at {@code i}, null if there is none. */
  static @Nullable FoundTime at(Tape tape, int i) {
    DayOfWeek weekday = tape.weekday(i);
    if (weekday != null) {
      FoundTime list = weekdays(tape, i);
      return list == null ? behindWeekday(tape, i, weekday) : list;
    }
    FoundTime date = UnknownGrammar.named(tape, i);
    date = date == null ? FeastGrammar.at(tape, i) : date;
    date = date == null ? NumericDate.at(tape, i) : date;
    date = date == null ? iso(tape, i) : date;
    if (date == null) {
      date = dayAndMonth(tape, i, null);
    }
    if (date == null
        && tape.is(i, "the")
        && tape.terms().ordinal.matcher(tape.word(i + 1)).matches()) {
      date = ordinal(tape, i);
    }
    date = date == null ? spelt(tape, i) : date;
    if (date == null) {
      date = month(tape, i);
    }
    if (date == null) {
      date = decade(tape, i);
    }
    return date == null ? season(tape, i) : date;
  }

  /** "Monday, May 3", "Friday (the 4th of June)". */
  private static @Nullable FoundTime behindWeekday(Tape tape, int i, DayOfWeek weekday) {
    int next = i + 1;
    if (tape.terms().timesOfDay.contains(tape.word(next))) {
      next++;
    }
    boolean bracket = tape.is(next, "(") || tape.is(next, "-lrb-");
    if (tape.is(next, ",") || bracket) {
      next++;
    }
    next = tape.is(next, "the") ? next + 1 : next;
    FoundTime date = dayAndMonth(tape, next, weekday);
    if (date == null) {
      return null;
    }
    boolean closed = tape.is(date.end(), ")") || tape.is(date.end(), "-rrb-");
    return new FoundTime(i, bracket && closed ? date.end() + 1 : date.end(), date.moment());
  }

  /** The year at {@code i}: four digits that count nothing; null if there is none. */
  static @Nullable Integer year(Tape tape, int i) {
    boolean year = YEAR.matcher(tape.word(i)).matches();
    return year && !(tape.counts(i) && tape.isPlural(i + 1)) ? Integer.valueOf(tape.word(i)) : null;
  }

  private static @Nullable FoundTime iso(Tape tape, int i) {
    StringBuilder text = new StringBuilder(tape.word(i));
    int end = i + 1;
    if (YEAR.matcher(text).matches() && tape.isHyphen(i + 1) && tape.isHyphen(i + 3)) {
      text.append('-').append(tape.word(i + 2)).append('-').append(tape.word(i + 4));
      end = i + 5;
    }
    if (text.length() != 10) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      return new FoundTime(
          i,
          end,
          new CalendarTime.Date(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), null));
    } catch (DateTimeParseException e) {
      return null; // ten letters that are no date
    }
  }

  private static @Nullable FoundTime dayAndMonth(Tape tape, int i, @Nullable DayOfWeek weekday) {
    DaysOfMonth found = daysOfMonth(tape, i);
    if (found == null) {
      return null;
    }
    int month = found.month();
    Days days = found.days();
    Year behind = yearBehind(tape, found.end());
    Integer year = behind != null ? Integer.valueOf(behind.year()) : glued(tape, found.end() - 1);
    int end = behind == null ? found.end() : behind.end();
    Integer years = year == null && days.last() == null ? relativeYear(tape, end) : null;
    if (years != null) {
      return new FoundTime(
          i, relativeEnd(tape, end), new RelativeTime.InYear(years, month, days.first()));
    }
    NamedTime from = new CalendarTime.Date(year, month, days.first(), weekday);
    return new FoundTime(
        i,
        end,
        days.last() == null
            ? from
            : new NamedTime.Between(from, new CalendarTime.Date(year, month, days.last(), null)));
  }

  /**
   * The year behind a date.
   *
   * @param end token after it
   */
  private record Year(int year, int end) {}

  /** "1987", ", 1987", "'87" behind a day or month; null if there is none. */
  private static @Nullable Year yearBehind(Tape tape, int i) {
    int at = tape.is(i, ",") ? i + 1 : i;
    Integer year = year(tape, at);
    if (year != null) {
      return new Year(year, at + 1);
    }
    boolean apart = tape.is(at, "'") && SHORT_YEAR.matcher(tape.word(at + 1)).matches();
    boolean glued = tape.word(at).matches("'\\d\\d");
    if (!apart && !glued) {
      return null;
    }
    int number = Integer.parseInt(apart ? tape.word(at + 1) : tape.word(at).substring(1));
    return new Year(number + (number < TURN ? 2000 : 1900), apart ? at + 2 : at + 1);
  }

  /** The year of "15,1987", where the blank is missing. */
  private static @Nullable Integer glued(Tape tape, int i) {
    var glued = GLUED_YEAR.matcher(tape.word(i));
    return glued.matches() ? Integer.valueOf(glued.group(2)) : null;
  }

  /** "Monday 20, Wednesday 22 and Sunday 26 April": one month for all; null if it is no list. */
  private static @Nullable FoundTime weekdays(Tape tape, int i) {
    Integer first = day(tape, i + 1);
    int at = i;
    int many = 0;
    while (tape.weekday(at) != null && day(tape, at + 1) != null) {
      many++;
      at += 2;
      int next = tape.is(at, ",") ? at + 1 : at;
      next = tape.terms().dayRange.contains(tape.word(next)) ? next + 1 : next;
      if (tape.weekday(next) == null || next == at) {
        break;
      }
      at = next;
    }
    FoundTime last = many > 1 ? dayAndMonth(tape, at - 1, null) : null;
    if (first == null || last == null || !(last.moment() instanceof CalendarTime.Date end)) {
      return null;
    }
    NamedTime from = new CalendarTime.Date(end.year(), end.month(), first, null);
    return new FoundTime(i, last.end(), new NamedTime.Between(from, end));
  }

  /**
   * A day of a month, or one day to another.
   *
   * @param last null for a single day
   * @param end token after them
   */
  private record Days(int first, @Nullable Integer last, int end) {}

  /**
   * Days with their month.
   *
   * @param end token after both
   */
  private record DaysOfMonth(int month, Days days, int end) {}

  /** "May 3", "3 May", "3rd of May", "May 3-5": the month stands before its days or behind them. */
  private static @Nullable DaysOfMonth daysOfMonth(Tape tape, int i) {
    Integer month = monthName(tape, i);
    int at = month == null ? i : i + 1;
    if (month != null && tape.is(at, "the")) {
      at++;
    }
    Days days = days(tape, at, month != null);
    if (days == null) {
      return null;
    }
    if (month != null) {
      boolean counts = tape.counts(days.last() == null ? at : days.end() - 1);
      return counts ? null : new DaysOfMonth(month, days, days.end());
    }
    boolean joined = tape.is(days.end(), "of") || tape.is(days.end(), "-");
    int name = joined ? days.end() + 1 : days.end();
    Integer behind = monthName(tape, name);
    return behind == null ? null : new DaysOfMonth(behind, days, name + 1);
  }

  /** The days at {@code at}; "May 3 and 5 June" are two dates, not days of May. */
  private static @Nullable Days days(Tape tape, int at, boolean afterMonth) {
    var glued = GLUED_DAYS.matcher(tape.word(at));
    if (glued.matches()) {
      return new Days(Integer.parseInt(glued.group(1)), Integer.valueOf(glued.group(2)), at + 1);
    }
    Integer first = day(tape, at);
    if (first == null) {
      return null;
    }
    int end = listEnd(tape, at + 1);
    Integer last = tape.terms().dayRange.contains(tape.word(end)) ? day(tape, end + 1) : null;
    boolean range = last != null && !(afterMonth && monthName(tape, end + 2) != null);
    return range ? new Days(first, last, end + 2) : new Days(first, null, at + 1);
  }

  /** Where "and 9" is to stand behind days in a list, "3, 5 and 9". */
  private static int listEnd(Tape tape, int i) {
    int at = i;
    while (tape.is(at, ",") && day(tape, at + 1) != null) {
      at += 2;
    }
    return at > i && tape.is(at, ",") ? at + 1 : at;
  }

  /** "the 14th" of the month that the tense says; "the 14th floor" is none. */
  private static @Nullable FoundTime ordinal(Tape tape, int i) {
    Integer day = day(tape, i + 1);
    if (day == null) {
      return null;
    }
    int of = tape.is(i + 2, "of") ? i + 3 : i + 2;
    FoundTime full = dayAndMonth(tape, i + 1, null);
    if (full != null) {
      return new FoundTime(i, full.end(), full.moment());
    }
    int month = tape.after(of, "this month");
    // "the 14th floor", "the 19th and 20th centuries"
    int next = tape.tag(i + 2).equals("CC") ? i + 3 : i + 2;
    boolean noun = tape.tag(next).startsWith("JJ") || (next == i + 2 && tape.isNoun(next));
    boolean ofOther = of == i + 3 && month < 0;
    return noun || ofOther
        ? null
        : new FoundTime(i, month > 0 ? month : i + 2, new CalendarTime.Date(null, null, day, null));
  }

  /** "the third of May". */
  private static @Nullable FoundTime spelt(Tape tape, int i) {
    int at = tape.is(i, "the") ? i + 1 : i;
    Integer day = tape.terms().ordinals.get(tape.word(at));
    FoundTime month = tape.is(at + 1, "of") ? month(tape, at + 2) : null;
    return day != null && day > 0 && month != null && month.moment() instanceof CalendarTime.Month m
        ? new FoundTime(i, month.end(), new CalendarTime.Date(m.year(), m.month(), day, null))
        : null;
  }

  private static @Nullable FoundTime month(Tape tape, int i) {
    Integer month = monthName(tape, i);
    if (month == null) {
      return null;
    }
    Year behind = yearBehind(tape, tape.is(i + 1, "of") ? i + 2 : i + 1);
    Integer year = behind == null ? null : Integer.valueOf(behind.year());
    Integer years = year == null ? relativeYear(tape, i + 1) : null;
    if (years != null) {
      return new FoundTime(
          i, relativeEnd(tape, i + 1), new RelativeTime.InYear(years, month, null));
    }
    return new FoundTime(
        i,
        behind == null ? i + 1 : behind.end(),
        new CalendarTime.Month(year, month, NamedTime.Which.ANY));
  }

  /** "last year", "of this year" behind a month: how many years away; null if it is not there. */
  private static @Nullable Integer relativeYear(Tape tape, int i) {
    int at = tape.is(i, "of") || tape.is(i, ",") ? i + 1 : i;
    if (!tape.is(at + 1, "year")) {
      return null;
    }
    NamedTime.Which which = tape.terms().which.get(tape.word(at));
    return which == null ? null : which.step();
  }

  private static int relativeEnd(Tape tape, int i) {
    return tape.is(i, "of") || tape.is(i, ",") ? i + 3 : i + 2;
  }

  private static @Nullable FoundTime decade(Tape tape, int i) {
    int at = tape.is(i, "the") ? i + 1 : i;
    PeriodPart stage = tape.terms().stages.get(tape.word(at));
    int number = stage == null ? at : at + 1;
    number = tape.isHyphen(number) ? number + 1 : number;
    int end = number + 1;
    Integer first = decadeYear(tape.word(number));
    if (first == null && tape.is(i, "the")) {
      end = tape.is(number, "'") ? number + 2 : number + 1;
      first = shortDecade(tape, end - 1);
    }
    if (first == null) {
      return null;
    }
    NamedTime whole = new CalendarTime.Years(first, first + 9);
    return new FoundTime(i, end, stage == null ? whole : new NamedTime.Part(stage, whole));
  }

  private static @Nullable Integer decadeYear(String word) {
    return DECADE.matcher(word).matches() ? Integer.valueOf(word.substring(0, 4)) : null;
  }

  /** "Eighties", "80s" of the last century. */
  private static @Nullable Integer shortDecade(Tape tape, int i) {
    var digits = SHORT_DECADE.matcher(tape.word(i));
    boolean counts = tape.isNoun(i + 1);
    return counts
        ? null
        : digits.matches()
            ? Integer.valueOf(1900 + 10 * Integer.parseInt(digits.group(1)))
            : tape.terms().decades.get(tape.word(i));
  }

  private static @Nullable FoundTime season(Tape tape, int i) {
    int at = tape.is(i, "the") ? i + 1 : i;
    Integer month = tape.terms().seasons.get(tape.word(at));
    if (month == null || tape.tag(at).startsWith("VB")) {
      return null;
    }
    int of = tape.is(at + 1, "of") ? at + 2 : at + 1;
    Integer year = year(tape, of);
    if (year != null) {
      return new FoundTime(i, of + 1, new CalendarTime.Season(year, month, NamedTime.Which.ANY));
    }
    // "in the spring", but not "the fall of the wall", "in spring water"
    boolean bare = tape.is(i - 1, "in") || tape.is(i - 1, "by") || tape.is(i - 1, "since");
    return bare && of == at + 1 && !tape.isNoun(at + 1)
        ? new FoundTime(i, at + 1, new CalendarTime.Season(null, month, NamedTime.Which.ANY))
        : null;
  }

  private static @Nullable Integer day(Tape tape, int i) {
    var glued = GLUED_YEAR.matcher(tape.word(i));
    String word = glued.matches() ? glued.group(1) : tape.word(i);
    return tape.terms().day.matcher(word).matches()
        ? Integer.valueOf(word.replaceAll("\\D", ""))
        : null;
  }

  /** The month at {@code i}; "may" and "march" that are verbs, and lower case, are none. */
  static @Nullable Integer monthName(Tape tape, int i) {
    Integer month = tape.terms().months.get(tape.word(i));
    boolean name =
        month != null
            && Character.isUpperCase(tape.sentence().token(i).text().charAt(0))
            && !(tape.tag(i).equals("MD") && (i == 0 || day(tape, i + 1) == null))
            && !(tape.tag(i).startsWith("VB") && day(tape, i + 1) == null);
    return name ? month : null;
  }
}
