package org.chancery.time;

import org.chancery.syntax.Token;
import org.chancery.time.Counts.Length;
import org.jspecify.annotations.Nullable;

/** Durations that are a limit; all others ("for two years") date nothing. */
final class TimeLimits {
  private TimeLimits() {}

  /**
   * A limit.
   *
   * @param end one past its last token
   * @param length how long
   * @param needsFuture whether only a clause about the future makes it one: "in two weeks"
   */
  record Limit(int end, Length length, boolean needsFuture) {}

  /** The limit whose duration stands at {@code i}, behind a preposition; null if there is none. */
  static @Nullable Limit at(Tape tape, Lead lead, int i) {
    if (lead.isWithin()) {
      return within(tape, i);
    }
    Length length = Counts.length(tape, i);
    if (length == null) {
      return null;
    }
    if (lead.is("in")) {
      return in(tape, length);
    }
    if (lead.isEmpty()) {
      return bare(tape, i, length);
    }
    boolean named =
        lead.is("of") && tape.terms().limits.nouns.contains(tape.word(lead.first() - 1));
    int noun = limitNoun(tape, length.end());
    return named || noun > 0 ? new Limit(noun > 0 ? noun : length.end(), length, false) : null;
  }

  private static @Nullable Limit within(Tape tape, int i) {
    int at = tape.is(i, "the") ? i + 1 : i;
    at = tape.is(at, "next") || tape.is(at, "coming") || tape.is(at, "following") ? at + 1 : at;
    Length length = Counts.length(tape, at);
    if (length == null) {
      return null;
    }
    int end = length.end();
    boolean counted = tape.is(end, "of") || tape.is(end, "after") || tape.is(end, "from");
    int noun = tape.is(end + 1, "the") || tape.is(end + 1, "this") ? end + 2 : end + 1;
    noun = tape.tag(noun).startsWith("JJ") ? noun + 1 : noun;
    return counted && !tape.terms().limits.orders.contains(tape.word(noun))
        ? null
        : new Limit(end, length, false);
  }

  private static @Nullable Limit in(Tape tape, Length length) {
    int end = length.end();
    int time = tape.tag(end).equals("POS") || tape.is(end, "'") ? end + 1 : end;
    if (tape.is(time, "time")) {
      return new Limit(time + 1, length, true);
    }
    boolean counted =
        tape.terms().limits.counted.contains(tape.word(end))
            || tape.isNoun(end)
            || tape.isHyphen(end);
    return counted ? null : new Limit(end, length, true);
  }

  private static @Nullable Limit bare(Tape tape, int i, Length length) {
    int end = length.end();
    int noun = limitNoun(tape, end);
    if (noun > 0) {
      return new Limit(noun, length, false);
    }
    if (tape.terms().limits.counted.contains(tape.word(end))
        || tape.isNoun(end)
        || tape.isHyphen(end)) {
      return null;
    }
    Token verb = governor(tape, i, end);
    boolean given = verb != null && tape.terms().limits.giving.contains(verb.lemma());
    boolean held = verb != null && verb.lemma().equals("have");
    int to = tape.after(end, "in which") > 0 ? end + 2 : end;
    if (tape.is(to, "to") && tape.tag(to + 1).startsWith("VB")) {
      boolean leaving = tape.terms().limits.leaving.contains(tape.sentence().token(to + 1).lemma());
      return given || held || (leaving && !isSpent(tape, verb))
          ? new Limit(end, length, false)
          : null;
    }
    boolean brief = length.unit().compareTo(Unit.MONTH) <= 0;
    // "they have seven days", but not "have two weeks left of their term"
    boolean ends =
        held && (tape.is(to, "to") || tape.tag(end).length() <= 1 || tape.tag(end).equals("CC"));
    return (given || ends) && brief ? new Limit(end, length, false) : null;
  }

  /** "It took two weeks to leave" tells how long, not by when. */
  private static boolean isSpent(Tape tape, @Nullable Token verb) {
    return verb != null && tape.terms().limits.spent.contains(verb.lemma());
  }

  /** End of "'s notice", "deadline" after a duration, -1 if none follows. */
  private static int limitNoun(Tape tape, int end) {
    int at = tape.tag(end).equals("POS") || tape.is(end, "'") ? end + 1 : end;
    at = tape.isHyphen(at) ? at + 1 : at;
    return tape.terms().limits.nouns.contains(tape.word(at)) ? end : -1;
  }

  /** The word above the duration: verb of "gave them 48 hours". */
  private static @Nullable Token governor(Tape tape, int first, int end) {
    for (int i = first; i < end; i++) {
      Token t = tape.sentence().token(i);
      if (t.head() < first || t.head() >= end) {
        return t.head() < 0 ? null : tape.sentence().token(t.head());
      }
    }
    return null;
  }
}
