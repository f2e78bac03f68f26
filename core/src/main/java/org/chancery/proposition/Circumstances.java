package org.chancery.proposition;

import java.util.Locale;
import java.util.Set;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/** What stands around a predicate and keeps it from being told as done: conditions and the like. */
final class Circumstances {
  private final Sentence s;
  private final Operators operators;
  private final VerbClauses clauses;
  private final PropositionWords words;

  Circumstances(Sentence s, Operators operators, VerbClauses clauses, PropositionWords words) {
    this.s = s;
    this.operators = operators;
    this.clauses = clauses;
    this.words = words;
  }

  /** Whether the clause, or one above it, is an if-clause. */
  boolean isHypothetical(int trigger) {
    int at = trigger;
    for (int steps = 0; at >= 0 && steps < s.size(); steps++) {
      for (Token m : s.children(at, "mark", "advmod")) {
        String mark = m.lemma().toLowerCase(Locale.ROOT);
        boolean awaited = mark.equals("until") && clauses.tense(at) == Tense.PRESENT;
        if ((words.conditions.contains(mark) || awaited) && m.is("mark")) {
          return true;
        }
      }
      if (s.token(at).is("ccomp", "acl", "parataxis", "root")) {
        return false;
      }
      at = s.token(at).head();
    }
    return false;
  }

  /** "is to be shut": the bare copula with an infinitive binds, like "will". */
  boolean isDestined(int trigger) {
    boolean to = s.isInfinitive(trigger);
    return to
        && s.children(trigger, "cop", "aux").stream()
            .anyMatch(c -> c.lemma().equals("be") && !c.tag().equals("VB"));
  }

  /** "It is rare to close a mission": an infinitive under an adjective tells nothing as done. */
  boolean isAppraised(int trigger) {
    Token t = s.token(trigger);
    if (t.head() < 0 || !s.isInfinitive(trigger)) {
      return false;
    }
    Token head = s.token(t.head());
    return head.tag().startsWith("JJ")
        && t.is("xcomp", "ccomp", "csubj", "advcl")
        && operators.of(head.lemma().toLowerCase(Locale.ROOT)) == null;
  }

  /** Whether the clause holds only under a condition that stands beside it. */
  boolean isConditioned(int trigger) {
    for (Token c : s.children(trigger, "advcl")) {
      for (Token m : s.children(c.index(), "mark")) {
        if (Set.of("if", "unless").contains(m.lemma().toLowerCase(Locale.ROOT))) {
          return !isAside(c);
        }
      }
    }
    return false;
  }

  /** "if necessary", "if needed": no condition on what is said. */
  private boolean isAside(Token clause) {
    return s.children(clause.index(), "nsubj").isEmpty();
  }

  /** "No date was given for the return": what hangs on nothing is not told as done. */
  boolean isVoid(int trigger) {
    Token t = s.token(trigger);
    boolean hangs =
        t.isNoun()
            && t.is("obl", "nmod")
            && s.child(trigger, "case").map(c -> c.lemma().equals("for")).orElse(false);
    return hangs
        && s.token(t.head()).isVerb()
        && clauses.isNegated(t.head(), clauses.arguments(t.head()));
  }
}
