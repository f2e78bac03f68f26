package org.chancery.reader;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * What stands for each word piece before anything is read: numbers in bytes, with a scale a row.
 * All encoders take it as it came, so it is there once.
 */
final class PieceTable {
  private final int columns;
  private final float[] scales;
  private final byte[] values;

  /**
   * Takes the table out of its file.
   *
   * @throws ReaderModelException if it is no such file
   */
  PieceTable(ModelFiles files) {
    ByteBuffer in = ByteBuffer.wrap(files.read(ModelFiles.PIECES));
    try {
      int rows = in.getInt();
      columns = in.getInt();
      if (rows <= 0 || columns <= 0 || in.remaining() != (long) rows * (columns + Float.BYTES)) {
        throw broken(files);
      }
      scales = new float[rows];
      in.asFloatBuffer().get(scales);
      in.position(in.position() + rows * Float.BYTES);
      values = new byte[rows * columns];
      in.get(values);
    } catch (BufferUnderflowException e) {
      throw broken(files);
    }
  }

  private static ReaderModelException broken(ModelFiles files) {
    return new ReaderModelException(
        files.name(ModelFiles.PIECES) + " is no table of word pieces: train it anew");
  }

  /** How many numbers stand for a piece. */
  int columns() {
    return columns;
  }

  /**
   * The rows of some pieces, one after the other.
   *
   * @throws ReaderModelException if the table has no row for a piece
   */
  float[] rows(long[] ids) {
    float[] out = new float[ids.length * columns];
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] >= scales.length) {
        throw new ReaderModelException(
            "the table of word pieces has no row " + ids[i] + ": train it anew");
      }
      int from = (int) ids[i] * columns;
      for (int c = 0; c < columns; c++) {
        out[i * columns + c] = values[from + c] * scales[(int) ids[i]];
      }
    }
    return out;
  }
}
