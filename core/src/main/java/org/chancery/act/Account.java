package org.chancery.act;

import java.util.List;
import org.chancery.article.Span;
import org.chancery.proposition.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * How a story tells an act.
 *
 * @param wording the newspaper's own word for it
 * @param speaker on whose word, null for the newspaper's own
 * @param inferred "actor", "counterparty": sides that no sentence telling the act names, taken from
 *     what the story told before
 * @param events ids of the events that it rests on
 * @param evidence sentences that tell it, in order of the text
 * @param quote the first whole sentence that tells it
 */
public record Account(
    @Nullable String wording,
    @Nullable Speaker speaker,
    List<String> inferred,
    List<String> events,
    List<Span> evidence,
    String quote) {

  /** Keeps unmodifiable copies. */
  public Account {
    inferred = List.copyOf(inferred);
    events = List.copyOf(events);
    evidence = List.copyOf(evidence);
  }

  /** In a sentence of which nothing more is known. */
  public static Account of(String quote) {
    return new Account(null, null, List.of(), List.of(), List.of(), quote);
  }
}
