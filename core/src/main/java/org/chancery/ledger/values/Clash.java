package org.chancery.ledger.values;

import org.chancery.claim.Contradiction;

/**
 * Claims of one story that cannot all be true.
 *
 * @param story which story
 * @param contradiction its claims by their ids within the story
 */
public record Clash(Story story, Contradiction contradiction) {}
