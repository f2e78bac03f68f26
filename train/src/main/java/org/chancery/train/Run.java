package org.chancery.train;

import java.util.ArrayList;
import java.util.List;
import org.chancery.reader.Pieces;
import org.chancery.reader.WordPieces;

/**
 * What is encoded at once: one sentence, or some that follow each other in a document.
 *
 * @param pieces the words of all sentences as the encoder takes them
 * @param sentences the sentences in order
 */
record Run(Pieces pieces, List<GoldTree> sentences) {

  Run {
    sentences = List.copyOf(sentences);
  }

  static Run of(WordPieces vocabulary, List<GoldTree> sentences) {
    List<String> words = new ArrayList<>();
    sentences.forEach(s -> words.addAll(s.words()));
    return new Run(vocabulary.of(words), sentences);
  }

  /** Length in pieces. */
  int length() {
    return pieces.ids().length;
  }
}
