package org.chancery.train;

/**
 * Values with their shape.
 *
 * @param shape sizes, outermost first
 * @param values the values, row after row
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes that are handed on and never changed
record Tensor(long[] shape, float[] values) {

  int rows() {
    return (int) shape[0];
  }

  int columns() {
    return (int) shape[1];
  }

  /** With the first row of another one added to each row. */
  Tensor plusRow(Tensor other) {
    float[] sum = values.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.values[i % columns()];
    }
    return new Tensor(shape, sum);
  }
}
