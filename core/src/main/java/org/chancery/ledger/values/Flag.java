package org.chancery.ledger.values;

import org.jspecify.annotations.Nullable;

/**
 * Something about an act that the law does not know or that does not add up. A flag changes
 * nothing: it asks for a second look at the reports.
 *
 * @param rule id of the rule in {@code rules/legality.yaml}
 * @param entry id of the act
 * @param says why, in a sentence
 * @param article of the Conventions, null if it is no matter of theirs
 */
public record Flag(String rule, String entry, String says, @Nullable String article) {}
