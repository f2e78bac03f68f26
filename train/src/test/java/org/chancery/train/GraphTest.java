package org.chancery.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written runs, and gives what was meant. */
class GraphTest {
  private static final int WIDTH = 24;

  @Test
  void aProductInBytesComesCloseToTheExactOne() throws OrtException {
    Random chance = new Random(5);
    Tensor weight = drawn(chance, WIDTH, 7);
    Tensor bias = new Tensor(new long[] {7}, drawn(chance, 1, 7).values());
    Tensor x = drawn(chance, 3, WIDTH);
    Graph g = new Graph();
    String in = g.input("x", DataType.FLOAT, "N", Integer.toString(WIDTH));
    g.output("y", g.linear(in, weight, bias), "N", "7");

    float[][] y = run(g, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), rows(x)));

    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 7; c++) {
        double exact = bias.values()[c];
        for (int i = 0; i < WIDTH; i++) {
          exact += x.values()[r * WIDTH + i] * weight.values()[i * 7 + c];
        }
        assertThat((double) y[r][c]).isCloseTo(exact, within(.25));
      }
    }
  }

  @Test
  void rowsInBytesComeCloseToTheExactOnes() {
    Tensor table = drawn(new Random(6), 5, WIDTH);

    Bytes bytes = Bytes.ofRows(table, Byte.MAX_VALUE);

    assertThat(bytes.scales()).hasSize(5);
    for (int i = 0; i < 5 * WIDTH; i++) {
      assertThat(bytes.values()[i] * bytes.scales()[i / WIDTH])
          .isCloseTo(table.values()[i], within(.02f));
    }
  }

  private static float[][] run(Graph g, OnnxTensor x) throws OrtException {
    byte[] bytes = g.build(Map.of("name", "test")).toByteArray();
    try (OrtSession session = OrtEnvironment.getEnvironment().createSession(bytes);
        OrtSession.Result out = session.run(Map.of("x", x))) {
      return (float[][]) out.get(0).getValue();
    }
  }

  private static float[][] rows(Tensor t) {
    float[][] out = new float[t.rows()][t.columns()];
    for (int r = 0; r < t.rows(); r++) {
      System.arraycopy(t.values(), r * t.columns(), out[r], 0, t.columns());
    }
    return out;
  }

  private static Tensor drawn(Random chance, int rows, int columns) {
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) chance.nextGaussian();
    }
    return new Tensor(new long[] {rows, columns}, values);
  }
}
