package org.chancery.time;

import java.time.DayOfWeek;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.time.Slice.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Counted pieces of a time:
 *
 * <pre>
 * slice = ["the"] ordinal [number] (unit | weekday) ("of" | "in") time
 *       | ["the"] ordinal ("half" | "quarter") ["of" | "in"] time | ("Q" | "H") digit ["of"] time
 * </pre>
 */
final class SliceGrammar {
  private static final Pattern SHORT = Pattern.compile("(?:q([1-4])|h([12]))");

  private SliceGrammar() {}

  /** The piece at {@code i}, null if there is none. */
  static @Nullable FoundTime at(Tape tape, int i) {
    int at = tape.is(i, "the") ? i + 1 : i;
    Matcher code = SHORT.matcher(tape.word(at));
    if (code.matches()) {
      boolean quarter = code.group(1) != null;
      int nth = Integer.parseInt(quarter ? code.group(1) : code.group(2));
      return whole(tape, i, at + 1, new Slice(nth, 1, Piece.share(quarter ? 4 : 2), NOWHEN));
    }
    Integer nth = tape.terms().ordinals.get(tape.word(at));
    if (nth == null) {
      return null;
    }
    at = tape.isHyphen(at + 1) ? at + 2 : at + 1;
    Counts.Count number = Counts.number(tape, at);
    boolean several = number != null && number.value() != null && Math.abs(nth) == 1;
    int count = several && number != null && number.value() != null ? number.value() : 1;
    at = several && number != null ? number.end() : at;
    Piece piece = piece(tape, at);
    if (piece == null || (count == 1 && tape.isPlural(at))) {
      return null; // "the last days of May" are not counted
    }
    return whole(tape, i, at + 1, new Slice(nth, count, piece, NOWHEN));
  }

  /** Stands for the whole until that is read. */
  private static final NamedTime NOWHEN = new NamedTime.Unknown();

  private static @Nullable Piece piece(Tape tape, int at) {
    DayOfWeek weekday = tape.weekday(at);
    if (weekday != null) {
      return Piece.of(weekday);
    }
    Integer shares = tape.terms().shares.get(tape.word(at));
    if (shares != null) {
      return Piece.share(shares);
    }
    Unit unit = tape.terms().units.get(tape.word(at));
    return unit == null || unit == Unit.HOUR ? null : Piece.of(unit);
  }

  private static @Nullable FoundTime whole(Tape tape, int first, int i, Slice piece) {
    boolean joined = tape.is(i, "of") || tape.is(i, "in");
    if (!joined && piece.piece().shares() == 0) {
      return null;
    }
    int at = joined ? i + 1 : i;
    FoundTime whole = PhraseGrammar.whole(tape, at);
    return whole == null
        ? null
        : new FoundTime(
            first,
            whole.end(),
            new Slice(piece.nth(), piece.count(), piece.piece(), whole.moment()));
  }
}
