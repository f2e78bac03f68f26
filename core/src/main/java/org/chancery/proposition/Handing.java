package org.chancery.proposition;

import java.util.Locale;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/** Verbs that hand something over: "gave them a week to leave" orders, "gave them aid" does not. */
final class Handing {
  private final Sentence s;
  private final Operators operators;
  private final PropositionWords words;

  Handing(Sentence s, Operators operators, PropositionWords words) {
    this.s = s;
    this.operators = operators;
    this.words = words;
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
    return t.isNoun()
        && t.is("obj", "obl", "nmod")
        && words.handing.contains(s.token(t.head()).lemma());
  }

  /** Whether it is the time in "gave them a week to leave". */
  boolean isHandedLimit(Token time) {
    return words.limits.contains(time.lemma().toLowerCase(Locale.ROOT))
        && time.is("obj")
        && words.allowing.contains(s.token(time.head()).lemma())
        && operators.of(s.token(time.head()).lemma()) == Operator.ORDER;
  }

  /** "has until Friday to leave" */
  private boolean isGivenUntil(Token verb) {
    return s.children(verb.index(), "obl").stream()
        .flatMap(o -> s.children(o.index(), "case").stream())
        .anyMatch(c -> words.until.contains(c.lemma()));
  }

  /** "has two days to leave": somebody who is not named sets the limit. */
  boolean isLimit(int below, Token verb) {
    boolean owning = verb.lemma().equals("have") || verb.lemma().equals("get");
    Token time =
        s.token(below).isVerb() ? s.child(verb.index(), "obj").orElse(null) : s.token(below);
    if (owning && isGivenUntil(verb)) {
      return s.token(below).isVerb();
    }
    if (!owning || time == null || !words.limits.contains(time.lemma().toLowerCase(Locale.ROOT))) {
      return false;
    }
    return s.token(below).isVerb()
        || s.children(below, "acl").stream().anyMatch(c -> s.isInfinitive(c.index()));
  }
}
