package org.chancery.time;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in numbers alone: "25.12.2022", "12/25/2022", "2023/05/09". Countries order day and month
 * differently: where both orders are possible, or the year has two digits, nobody knows the day.
 */
final class NumericDate {
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("((?:1[6-9]|20)\\d\\d)([./])(\\d{1,2})\\2(\\d{1,2})");
  private static final int MONTHS = 12;
  private static final int FULL_YEAR = 4;

  private NumericDate() {}

  /** The date at {@code i}, {@link NamedTime.Unknown} if it can be read in two ways; or null. */
  static @Nullable FoundTime at(Tape tape, int i) {
    String word = tape.word(i);
    if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
      return null;
    }
    StringBuilder text = new StringBuilder(word);
    int end = i + 1;
    if (isJoint(tape, i + 1) && tape.word(i + 3).equals(tape.word(i + 1))) {
      text.append(tape.word(i + 1)).append(tape.word(i + 2));
      text.append(tape.word(i + 3)).append(tape.word(i + 4));
      end = i + 5;
    }
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      return new FoundTime(i, end, date(first.group(1), first.group(3), first.group(4)));
    }
    Matcher last = YEAR_LAST.matcher(text);
    return last.matches() ? yearLast(tape, i, end, last) : null;
  }

  private static boolean isJoint(Tape tape, int i) {
    return tape.is(i, "/") || tape.is(i, "-") || tape.is(i, ".");
  }

  private static @Nullable FoundTime yearLast(Tape tape, int i, int end, Matcher m) {
    int a = Integer.parseInt(m.group(1));
    int b = Integer.parseInt(m.group(3));
    boolean full = m.group(4).length() == FULL_YEAR;
    if (!full && !tape.is(i - 1, "on")) {
      return null; // a score, a version, a share
    }
    boolean dayFirst = a > MONTHS && b <= MONTHS;
    boolean monthFirst = b > MONTHS && a <= MONTHS;
    if (!full || !(dayFirst || monthFirst || a == b)) {
      return new FoundTime(i, end, new NamedTime.Unknown());
    }
    return new FoundTime(
        i,
        end,
        dayFirst
            ? date(m.group(4), m.group(3), m.group(1))
            : date(m.group(4), m.group(1), m.group(3)));
  }

  private static NamedTime date(String year, String month, String day) {
    int y = Integer.parseInt(year);
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    boolean valid = m >= 1 && m <= MONTHS && d >= 1 && YearMonth.of(y, m).isValidDay(d);
    return valid ? new CalendarTime.Date(y, m, d, null) : new NamedTime.Unknown();
  }
}
