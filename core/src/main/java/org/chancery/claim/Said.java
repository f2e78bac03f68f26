package org.chancery.claim;

import java.util.Set;

/**
 * A claim with what is needed to compare it with others.
 *
 * @param claim the claim
 * @param lemmas content words of what is said
 * @param negated whether what is said is said not to be so
 */
record Said(Claim claim, Set<String> lemmas, boolean negated) {}
