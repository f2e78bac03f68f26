package org.chancery.reader;

/**
 * Words as the encoder takes them: a run of word pieces between an opening and a closing mark.
 *
 * @param ids number of each piece in the vocabulary
 * @param shapes how the word of each piece is written, as {@link Shape#number}
 * @param firsts for each word, where its first piece stands
 * @param lasts for each word, where its last piece stands
 */
@SuppressWarnings("ArrayRecordComponent") // handed to native code as they are, never changed
public record Pieces(long[] ids, long[] shapes, long[] firsts, long[] lasts) {

  /**
   * The same with some words marked, so that the encoder reads the rest in their light: a marked
   * piece has a shape of its own.
   *
   * @param from the first word that is marked
   * @param to behind the last
   * @param mark number of the mark, from 1; 0 marks nothing
   */
  public Pieces marked(int from, int to, int mark) {
    long[] other = shapes.clone();
    for (int piece = (int) firsts[from]; piece <= lasts[to - 1]; piece++) {
      other[piece] += (long) mark * Shape.values().length;
    }
    return new Pieces(ids, other, firsts, lasts);
  }

  /** How many words they spell. */
  public int words() {
    return firsts.length;
  }
}
