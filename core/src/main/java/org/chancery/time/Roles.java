package org.chancery.time;

import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.time.TimePhrase.Role;
import org.jspecify.annotations.Nullable;

/** What a time says of the event it dates, and to which side of the story's day it looks. */
final class Roles {
  private Roles() {}

  static Role of(Tape tape, Lead lead, FoundTime found, int head) {
    Sentence s = tape.sentence();
    int noun = modified(tape, found);
    if (noun >= 0) {
      return isLimit(tape, s.token(noun)) ? Role.DEADLINE : Role.WHEN;
    }
    boolean named = lead.is("of") && lead.first() > 0 && isLimit(tape, s.token(lead.first() - 1));
    boolean ahead = found.moment() instanceof RelativeTime.Stretch stretch && stretch.count() > 0;
    if (named || ahead) {
      return Role.DEADLINE;
    }
    if (found.moment() instanceof NamedTime.Between && lead.role() == Role.FROM) {
      return Role.WHEN; // "from November 3 to 5"
    }
    Token above = above(s, head);
    if (lead.role() == Role.WHEN && limitsSubject(tape, head)) {
      return Role.DEADLINE;
    }
    if (lead.role() == Role.UNTIL) {
      boolean handed =
          above != null
              && (tape.terms().limits.giving.contains(above.lemma())
                  || above.lemma().equals("have"));
      int next = tape.is(found.end(), ",") ? found.end() + 1 : found.end();
      boolean toDo = tape.is(next, "to") && tape.tag(next + 1).startsWith("VB");
      return handed || toDo ? Role.DEADLINE : Role.UNTIL;
    }
    return lead.role();
  }

  /** Where to look for the days of a phrase in this role, given the tense of its clause. */
  static Direction direction(Tape tape, Lead lead, Role role, int head, Direction tense) {
    return switch (role) {
      case DEADLINE -> {
        Token above = above(tape.sentence(), head);
        Token verb =
            above == null || above.isVerb() ? above : above(tape.sentence(), above.index());
        boolean over = verb != null && tape.terms().limits.lapsing.contains(verb.lemma());
        yield tense == Direction.PAST ? (over ? Direction.PAST : Direction.DUE) : Direction.FUTURE;
      }
      case SINCE -> Direction.PAST;
      case UNTIL -> tense == Direction.UNKNOWN ? Direction.FUTURE : tense;
      // "suspended flights from July 20" is told before it begins.
      case FROM ->
          tense == Direction.UNKNOWN
              ? Direction.FUTURE
              : (tense == Direction.PAST && !lead.is("as of") && !lead.is("after"))
                  ? Direction.DUE
                  : tense;
      case UNREAD -> tense;
      case WHEN -> lead.is("for") || lead.is("to") ? Direction.FUTURE : tense;
    };
  }

  /** The days as the role leaves them open at one end. */
  static Interval bound(Role role, NamedTime moment, Interval days) {
    return switch (role) {
      case DEADLINE -> {
        boolean start = moment instanceof NamedTime.Part part && part.stage() == PeriodPart.START;
        if (moment.isVague() && !start) {
          yield days;
        }
        boolean weekend =
            moment instanceof RelativeTime.Whole whole && whole.unit() == Unit.WEEKEND;
        yield new Interval(null, weekend || start ? days.from() : days.to());
      }
      case UNTIL -> new Interval(null, days.to());
      case FROM, SINCE -> new Interval(days.from(), null);
      case WHEN, UNREAD -> days;
    };
  }

  /** The noun that a time without a preposition of its own describes, -1 if none does. */
  static int modified(Tape tape, FoundTime found) {
    Sentence s = tape.sentence();
    int end = found.end();
    boolean possessive = tape.tag(end).equals("POS");
    int at = possessive || tape.isHyphen(end) ? end + 1 : end;
    int last = -1;
    while (tape.isNoun(at) || tape.tag(at).startsWith("JJ")) {
      last = tape.isNoun(at) ? at : last;
      at++;
    }
    if (possessive || last < 0 || tape.sentence().token(last).isProper()) {
      // "on Thursday Norway ..." takes the day for a part of the name
      return possessive ? last : -1;
    }
    for (int i = found.first(); i < end; i++) {
      int head = s.token(i).head();
      if (head >= end && head <= last) {
        return s.token(i).is("compound", "nummod", "amod", "nmod", "det") ? last : -1;
      }
    }
    return -1;
  }

  private static boolean isLimit(Tape tape, Token noun) {
    return tape.terms().limits.nouns.contains(noun.lemma());
  }

  private static boolean limitsSubject(Tape tape, int head) {
    Sentence s = tape.sentence();
    Token above = above(s, head);
    int verb = above != null && above.isVerb() ? above.index() : head;
    return s.child(verb, "nsubj").filter(n -> isLimit(tape, n)).isPresent();
  }

  private static @Nullable Token above(Sentence s, int i) {
    int head = s.token(i).head();
    return head < 0 ? null : s.token(head);
  }
}
