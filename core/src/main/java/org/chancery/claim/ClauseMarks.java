package org.chancery.claim;

import java.util.HashSet;
import java.util.Set;

/**
 * The words that mark a clause, kept out of the lexicon once: each clause asks for them many times.
 *
 * @param negators "not", "nothing"
 * @param below open a clause below the main one
 * @param firstPerson "we"
 * @param future "will"
 * @param joins "and", "however"
 */
record ClauseMarks(
    Set<String> negators,
    Set<String> below,
    Set<String> firstPerson,
    Set<String> future,
    Set<String> joins) {

  static ClauseMarks of(ClaimRules rules) {
    Set<String> negators = new HashSet<>(rules.words("negating-adverb"));
    negators.addAll(rules.words("negating-noun"));
    return new ClauseMarks(
        negators,
        rules.words("claim-below"),
        rules.words("first-person"),
        rules.words("future-auxiliary"),
        rules.words("claim-joins"));
  }
}
