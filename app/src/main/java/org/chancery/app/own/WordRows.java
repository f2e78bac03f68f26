package org.chancery.app.own;

/** Rows of numbers, one a word, kept in bytes: thousands of texts fit into memory. */
final class WordRows {
  private final byte[] values;
  private final float[] scales;
  private final int width;

  /**
   * @param states rows one after the other
   * @param words how many rows
   */
  WordRows(float[] states, int words) {
    width = words == 0 ? 0 : states.length / words;
    values = new byte[states.length];
    scales = new float[words];
    for (int w = 0; w < words; w++) {
      float most = 0;
      for (int i = 0; i < width; i++) {
        most = Math.max(most, Math.abs(states[w * width + i]));
      }
      scales[w] = most / Byte.MAX_VALUE;
      for (int i = 0; i < width; i++) {
        values[w * width + i] =
            (byte) (most == 0 ? 0 : Math.round(states[w * width + i] / scales[w]));
      }
    }
  }

  int words() {
    return scales.length;
  }

  int width() {
    return width;
  }

  /** Copies a row. */
  void row(int word, float[] to) {
    for (int i = 0; i < width; i++) {
      to[i] = values[word * width + i] * scales[word];
    }
  }
}
