package org.chancery.proposition;

import java.util.List;
import java.util.Locale;
import org.chancery.actor.Cast;
import org.chancery.actor.Mention;
import org.chancery.article.Span;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** On whose word a proposition is told. */
final class Speakers {
  private final String text;
  private final Sentence s;
  private final Cast cast;
  private final Operators operators;
  private final Clauses clauses;

  Speakers(String text, Sentence s, Cast cast, Operators operators, Clauses clauses) {
    this.text = text;
    this.s = s;
    this.cast = cast;
    this.operators = operators;
    this.clauses = clauses;
  }

  /** The subject of the nearest report above; else of a report tacked on to the sentence. */
  @Nullable Speaker of(int trigger, List<Embedding> above) {
    for (Embedding e : above) {
      if (e.operator() == Operator.REPORT && e.actor() >= 0) {
        return speaker(e.actor());
      }
    }
    Token tag = tag(trigger);
    if (tag == null) {
      return null;
    }
    int actor = clauses.actorOf(tag.index());
    return actor < 0 ? null : speaker(actor);
  }

  /**
   * A report at the end or in the middle, set off by a comma or quotation mark: parsers often hang
   * the quotation above it or beside it, so its place in the tree proves nothing.
   */
  private @Nullable Token tag(int trigger) {
    for (Token t : s.tokens()) {
      if (t.isVerb()
          && t.index() > trigger
          && operators.of(t.lemma().toLowerCase(Locale.ROOT)) == Operator.REPORT
          && !s.isBelow(trigger, t.index())
          && s.child(t.index(), "ccomp", "obj").isEmpty()
          && setOff(t.index())) {
        return t;
      }
    }
    return null;
  }

  private boolean setOff(int verb) {
    int subject = clauses.actorOf(verb);
    if (subject < 0) {
      return false;
    }
    int from = s.subtree(subject).get(0);
    int before = Math.min(from, verb) - 1;
    return before >= 0 && s.token(before).text().matches("[,\"”’']");
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
