package org.chancery.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sentences of a story that are encoded together. Chunks overlap: what a sentence tells is read in
 * the first chunk that holds it with what stands before it. The opening of the story stands before
 * every chunk, for it names the parties that later sentences take as known.
 *
 * @param opening how many of the story's first sentences stand before it
 * @param from the first sentence
 * @param own the first one that no chunk before has read
 * @param to behind the last sentence
 */
record Chunk(int opening, int from, int own, int to) {
  /** Pieces of a chunk, opening and closing mark included; a longer sentence stands alone. */
  static final int PIECES = 256;

  /**
   * Pieces among which one sentence is looked at again: what stands farther off the first look has
   * read, and costs more than it tells.
   */
  private static final int CLOSE = 96;

  /** Sentences that a chunk takes over from the one before, if they leave room for as many more. */
  private static final int BEFORE = 3;

  /** Pieces of the story's opening that travel with each chunk. */
  private static final int OPENING = 72;

  /**
   * Cuts a story into chunks.
   *
   * @param pieces of each sentence
   */
  static List<Chunk> of(List<Integer> pieces) {
    List<Chunk> out = new ArrayList<>();
    int own = 0;
    while (own < pieces.size()) {
      int from = own;
      int room = PIECES - 2 - pieces.get(own);
      int least = room / 2;
      int opening = 0;
      int opened = 0;
      while (opening < own
          && opened + pieces.get(opening) <= OPENING
          && room - pieces.get(opening) >= least) {
        opened += pieces.get(opening);
        room -= pieces.get(opening++);
      }
      while (from > opening && own - from < BEFORE && room - pieces.get(from - 1) >= least) {
        room -= pieces.get(--from);
      }
      int to = own + 1;
      while (to < pieces.size() && pieces.get(to) <= room) {
        room -= pieces.get(to++);
      }
      out.add(new Chunk(opening, from, own, to));
      own = to;
    }
    return out;
  }

  /**
   * The chunk in whose light one sentence is looked at again: the opening, what stands before as
   * far as half the room that is left, what follows, and more of what stands before.
   *
   * @param pieces of each sentence
   */
  static Chunk around(List<Integer> pieces, int own) {
    int room = Math.max(0, CLOSE - 2 - pieces.get(own));
    int opening = 0;
    int opened = 0;
    while (opening < own
        && opened + pieces.get(opening) <= OPENING
        && pieces.get(opening) <= room) {
      opened += pieces.get(opening);
      room -= pieces.get(opening++);
    }
    int from = own;
    int least = room / 2;
    while (from > opening && room - pieces.get(from - 1) >= least) {
      room -= pieces.get(--from);
    }
    int to = own + 1;
    while (to < pieces.size() && pieces.get(to) <= room) {
      room -= pieces.get(to++);
    }
    while (from > opening && pieces.get(from - 1) <= room) {
      room -= pieces.get(--from);
    }
    return new Chunk(opening, from, own, to);
  }

  /** Its sentences, in order of the story. */
  List<Integer> sentences() {
    return IntStream.concat(IntStream.range(0, opening), IntStream.range(from, to))
        .boxed()
        .toList();
  }
}
