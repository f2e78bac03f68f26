package org.chancery.app.trees;

import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/** Prints the trees of a text as CoNLL-U. */
public final class TextTrees {
  /** What stands in a column that says nothing. */
  static final String NOTHING = "_";

  private int sentences;

  /**
   * Lines for one sentence, numbered on from the one before, with a blank line at the end.
   *
   * @param text that its spans point into
   */
  public String print(String text, Sentence sentence) {
    sentences++;
    StringBuilder out = new StringBuilder("# sent_id = ").append(sentences).append('\n');
    out.append("# text = ").append(cell(sentence.in(text))).append('\n');
    for (Token t : sentence.tokens()) {
      int end = t.span().end();
      boolean spaced = end == text.length() || Character.isWhitespace(text.charAt(end));
      out.append(
          String.join(
              "\t",
              Integer.toString(t.index() + 1),
              cell(t.text()),
              cell(t.lemma()),
              NOTHING,
              t.tag(),
              NOTHING,
              Integer.toString(t.head() + 1),
              t.relation(),
              NOTHING,
              spaced ? NOTHING : "SpaceAfter=No"));
      out.append('\n');
    }
    return out.append('\n').toString();
  }

  /** Words that break no line and no column. */
  static String cell(String words) {
    String plain = words.strip().replaceAll("\\s+", " ");
    return plain.isEmpty() ? NOTHING : plain;
  }
}
