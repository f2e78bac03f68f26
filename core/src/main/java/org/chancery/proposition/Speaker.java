package org.chancery.proposition;

import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * On whose word something is told.
 *
 * @param name as in the text: "Sergey Lavrov", "foreign ministry"
 * @param party code or name of the party spoken for, null if the text does not say
 * @param span the words that name the speaker
 */
public record Speaker(String name, @Nullable String party, Span span) {}
