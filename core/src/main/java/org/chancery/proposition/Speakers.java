package org.chancery.proposition;

import java.util.List;
import org.chancery.actor.Cast;
import org.chancery.actor.Mention;
import org.chancery.syntax.Sentence;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/** On whose word a proposition is told. */
final class Speakers {
  private final String text;
  private final Sentence s;
  private final Cast cast;
  private final List<Speech> speech;

  Speakers(String text, Sentence s, Cast cast, List<Speech> speech) {
    this.text = text;
    this.s = s;
    this.cast = cast;
    this.speech = speech;
  }

  /** The subject of the nearest report above; else of a report tacked on to the sentence. */
  @Nullable Speaker of(int trigger, List<Embedding> above) {
    for (Embedding e : above) {
      if (e.operator() == Operator.REPORT && e.actor() >= 0) {
        return speaker(e.actor());
      }
    }
    // Parsers often hang a quotation above its report or beside it: the order of words decides.
    for (Speech p : speech) {
      if (p.tag() && p.speaker() >= 0 && p.content().contains(trigger)) {
        return speaker(p.speaker());
      }
    }
    return null;
  }

  private Speaker speaker(int token) {
    Mention m = cast.at(token);
    Span span = s.token(token).span();
    if (m == null) {
      return new Speaker(span.in(text), null, span);
    }
    String name = m.person() != null ? m.person() : m.span().in(text);
    String party = m.parties().size() == 1 ? m.parties().get(0).label() : null;
    return new Speaker(name, party, m.span());
  }
}
