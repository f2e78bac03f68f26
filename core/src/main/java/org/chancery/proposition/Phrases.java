package org.chancery.proposition;

import java.util.List;
import java.util.Locale;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/** Noun phrases that hang on a verb. */
final class Phrases {
  private final Sentence s;

  Phrases(Sentence s) {
    this.s = s;
  }

  /** Adds a participant and all that is coordinated with it. */
  void spread(String role, int token, List<Argument> out) {
    out.add(new Argument(role, token));
    for (Token c : s.children(token, "conj")) {
      if (!c.isVerb()) {
        out.add(new Argument(role, c.index()));
      }
    }
  }

  /** The preposition that leads a phrase, "when" if it has none. */
  String preposition(int token) {
    List<Token> cases = s.children(token, "case");
    if (cases.isEmpty()) {
      return "when";
    }
    String last = cases.get(cases.size() - 1).lemma().toLowerCase(Locale.ROOT);
    String first = cases.get(0).lemma().toLowerCase(Locale.ROOT);
    if (last.equals("by") && cases.get(0).index() + 1 == cases.get(cases.size() - 1).index()) {
      // "looked after by Sweden": the first belongs to the verb.
      return last;
    }
    return first.equals("out") && cases.size() > 1 ? "out of" : first;
  }
}
