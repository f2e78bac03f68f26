package org.chancery;

import org.chancery.article.Span;
import org.chancery.time.Interval;
import org.chancery.time.TimePhrase;

/**
 * A stand-off annotation: words that say when.
 *
 * @param span the words in the article's text, preposition included
 * @param role what they say of an event
 * @param interval the days that they mean
 */
public record TimeNote(Span span, TimePhrase.Role role, Interval interval) {

  static TimeNote of(TimePhrase t) {
    return new TimeNote(t.span(), t.role(), t.interval());
  }
}
