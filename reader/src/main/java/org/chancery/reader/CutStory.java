package org.chancery.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.syntax.Parser;

/**
 * A story as it is cut into chunks.
 *
 * @param sentences as the parser cuts them
 * @param places where each stands among them, by its index
 * @param words of each sentence, as written
 * @param pieces how many each sentence has
 */
record CutStory(
    List<Parser.Cut> sentences,
    Map<Integer, Integer> places,
    List<List<String>> words,
    List<Integer> pieces) {
  /**
   * Cuts a text.
   *
   * @param sentences of the text
   */
  static CutStory of(String text, List<Parser.Cut> sentences, WordPieces vocabulary) {
    List<List<String>> words = new ArrayList<>();
    List<Integer> pieces = new ArrayList<>();
    Map<Integer, Integer> places = new HashMap<>();
    for (Parser.Cut s : sentences) {
      List<String> own = s.words().stream().map(w -> w.in(text)).toList();
      places.put(s.index(), words.size());
      words.add(own);
      pieces.add(own.isEmpty() ? 0 : vocabulary.of(own).ids().length - 2);
    }
    return new CutStory(sentences, places, words, pieces);
  }

  /** Where a sentence stands among those of the story. */
  int place(int index) {
    return Objects.requireNonNull(places.get(index), "a statement has a sentence of its story");
  }
}
