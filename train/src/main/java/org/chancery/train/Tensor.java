package org.chancery.train;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Values with their shape.
 *
 * @param shape sizes, outermost first
 * @param values the values, row after row
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes that are handed on and never changed
record Tensor(long[] shape, float[] values) {

  /** Values that stand in a file as floats of four bytes. */
  static Tensor of(TensorProto proto) {
    FloatBuffer raw =
        ByteBuffer.wrap(proto.getRawData().toByteArray())
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    float[] values = new float[raw.remaining()];
    raw.get(values);
    return new Tensor(shape(proto), values);
  }

  /** The sizes of what stands in a file. */
  static long[] shape(TensorProto proto) {
    return proto.getDimsList().stream().mapToLong(Long::longValue).toArray();
  }

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
