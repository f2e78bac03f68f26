package org.chancery.reader;

import java.util.ArrayList;
import java.util.List;
import org.chancery.syntax.Parser;

/**
 * A story as it is cut into chunks.
 *
 * @param sentences as the parser cuts them
 * @param words of each sentence, as written
 * @param pieces how many each sentence has
 */
record CutStory(List<Parser.Cut> sentences, List<List<String>> words, List<Integer> pieces) {
  /**
   * Cuts a text.
   *
   * @param sentences of the text
   */
  static CutStory of(String text, List<Parser.Cut> sentences, WordPieces vocabulary) {
    List<List<String>> words = new ArrayList<>();
    List<Integer> pieces = new ArrayList<>();
    for (Parser.Cut s : sentences) {
      List<String> own = s.words().stream().map(w -> w.in(text)).toList();
      words.add(own);
      pieces.add(own.isEmpty() ? 0 : vocabulary.of(own).ids().length - 2);
    }
    return new CutStory(sentences, words, pieces);
  }

  /** Where a sentence stands among those of the story. */
  int place(int index) {
    for (int s = 0; s < sentences.size(); s++) {
      if (sentences.get(s).index() == index) {
        return s;
      }
    }
    throw new IllegalArgumentException("no sentence " + index);
  }
}
