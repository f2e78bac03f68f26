package org.chancery.time;

import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/** To which side of the story's day a time phrase looks: the tense of its clause says it. */
public enum Direction {
  /** It has happened: the last such day on or before the story's. */
  PAST,
  /** It is to happen: the next such day on or after the story's. */
  FUTURE,
  /** A limit told in the past ("were told to leave by Friday"): the next day after the telling. */
  DUE,
  /** No verb says it. */
  UNKNOWN;

  /**
   * The direction of the clause that holds a token: that of the nearest verb at or above it.
   *
   * @param tape a parsed sentence
   * @param token index of a token in it
   * @return PAST, FUTURE, or UNKNOWN for a sentence without a verb
   */
  static Direction of(Tape tape, int token) {
    Sentence sentence = tape.sentence();
    int at = token;
    for (int steps = 0; at >= 0 && steps <= sentence.size(); steps++) {
      Direction found = tense(tape, sentence.token(at));
      if (found != UNKNOWN) {
        return found;
      }
      at = sentence.token(at).head();
    }
    // A slip of the parser may leave the phrase above its verb: the nearest verb in the text then.
    Direction nearest = UNKNOWN;
    int distance = Integer.MAX_VALUE;
    for (Token t : sentence.tokens()) {
      Direction found = tense(tape, t);
      if (found != UNKNOWN && Math.abs(t.index() - token) < distance) {
        nearest = found;
        distance = Math.abs(t.index() - token);
      }
    }
    return nearest;
  }

  private static Direction tense(Tape tape, Token t) {
    TimeWords terms = tape.terms();
    Auxiliaries with = Auxiliaries.of(tape, t);
    if (with.infinitive() && !with.modal() && isImplied(tape, t)) {
      return UNKNOWN; // "was forced to leave" happened when the forcing did
    }
    if (with.modal() || with.infinitive()) {
      return with.perfect() ? PAST : FUTURE;
    }
    if (terms.planned.contains(t.lemma()) && !t.tag().equals("VBD")) {
      return FUTURE;
    }
    if (with.past() || with.perfect()) {
      return PAST;
    }
    return with.present() ? FUTURE : ofForm(t, terms);
  }

  /** Whether the verb above says that it was done. */
  private static boolean isImplied(Tape tape, Token t) {
    if (t.head() < 0) {
      return false;
    }
    Token above = tape.sentence().token(t.head());
    return tape.terms().implying.contains(above.lemma()) && above.isVerb();
  }

  private static Direction ofForm(Token t, TimeWords terms) {
    return switch (t.tag()) {
      case "VBD" -> PAST;
      // "will be closed and sealed": the second participle shares the first one's auxiliaries.
      case "VBN" -> t.is("conj") ? UNKNOWN : PAST;
      case "VBZ", "VBP" -> terms.reporting.contains(t.lemma()) ? PAST : FUTURE;
      default -> UNKNOWN;
    };
  }

  /**
   * What stands with a verb and tells its tense.
   *
   * @param modal "will", "must"
   * @param infinitive "to"
   * @param past "was", "had"
   * @param perfect a form of "have"
   * @param present "is"
   */
  private record Auxiliaries(
      boolean modal, boolean infinitive, boolean past, boolean perfect, boolean present) {
    static Auxiliaries of(Tape tape, Token verb) {
      boolean modal = false;
      boolean infinitive = false;
      boolean past = false;
      boolean perfect = false;
      boolean present = false;
      for (Token child : tape.sentence().children(verb.index(), "aux", "cop", "mark")) {
        String word = Tape.lower(child);
        if (child.tag().equals("TO")) {
          infinitive = true;
        } else if (child.tag().equals("MD")) {
          modal = true;
        } else if (tape.terms().have.contains(word)) {
          perfect = true;
          past |= word.equals("had");
        } else if (child.tag().equals("VBD")) {
          past = true;
        } else if (child.tag().equals("VBZ") || child.tag().equals("VBP")) {
          present = true;
        }
      }
      return new Auxiliaries(modal, infinitive, past, perfect, present);
    }
  }
}
