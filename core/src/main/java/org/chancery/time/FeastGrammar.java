package org.chancery.time;

import org.chancery.time.NamedTime.Which;
import org.jspecify.annotations.Nullable;

/** Feasts whose day can be reckoned: "last Christmas", "Good Friday 2021". */
final class FeastGrammar {
  private FeastGrammar() {}

  /** The feast at {@code i}, null if there is none. */
  static @Nullable FoundTime at(Tape tape, int i) {
    int at = tape.is(i, "the") ? i + 1 : i;
    Which which = tape.terms().which.get(tape.word(at));
    int name = which == null ? at : at + 1;
    if (!tape.isCapital(name)) {
      return null;
    }
    int longest = -1;
    Feast.Rule rule = null;
    for (var entry : tape.terms().feasts.entrySet()) {
      int end = tape.after(name, entry.getKey());
      if (end > longest) {
        longest = end;
        rule = entry.getValue();
      }
    }
    if (rule == null || isPartOfName(tape, name, longest)) {
      return null;
    }
    int of = tape.is(longest, "of") || tape.is(longest, ",") ? longest + 1 : longest;
    Integer year = DateGrammar.year(tape, of);
    return new FoundTime(
        i,
        year == null ? longest : of + 1,
        new Feast(rule, year, which == null ? Which.ANY : which));
  }

  /** "Christmas Island", "Orthodox Easter", "the Easter truce". */
  private static boolean isPartOfName(Tape tape, int first, int end) {
    boolean behind = tape.isNoun(end) && !tape.terms().timesOfDay.contains(tape.word(end));
    return behind
        || tape.tag(first - 1).equals("NNP")
        || (tape.tag(first - 1).startsWith("JJ")
            && !tape.terms().which.containsKey(tape.word(first - 1)));
  }
}
