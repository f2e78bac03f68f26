package org.chancery.syntax;

import java.util.List;
import org.chancery.text.Span;

/**
 * The port to a tokenizer, tagger and dependency parser. Cutting is cheap, parsing is not: the gate
 * stands between the two calls. Implementations are safe for use by several threads.
 */
public interface Parser {

  /**
   * Cuts a text into sentences of words.
   *
   * @param text an article's text
   * @return the sentences in order, with spans into {@code text}; empty for a blank text
   */
  List<Cut> cut(String text);

  /**
   * Tags and parses one sentence.
   *
   * @param text the text that {@code cut} came from
   * @param cut one of the sentences of {@link #cut}
   * @return the sentence with basic Universal Dependencies
   */
  Sentence parse(String text, Cut cut);

  /** Name, version and models: what a stored reading names as its origin. */
  String provenance();

  /**
   * A sentence that is cut but not parsed.
   *
   * @param index position in the text, from 0
   * @param span where the sentence stands
   * @param words where its words stand, in order
   */
  record Cut(int index, Span span, List<Span> words) {

    /** Keeps an unmodifiable copy of the words. */
    public Cut {
      words = List.copyOf(words);
    }
  }
}
