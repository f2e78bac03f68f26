package org.chancery.proposition;

import java.util.Locale;
import java.util.Set;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/** Verbs that hand something over: "gave them a week to leave" orders, "gave them aid" does not. */
final class Handing {
  private static final Set<String> TIMES = Set.of("hour", "day", "week", "month", "fortnight");
  private static final Set<String> HANDING = Set.of("give", "grant", "go", "move");

  private final Sentence s;
  private final Operators operators;

  Handing(Sentence s, Operators operators) {
    this.s = s;
    this.operators = operators;
  }

  /** "gave them a week to leave" orders, "gave them aid" does not. */
  boolean hands(Token t) {
    Operator op = operators.of(s.token(t.head()).lemma().toLowerCase(Locale.ROOT));
    boolean oblique = t.isNoun() && t.is("obl", "nmod");
    if (oblique
        && (op == Operator.END
            || op == Operator.RESUME
            || op == Operator.NEUTRAL
            || op == Operator.ORDER
            || op == Operator.ALLOW)) {
      return !s.token(t.head()).isNoun();
    }
    return t.isNoun() && t.is("obj", "obl", "nmod") && HANDING.contains(s.token(t.head()).lemma());
  }

  /** "has two days to leave": somebody who is not named sets the limit. */
  boolean isLimit(int below, Token verb) {
    boolean owning = verb.lemma().equals("have") || verb.lemma().equals("get");
    Token time =
        s.token(below).isVerb() ? s.child(verb.index(), "obj").orElse(null) : s.token(below);
    if (!owning || time == null || !TIMES.contains(time.lemma().toLowerCase(Locale.ROOT))) {
      return false;
    }
    return s.token(below).isVerb()
        || s.children(below, "acl").stream().anyMatch(c -> s.isInfinitive(c.index()));
  }
}
