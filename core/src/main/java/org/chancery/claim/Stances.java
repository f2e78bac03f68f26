package org.chancery.claim;

import java.util.Set;
import org.chancery.claim.Claim.Stance;
import org.chancery.proposition.Form;
import org.chancery.proposition.Term;
import org.jspecify.annotations.Nullable;

/**
 * In what stance something is said: the verb of speech decides where it has a stance of its own,
 * else what is said, by polarity, modality, whose action it is and how it is judged.
 */
final class Stances {
  private final ClaimRules rules;

  Stances(ClaimRules rules) {
    this.rules = rules;
  }

  /**
   * @param base the stance of the verb of speech
   * @param predicate the verb of speech
   * @param c one clause of what is said
   */
  Stance of(Stance base, String predicate, Clause c) {
    return switch (base) {
      case PROMISES -> c.has(rules.words("claim-harm")) && !c.negated() ? Stance.THREATENS : base;
      case ASSERTS -> rules.words("claim-naming").contains(predicate) ? named(c) : said(c);
      default -> base;
    };
  }

  /** "called the charge absurd" denies; "called the raid a crime" accuses. */
  private Stance named(Clause c) {
    boolean bad = c.has(rules.words("claim-wrong")) || c.has(rules.words("claim-untrue"));
    if (!bad || c.negated()) {
      return Stance.ASSERTS;
    }
    return c.has(rules.words("claim-allegation")) || c.has(rules.words("claim-wish"))
        ? Stance.DENIES
        : Stance.ACCUSES;
  }

  private Stance said(Clause c) {
    Stance performed = performed(c);
    if (performed != null) {
      return performed;
    }
    if (isDemand(c)) {
      return Stance.DEMANDS;
    }
    boolean harm =
        c.has(rules.words("claim-harm")) || (!c.own() && c.has(rules.words("claim-undergo")));
    boolean possible =
        c.future() || c.has(rules.words("possibility-auxiliary")) || c.has(Set.of("possible"));
    boolean reserves = c.has(Set.of("reserve")) && c.has(Set.of("right"));
    if (reserves || (harm && possible && (!c.negated() || isHarm(c.subject(), c)))) {
      return Stance.THREATENS;
    }
    boolean anaphor = c.has(rules.words("claim-allegation")) || isThat(c);
    if (anaphor && c.has(rules.words("claim-untrue")) && !c.negated()) {
      return Stance.DENIES;
    }
    if (c.has(rules.words("claim-fine")) && isThat(c)) {
      return Stance.ACKNOWLEDGES;
    }
    if (c.negated()) {
      return c.others() && c.has(rules.words("claim-duty")) ? Stance.ACCUSES : Stance.DENIES;
    }
    if (c.has(rules.words("claim-wrong")) && (!c.own() || c.names()) && !c.future()) {
      return Stance.ACCUSES;
    }
    if (c.has(Set.of("take")) && c.has(Set.of("note"))) {
      return Stance.ACKNOWLEDGES;
    }
    return c.future() && !c.others() ? Stance.PROMISES : Stance.ASSERTS;
  }

  /** "We demand an end", "I regret that": what is said does what its verb names. */
  private @Nullable Stance performed(Clause c) {
    if (!c.firstPerson() || c.negated()) {
      return null;
    }
    for (Term t : c.tokens()) {
      if (t.form() == Form.PRESENT) {
        Stance s = rules.stance(t.lemma());
        return s == Stance.ASSERTS ? null : s;
      }
    }
    return null;
  }

  /** "that is", "this was", "it was": a word for what another has said. */
  private boolean isThat(Clause c) {
    return c.tokens().stream()
            .limit(3)
            .map(Term::lemma)
            .anyMatch(rules.words("claim-that")::contains)
        && c.partiesAt(c.subject()).isEmpty();
  }

  /** "the reply would not be delayed": what is denied is not the harm. */
  private boolean isHarm(int token, Clause c) {
    return token >= 0 && rules.words("claim-harm").contains(c.scene().term(token).lemma());
  }

  /** What another must do, or what must be before something can be. */
  private boolean isDemand(Clause c) {
    boolean bound =
        c.has(rules.words("obligation-auxiliary")) || isBoundBy(c, "have") || isBoundBy(c, "need");
    if (bound && !c.own()) {
      return true;
    }
    boolean open = c.future() || c.has(Set.of("could", "can"));
    boolean onlyIf = c.has(Set.of("only")) && c.has(rules.words("claim-only-if"));
    boolean noneWhile = c.negated() && c.has(rules.words("claim-only-while"));
    return open && (onlyIf || noneWhile || c.has(rules.words("claim-condition")) || isOnce(c));
  }

  /** "once an apology was made", not "at once". */
  private static boolean isOnce(Clause c) {
    for (int i = 0; i < c.tokens().size(); i++) {
      if (c.tokens().get(i).lemma().equals("once")) {
        return i == 0 || !c.tokens().get(i - 1).lemma().equals("at");
      }
    }
    return false;
  }

  /** "had to leave", "need to stop". */
  private static boolean isBoundBy(Clause c, String lemma) {
    for (int i = 0; i + 1 < c.tokens().size(); i++) {
      Term next = c.tokens().get(i + 1);
      if (c.tokens().get(i).lemma().equals(lemma) && next.form() == Form.TO) {
        return true;
      }
    }
    return false;
  }
}
