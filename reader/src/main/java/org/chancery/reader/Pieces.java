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

  /** How many words they spell. */
  public int words() {
    return firsts.length;
  }
}
