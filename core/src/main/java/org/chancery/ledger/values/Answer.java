package org.chancery.ledger.values;

import org.jspecify.annotations.Nullable;

/**
 * One act as an answer to another: in kind, in the opposite direction, soon after.
 *
 * @param entry id of the act that answers
 * @param to id of the act that it answers
 * @param days how many days after it
 * @param proportion its count over the other's; null unless both are numbered
 * @param told whether the story's own words say that it is an answer; else it only comes after
 */
public record Answer(
    String entry, String to, long days, @Nullable Double proportion, boolean told) {}
