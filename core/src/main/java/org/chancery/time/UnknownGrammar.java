package org.chancery.time;

import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Words that say when, and not on which day of our calendar: "in Ramadan", "on 13 Safar 1444", "in
 * fiscal 2022", "in 44 BC", "on the eve of the vote". What they date is not of the day of the
 * story.
 */
final class UnknownGrammar {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern OLD_YEAR = Pattern.compile("\\d{3,4}");
  private static final Pattern FULL_YEAR = Pattern.compile("\\d{4}([-/\u2013]\\d{2,4})?");
  private static final Pattern FISCAL = Pattern.compile("fy'?\\d{2,4}");
  private static final int PHRASE = 8;
  private static final int NAME = 5;

  private UnknownGrammar() {}

  /** A time of another calendar or reckoning at {@code i}, null if there is none. */
  static @Nullable FoundTime named(Tape tape, int i) {
    FoundTime found = era(tape, i);
    found = found == null ? impossible(tape, i) : found;
    found = found == null ? fiscal(tape, i) : found;
    found = found == null ? foreign(tape, i) : found;
    if (found != null) {
      return found;
    }
    int at = tape.is(i, "the") ? i + 1 : i;
    int end = tape.isCapital(at) ? tape.longest(at, tape.terms().unknown.names) : -1;
    return end < 0 ? null : unknown(i, overYear(tape, end));
  }

  /** End of a phrase behind a preposition whose noun is one of time; -1 if there is none. */
  static int nounEnd(Tape tape, int i) {
    int at = i;
    boolean staged = tape.is(at, "the") && tape.terms().stages.containsKey(tape.word(at + 1));
    if (staged && tape.is(at + 2, "of")) {
      at += 3; // "at the start of the season"
    }
    if (oldYear(tape, at)) {
      return at + 1;
    }
    boolean counted = Counts.number(tape, at) != null;
    if (counted || tape.terms().unknown.idle.contains(tape.word(at))) {
      return -1; // "in two days", "in a week": how long it took
    }
    int noun = lastNoun(tape, at);
    if (noun < 0) {
      return -1;
    }
    Token head = tape.sentence().token(noun);
    if (!tape.terms().unknown.nouns.contains(Tape.lower(head))) {
      return -1;
    }
    boolean bare = noun == at || (noun == at + 1 && tape.is(at, "the"));
    boolean told = tape.terms().unknown.tells.contains(tape.word(noun + 1));
    // "during the day" is today; "on the day of the vote" is another
    return bare && !told && !staged ? -1 : overYear(tape, noun + 1);
  }

  private static int lastNoun(Tape tape, int from) {
    int last = -1;
    for (int i = from; i < from + PHRASE && belongs(tape, i, last); i++) {
      last = tape.isNoun(i) ? i : last;
    }
    return last;
  }

  /** Whether a word goes on with a noun phrase; in "in Oslo last week" the week is another one. */
  private static boolean belongs(Tape tape, int i, int last) {
    String tag = tape.tag(i);
    boolean another = last >= 0 && !tape.tag(i - 1).equals("POS");
    return tape.isNoun(i)
        || tape.isHyphen(i)
        || tag.equals("POS")
        || (!another && Set.of("DT", "PRP$", "JJ", "JJR", "JJS", "CD", "VBN").contains(tag));
  }

  /** "in 1204": a year before the ones that are read. */
  private static boolean oldYear(Tape tape, int i) {
    String next = tape.tag(i + 1);
    return OLD_YEAR.matcher(tape.word(i)).matches()
        && (tape.is(i - 1, "in") || tape.is(i - 1, "during"))
        && !tape.counts(i)
        && (next.length() <= 2 && !next.equals("JJ") && !next.equals("NN") && !next.equals("CD"));
  }

  /** "44 BC", "AD 1204", "1444 AH". */
  private static @Nullable FoundTime era(Tape tape, int i) {
    boolean before = tape.terms().unknown.erasBefore.contains(tape.word(i)) && tape.isCapital(i);
    if (before && NUMBER.matcher(tape.word(i + 1)).matches()) {
      Integer year = DateGrammar.year(tape, i + 1);
      return year == null
          ? unknown(i, i + 2)
          : new FoundTime(i, i + 2, new CalendarTime.Years(year, year));
    }
    boolean behind = tape.terms().unknown.eras.contains(tape.word(i + 1)) && tape.isCapital(i + 1);
    return behind && NUMBER.matcher(tape.word(i)).matches() ? unknown(i, i + 2) : null;
  }

  /** "32 May", "May 32". */
  private static @Nullable FoundTime impossible(Tape tape, int i) {
    int number = DateGrammar.monthName(tape, i) != null ? i + 1 : i;
    boolean month = number > i || DateGrammar.monthName(tape, i + 1) != null;
    boolean day = tape.terms().day.matcher(tape.word(number)).matches();
    return month && !day && tape.word(number).matches("\\d{1,2}") && !tape.counts(number)
        ? unknown(i, i + 2)
        : null;
  }

  /** "fiscal 2022", "FY2022", "the Iranian year 1401"; "the year 2022" is one of ours. */
  private static @Nullable FoundTime fiscal(Tape tape, int i) {
    int at = tape.is(i, "the") ? i + 1 : i;
    if (FISCAL.matcher(tape.word(at)).matches()) {
      return unknown(i, at + 1);
    }
    boolean named = tape.terms().unknown.years.contains(tape.word(at));
    boolean described = tape.tag(at).startsWith("JJ") || tape.tag(at).equals("NNP");
    int year = tape.is(at + 1, "year") ? at + 2 : at + 1;
    boolean full = FULL_YEAR.matcher(tape.word(year)).matches();
    if (full && (named || (described && year == at + 2 && !tape.is(at, "calendar")))) {
      return unknown(i, year + 1);
    }
    int own = tape.is(at, "calendar") ? at + 1 : at;
    Integer of = tape.is(own, "year") ? DateGrammar.year(tape, own + 1) : null;
    return of == null ? null : new FoundTime(i, own + 2, new CalendarTime.Years(of, of));
  }

  /** "13 Rabi al-Awwal 1444", "the 15th of Khordad", "Muharram 1444", "in Muharram". */
  private static @Nullable FoundTime foreign(Tape tape, int i) {
    int at = tape.is(i, "the") ? i + 1 : i;
    boolean day = tape.terms().day.matcher(tape.word(at)).matches();
    int name = day ? at + 1 : at;
    name = day && tape.is(name, "of") ? name + 1 : name;
    if (!tape.isCapital(name)) {
      return null;
    }
    int end = name;
    while (end < name + NAME && (tape.tag(end).equals("NNP") || tape.isHyphen(end))) {
      end++;
    }
    boolean year = FULL_YEAR.matcher(tape.word(end)).matches();
    boolean listed = tape.terms().unknown.months.contains(tape.word(name));
    boolean numbered = day || tape.terms().day.matcher(tape.word(end)).matches();
    boolean ours = DateGrammar.monthName(tape, name) != null;
    if (listed && (year || numbered || tape.is(i - 1, "in"))) {
      return unknown(i, year || (!day && numbered) ? end + 1 : Math.max(end, name + 1));
    }
    boolean likely = day && year && end > name && tape.is(i - 1, "on") && !ours;
    return likely ? unknown(i, end + 1) : null;
  }

  private static int overYear(Tape tape, int end) {
    return FULL_YEAR.matcher(tape.word(end)).matches() ? end + 1 : end;
  }

  private static FoundTime unknown(int first, int end) {
    return new FoundTime(first, end, new NamedTime.Unknown());
  }
}
