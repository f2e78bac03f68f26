package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.CodedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes a network, one part a file, as the reader runs it: one run of words at a time, no padding.
 */
class NetworkFile {
  private final EncoderNetwork network;
  private final Graph g = new Graph();

  NetworkFile(EncoderNetwork network) {
    this.network = network;
  }

  /** The encoder of any network. */
  static ModelProto encoder(EncoderNetwork network) {
    return new NetworkFile(network).encoder();
  }

  /**
   * Writes the table of word pieces, which all networks have in common, as {@code pieces.bin}: how
   * many rows and columns (whole numbers of four bytes, the greatest first), a scale for each row
   * (floats of four bytes), then the rows in bytes.
   */
  static void table(EncoderNetwork network, Path folder) throws IOException {
    Tensor table = new NetworkFile(network).p(EncoderNetwork.TABLE);
    Bytes bytes = Bytes.ofRows(table, Byte.MAX_VALUE);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve("pieces.bin"))))) {
      out.writeInt(table.rows());
      out.writeInt(table.columns());
      for (float scale : bytes.scales()) {
        out.writeFloat(scale);
      }
      out.write(bytes.values());
    }
  }

  /** Writes a part into a file. */
  static void write(ModelProto model, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      model.writeTo(out);
    }
  }

  /** Reads a file of any size. */
  static ModelProto read(InputStream in) throws IOException {
    CodedInputStream coded = CodedInputStream.newInstance(in);
    coded.setSizeLimit(Integer.MAX_VALUE);
    return ModelProto.parseFrom(coded);
  }

  final Graph graph() {
    return g;
  }

  /** A parameter as it was learnt. */
  final Tensor p(String name) {
    NDArray found = network.p(name);
    return new Tensor(found.getShape().getShape(), found.toFloatArray());
  }

  private ModelProto encoder() {
    int width = network.width();
    String rows = g.input("rows", DataType.FLOAT, "T", Integer.toString(width));
    String shapes = g.input("shapes", DataType.INT64, "T");
    String positions =
        g.node("Slice", g.floats(p("positions")), g.longs(0), g.node("Shape", shapes), g.longs(0));
    String x = g.node("Add", rows, positions);
    x = g.node("Add", x, g.node("Gather", g.floats(p("shapes")), shapes));
    x = g.norm(x, p("norm.w"), p("norm.b"));
    for (int i = 0; i < network.layers(); i++) {
      x = norm(g.node("Add", x, linear(attention(x, i), i + ".o")), i + ".norm1");
      String inner = g.node("Gelu", linear(x, i + ".inner"));
      x = norm(g.node("Add", x, linear(inner, i + ".outer")), i + ".norm2");
    }
    g.output("states", x, "T", Integer.toString(width));
    return g.build(Map.of());
  }

  /** Queries, keys and values come of one product: what comes in is scaled once. */
  private String attention(String x, int layer) {
    int width = network.width();
    int size = width / EncoderNetwork.ATTENTION;
    double scale = 1 / Math.sqrt(size);
    Tensor weight = beside(scaled(p(layer + ".q.w"), scale), p(layer + ".k.w"), p(layer + ".v.w"));
    Tensor bias = beside(scaled(p(layer + ".q.b"), scale), p(layer + ".k.b"), p(layer + ".v.b"));
    String all =
        g.node(
            "Reshape", g.linear(x, weight, bias), g.longs(-1, 3, EncoderNetwork.ATTENTION, size));
    String apart = g.transpose(all, 1, 2, 0, 3);
    String q = g.node("Gather", apart, g.longs(0));
    String k = g.node("Gather", apart, g.longs(1));
    String v = g.node("Gather", apart, g.longs(2));
    String scores = g.node("MatMul", q, g.transpose(k, 0, 1, 3, 2));
    String seen = g.node("MatMul", g.node("Softmax", "axis", -1, scores), v);
    return g.node("Reshape", g.transpose(seen, 0, 2, 1, 3), g.longs(-1, width));
  }

  /** What stands for each word: the middle of its first and last piece. */
  final String words(String states) {
    String firsts = g.input("firsts", DataType.INT64, "W");
    String lasts = g.input("lasts", DataType.INT64, "W");
    String both = g.node("Add", g.node("Gather", states, firsts), g.node("Gather", states, lasts));
    return g.node("Mul", both, g.floats(new float[] {.5f}, 1));
  }

  /** The last row of the matrix speaks whatever the dependent: it is a bias. */
  final String bilinear(String dependents, String name) {
    Tensor all = p(name);
    int split = (all.rows() - 1) * all.columns();
    Tensor weight =
        new Tensor(new long[] {all.rows() - 1L, all.columns()}, Arrays.copyOf(all.values(), split));
    float[] bias = Arrays.copyOfRange(all.values(), split, all.values().length);
    return g.linear(dependents, weight, new Tensor(new long[] {bias.length}, bias));
  }

  final String linear(String x, String name) {
    return g.linear(x, p(name + ".w"), p(name + ".b"));
  }

  private String norm(String x, String name) {
    return g.norm(x, p(name + ".w"), p(name + ".b"));
  }

  private static Tensor scaled(Tensor t, double by) {
    float[] out = t.values().clone();
    for (int i = 0; i < out.length; i++) {
      out[i] *= (float) by;
    }
    return new Tensor(t.shape(), out);
  }

  /** Columns of several matrices of as many rows, side by side; or values one after the other. */
  static Tensor beside(Tensor... parts) {
    int rows = parts[0].shape().length > 1 ? parts[0].rows() : 1;
    int wide = Arrays.stream(parts).mapToInt(t -> t.values().length / rows).sum();
    float[] out = new float[rows * wide];
    int column = 0;
    for (Tensor part : parts) {
      int columns = part.values().length / rows;
      for (int r = 0; r < rows; r++) {
        System.arraycopy(part.values(), r * columns, out, r * wide + column, columns);
      }
      column += columns;
    }
    return new Tensor(
        parts[0].shape().length > 1 ? new long[] {rows, wide} : new long[] {wide}, out);
  }
}
