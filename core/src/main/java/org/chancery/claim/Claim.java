package org.chancery.claim;

import java.util.List;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something said, on somebody's word. A claim never changes the ledger's state.
 *
 * @param id unique within the reading
 * @param speaker who said it, as named in the text; null where only the party is known
 * @param party for whom: a code, or a name where there is none; null if the text does not say
 * @param stance how it was said
 * @param sentence index of the sentence
 * @param span the whole sentence
 * @param quote the words of the sentence
 * @param about ids of the acts and events that it speaks of
 */
public record Claim(
    String id,
    @Nullable String speaker,
    @Nullable String party,
    Stance stance,
    int sentence,
    Span span,
    String quote,
    List<String> about) {

  /** How something is said. */
  public enum Stance {
    /** States as a fact. */
    ASSERTS,
    /** Says that it is not so, or will not be. */
    DENIES,
    /** Blames another party. */
    ACCUSES,
    /** Admits or takes note of it. */
    ACKNOWLEDGES,
    /** Wants another to do it. */
    DEMANDS,
    /** Announces harm under a condition or without a date. */
    THREATENS,
    /** Binds itself to do it. */
    PROMISES
  }

  /** Keeps an unmodifiable copy. */
  public Claim {
    about = List.copyOf(about);
  }
}
