package org.chancery;

import java.util.List;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.article.Span;

/**
 * A stand-off annotation: words that stand for a party, for somebody who acts for one, for its
 * mission, or for a place.
 *
 * @param span the words in the article's text
 * @param kind what is spoken of
 * @param parties codes, or names where there is no code, of those for whom it stands; several for
 *     "the two countries"; empty where the text does not say
 */
public record MentionNote(Span span, Mention.Kind kind, List<String> parties) {

  /** Keeps an unmodifiable copy. */
  public MentionNote {
    parties = List.copyOf(parties);
  }

  static MentionNote of(Mention m) {
    return new MentionNote(
        m.span(), m.kind(), m.parties().stream().map(Party::label).distinct().toList());
  }
}
