package org.chancery.proposition;

import java.util.Locale;
import org.chancery.syntax.Token;
import org.chancery.text.Span;

/**
 * A word of a sentence as later stages see it: without its place in the tree.
 *
 * @param index position in the sentence, from 0
 * @param span where it stands in the article's text
 * @param text the word as written
 * @param lemma dictionary form in lower case
 * @param form what form of it is written
 */
public record Term(int index, Span span, String text, String lemma, Form form) {

  static Term of(Token t) {
    return new Term(
        t.index(), t.span(), t.text(), t.lemma().toLowerCase(Locale.ROOT), Form.ofTag(t.tag()));
  }

  /** The word as written, in lower case. */
  public String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether it is written with a capital letter. */
  public boolean isCapital() {
    return Character.isUpperCase(text.codePointAt(0));
  }
}
