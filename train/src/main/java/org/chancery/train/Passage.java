package org.chancery.train;

import java.util.List;
import org.chancery.reader.Pieces;
import org.chancery.reader.WordPieces;

/**
 * An annotated passage of the corpus, cut into words.
 *
 * @param words as written
 * @param pieces the words as the encoder takes them
 * @param kind which types were annotated in it
 * @param tellings what it tells, near misses among it
 */
record Passage(List<String> words, Pieces pieces, Kind kind, List<Annotated> tellings) {
  /** What a passage was annotated for; of all else its silence says nothing. */
  enum Kind {
    ACTS,
    EVENTS
  }

  Passage {
    words = List.copyOf(words);
    tellings = List.copyOf(tellings);
  }

  /** The same told with other words, as many. */
  Passage written(List<String> others, WordPieces vocabulary) {
    return new Passage(others, vocabulary.of(others), kind, tellings);
  }

  /** Length in pieces. */
  int length() {
    return pieces.ids().length;
  }
}
