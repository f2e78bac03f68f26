package org.chancery.proposition;

/**
 * A predicate that embeds another: "plans" in "plans to close", "denied" in "denied that it
 * closed".
 *
 * @param trigger its token
 * @param predicate its lemma, with particle
 * @param operator what it does to what it embeds
 * @param actor token of the one who plans or denies, -1 if not said
 * @param negated whether it is itself negated
 * @param tense its own tense
 * @param offer whether it holds something out to another: "offer", "vow"
 * @param own its own modality, whatever stands above it: "may", "would", "must"
 */
public record Embedding(
    int trigger,
    String predicate,
    Operator operator,
    int actor,
    boolean negated,
    Tense tense,
    boolean offer,
    Modality own) {}
