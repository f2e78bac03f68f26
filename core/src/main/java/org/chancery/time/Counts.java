package org.chancery.time;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers and durations: "72 hours", "a couple of weeks", "48-hour", "seventy-two hours". */
final class Counts {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");

  private Counts() {}

  /**
   * A number word or numeral.
   *
   * @param end one past its last token
   * @param value the number, null for "several"
   */
  record Count(int end, @Nullable Integer value) {}

  /**
   * A duration.
   *
   * @param end one past its last token
   * @param count how many units, null for "several"
   * @param unit the unit
   */
  record Length(int end, @Nullable Integer count, Unit unit) {}

  /** The number at {@code i}, null if there is none. */
  static @Nullable Count number(Tape tape, int i) {
    for (String pair : tape.terms().couples) {
      int end = tape.after(i, pair);
      if (end > 0) {
        return new Count(end, 2);
      }
    }
    if (tape.after(i, "half a dozen") > 0) {
      return new Count(i + 3, 6);
    }
    String word = tape.word(i);
    if (DIGITS.matcher(word).matches()) {
      return new Count(i + 1, Integer.valueOf(word));
    }
    if (word.equals("a")
        && (tape.is(i + 1, "dozen") || tape.terms().vagueNumbers.contains(tape.word(i + 1)))) {
      return number(tape, i + 1);
    }
    if (tape.terms().vagueNumbers.contains(word)) {
      return new Count(i + 1, null);
    }
    Integer tens = tape.terms().tens.get(word);
    if (tens != null) {
      int next = tape.isHyphen(i + 1) ? i + 2 : i + 1;
      Integer ones = tape.terms().ones.get(tape.word(next));
      return ones != null && ones < 10 && !tape.is(next, "a")
          ? new Count(next + 1, tens + ones)
          : new Count(i + 1, tens);
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      Integer high = tape.terms().tens.get(word.substring(0, hyphen));
      Integer low = tape.terms().ones.get(word.substring(hyphen + 1));
      return high != null && low != null ? new Count(i + 1, high + low) : null;
    }
    Integer small = tape.terms().ones.get(word);
    return small == null ? null : new Count(i + 1, small);
  }

  /** The duration at {@code i}, hyphenated or not; null if there is none or it is an age. */
  static @Nullable Length length(Tape tape, int i) {
    Matcher glued = tape.terms().glued.matcher(tape.word(i).toLowerCase(Locale.ROOT));
    if (glued.matches()) {
      Unit unit = tape.terms().units.get(glued.group(2));
      Integer count =
          DIGITS.matcher(glued.group(1)).matches()
              ? Integer.valueOf(glued.group(1))
              : tape.terms()
                  .ones
                  .getOrDefault(glued.group(1), tape.terms().tens.get(glued.group(1)));
      return unit == null || unit == Unit.WEEKEND || count == null
          ? null
          : new Length(i + 1, count, unit);
    }
    Count count = number(tape, i);
    if (count == null) {
      return null;
    }
    int at = tape.isHyphen(count.end()) ? count.end() + 1 : count.end();
    // "48 more hours", "30 calendar days"
    if (tape.is(at, "more") || tape.is(at, "calendar") || tape.is(at, "full")) {
      at++;
    }
    boolean working = tape.is(at, "working") || tape.is(at, "business");
    at = working ? at + 1 : at;
    Unit named = tape.terms().units.get(tape.word(at));
    Unit unit = working && named == Unit.DAY ? Unit.WORKDAY : named;
    if (unit == null || unit == Unit.WEEKEND) {
      return null;
    }
    int end = at + 1;
    int old = tape.isHyphen(end) ? end + 1 : end;
    return tape.is(old, "old") ? null : new Length(end, count.value(), unit);
  }
}
