package org.chancery.claim;

import java.util.Set;
import org.chancery.proposition.Scene;

/**
 * A claim with what is needed to compare it with others.
 *
 * @param claim the claim
 * @param party for whom
 * @param base the stance of the verb of speech alone
 * @param clause what is said
 * @param lemmas its content words
 * @param negated whether what is said is said not to be so
 * @param answers whether it speaks of another's charge by a word for it: "the charge", "it", "that"
 * @param phrase the words of what is said
 */
record ComparableClaim(
    Claim claim,
    String party,
    Claim.Stance base,
    Clause clause,
    Set<String> lemmas,
    boolean negated,
    boolean answers,
    String phrase) {

  /** The same in another stance. */
  ComparableClaim as(Claim.Stance stance) {
    Claim c = claim;
    Claim other =
        new Claim(
            c.id(), c.speaker(), c.party(), stance, c.sentence(), c.span(), c.quote(), c.about());
    boolean no = negated || stance == Claim.Stance.DENIES;
    return new ComparableClaim(other, party, base, clause, lemmas, no, answers, phrase);
  }

  Scene scene() {
    return clause.scene();
  }
}
