package org.chancery.train;

/**
 * A matrix in bytes: value ≈ byte × scale of its row, or of its column.
 *
 * @param values the bytes, row after row
 * @param scales one a row or one a column
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes that are handed on and never changed
record Bytes(byte[] values, float[] scales) {

  static Bytes ofRows(Tensor t, int greatest) {
    return of(t, greatest, t.columns(), t.rows());
  }

  static Bytes ofColumns(Tensor t, int greatest) {
    return of(t, greatest, 1, t.columns());
  }

  /** The group of a value: its place divided by the divisor, then the rest by groups. */
  private static Bytes of(Tensor t, int greatest, int divisor, int groups) {
    float[] scales = new float[groups];
    for (int i = 0; i < t.values().length; i++) {
      int g = i / divisor % groups;
      scales[g] = Math.max(scales[g], Math.abs(t.values()[i]) / greatest);
    }
    byte[] values = new byte[t.values().length];
    for (int i = 0; i < values.length; i++) {
      float scale = scales[i / divisor % groups];
      values[i] = (byte) (scale == 0 ? 0 : Math.round(t.values()[i] / scale));
    }
    return new Bytes(values, scales);
  }
}
