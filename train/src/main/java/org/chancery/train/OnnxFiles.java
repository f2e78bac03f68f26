package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes a network as the two files that the reader runs; one run of words at a time, no padding.
 */
final class OnnxFiles {
  private final TreeNetwork network;
  private final Graph g = new Graph();
  private final int width;

  private OnnxFiles(TreeNetwork network) {
    this.network = network;
    width = p("words").columns();
  }

  /** Writes {@code encoder.onnx} and {@code tree.onnx}. */
  static void write(TreeNetwork network, Path folder) throws IOException {
    ModelProto encoder = new OnnxFiles(network).encoder();
    ModelProto tree = new OnnxFiles(network).tree();
    for (Map.Entry<String, ModelProto> e :
        Map.of("encoder.onnx", encoder, "tree.onnx", tree).entrySet()) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(e.getKey()))) {
        e.getValue().writeTo(out);
      }
    }
  }

  private Tensor p(String name) {
    NDArray found = Named.of(network.parameters(), name);
    return new Tensor(found.getShape().getShape(), found.toFloatArray());
  }

  private ModelProto encoder() {
    String pieces = g.input("pieces", DataType.INT64, "T");
    String shapes = g.input("shapes", DataType.INT64, "T");
    String positions =
        g.node("Slice", g.floats(p("positions")), g.longs(0), g.node("Shape", pieces), g.longs(0));
    String x = g.node("Add", g.rows(pieces, p("words")), positions);
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
    int size = width / TreeNetwork.ATTENTION;
    double scale = 1 / Math.sqrt(size);
    Tensor weight = beside(scaled(p(layer + ".q.w"), scale), p(layer + ".k.w"), p(layer + ".v.w"));
    Tensor bias = beside(scaled(p(layer + ".q.b"), scale), p(layer + ".k.b"), p(layer + ".v.b"));
    String all =
        g.node("Reshape", g.linear(x, weight, bias), g.longs(-1, 3, TreeNetwork.ATTENTION, size));
    String apart = g.transpose(all, 1, 2, 0, 3);
    String q = g.node("Gather", apart, g.longs(0));
    String k = g.node("Gather", apart, g.longs(1));
    String v = g.node("Gather", apart, g.longs(2));
    String scores = g.node("MatMul", q, g.transpose(k, 0, 1, 3, 2));
    String seen = g.node("MatMul", g.node("Softmax", "axis", -1, scores), v);
    return g.node("Reshape", g.transpose(seen, 0, 2, 1, 3), g.longs(-1, width));
  }

  private ModelProto tree() {
    String states = g.input("states", DataType.FLOAT, "T", Integer.toString(width));
    String firsts = g.input("firsts", DataType.INT64, "W");
    String lasts = g.input("lasts", DataType.INT64, "W");
    String both = g.node("Add", g.node("Gather", states, firsts), g.node("Gather", states, lasts));
    String words = g.node("Mul", both, g.floats(new float[] {.5f}, 1));
    int relations = network.labels().relations().size();
    Columns hidden = hidden(words);
    g.output("tags", hidden.next("tag"), "W", Integer.toString(network.labels().tags().size()));
    String dependents = g.node("Gelu", hidden.next("arc.dep"));
    g.output("arcs", arcs(dependents, hidden.next("arc.head")), "W", "H");
    dependents = g.node("Gelu", hidden.next("rel.dep"));
    String pairs = relations(dependents, hidden.next("rel.head"), relations);
    g.output("relations", pairs, "W", "H", Integer.toString(relations));
    return g.build(
        Map.of(
            "tags", String.join(" ", network.labels().tags()),
            "relations", String.join(" ", network.labels().relations())));
  }

  /** All that is made of the words alone is one product: what comes in is scaled once. */
  private Columns hidden(String words) {
    List<String> names = List.of("tag", "arc.dep", "arc.head", "rel.dep", "rel.head");
    Tensor weight = beside(names.stream().map(n -> p(n + ".w")).toArray(Tensor[]::new));
    Tensor bias = beside(names.stream().map(n -> p(n + ".b")).toArray(Tensor[]::new));
    return new Columns(g.linear(words, weight, bias));
  }

  /** Takes a product apart, column by column in the order in which it was put together. */
  private final class Columns {
    private final String all;
    private long from;

    Columns(String all) {
      this.all = all;
    }

    String next(String name) {
      long to = from + p(name + ".b").values().length;
      String part = g.node("Slice", all, g.longs(from), g.longs(to), g.longs(1));
      from = to;
      return part;
    }
  }

  private String arcs(String dependents, String heads) {
    String all = g.transpose(withRoot(heads, "arc"), 1, 0);
    return g.node("MatMul", bilinear(dependents, "arc.bilinear"), all);
  }

  /** Every relation of every pair: words × (1 + words) × relations. */
  private String relations(String dependents, String heads, int relations) {
    String all = withRoot(heads, "rel");
    String each =
        g.node(
            "Reshape",
            bilinear(dependents, "rel.bilinear"),
            g.longs(-1, relations, TreeNetwork.RELATION));
    String pairs = g.node("MatMul", each, g.transpose(all, 1, 0));
    return g.node("Add", g.transpose(pairs, 0, 2, 1), linear(all, "rel.linear"));
  }

  private String withRoot(String heads, String name) {
    return g.node("Concat", "axis", 0, g.floats(p(name + ".root")), g.node("Gelu", heads));
  }

  /** The last row of the matrix speaks whatever the dependent: it is a bias. */
  private String bilinear(String dependents, String name) {
    Tensor all = p(name);
    int split = (all.rows() - 1) * all.columns();
    Tensor weight =
        new Tensor(new long[] {all.rows() - 1L, all.columns()}, Arrays.copyOf(all.values(), split));
    float[] bias = Arrays.copyOfRange(all.values(), split, all.values().length);
    return g.linear(dependents, weight, new Tensor(new long[] {bias.length}, bias));
  }

  private String linear(String x, String name) {
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
  private static Tensor beside(Tensor... parts) {
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
