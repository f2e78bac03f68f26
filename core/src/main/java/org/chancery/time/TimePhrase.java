package org.chancery.time;

import org.chancery.text.Span;

/**
 * Words that say when.
 *
 * @param sentence index of the sentence
 * @param first first token of the phrase, preposition included ("by November 1" starts at "by")
 * @param last last token of the phrase
 * @param head token by which the phrase hangs in the tree: what governs it, the phrase dates
 * @param span the words in the article's text
 * @param role what the phrase says about an event
 * @param interval the days, already anchored on the story's date
 */
public record TimePhrase(
    int sentence, int first, int last, int head, Span span, Role role, Interval interval) {

  /** What a time says about the event that it dates. */
  public enum Role {
    /** It happened then: "on Monday", "in 1980", "earlier this month". */
    WHEN,
    /** It must be done or takes effect by then: "by November 1", "within 72 hours". */
    DEADLINE,
    /** From then on: "from July 20", "as of Friday", "effective immediately". */
    FROM,
    /** Something lasted until then: "until 1991". */
    UNTIL,
    /** Since then: "since 1977". */
    SINCE,
    /** On a day that cannot be known, and not that of the story: "in Ramadan". No days are told. */
    UNREAD
  }
}
