package org.chancery.act;

import java.util.List;
import org.chancery.proposition.Speaker;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * How a story tells an act.
 *
 * @param wording the newspaper's own word for it
 * @param speaker on whose word, null for the newspaper's own
 * @param events ids of the events that it rests on
 * @param evidence sentences that tell it, in order of the text
 * @param quote the first whole sentence that tells it
 * @param belief how far it is believed, and on which witness's word
 */
public record Account(
    @Nullable String wording,
    @Nullable Speaker speaker,
    List<String> events,
    List<Span> evidence,
    String quote,
    Belief belief) {

  /** Keeps unmodifiable copies. */
  public Account {
    events = List.copyOf(events);
    evidence = List.copyOf(evidence);
  }

  /** In a sentence of which nothing more is known. */
  public static Account of(String quote) {
    return new Account(null, null, List.of(), List.of(), quote, Belief.RULES);
  }
}
