package org.chancery.app.intake;

/** A line or an element of a file, cut at a limit so that a broken one cannot take the memory. */
final class Piece {
  private final long number;
  private final byte[] bytes;
  private final long length;

  /**
   * @param number its place among the others
   * @param bytes its content, cut at the limit
   * @param length its length in bytes; greater than the limit if it was cut
   */
  Piece(long number, byte[] bytes, long length) {
    this.number = number;
    this.bytes = bytes;
    this.length = length;
  }

  long number() {
    return number;
  }

  byte[] bytes() {
    return bytes;
  }

  long length() {
    return length;
  }
}
