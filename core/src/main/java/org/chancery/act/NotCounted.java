package org.chancery.act;

import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that look like an act and are none, kept so that a reader can see why.
 *
 * @param type the act that it would have been
 * @param actor who would have acted, null if unknown
 * @param counterparty the other party, null if unknown
 * @param reason "denied", "threatened", "a call by a third party", "only considered" ...
 * @param span the sentence
 * @param quote its words
 */
public record NotCounted(
    ActType type,
    @Nullable String actor,
    @Nullable String counterparty,
    String reason,
    Span span,
    String quote) {}
