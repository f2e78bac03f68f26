package org.chancery.train;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a network that reads sentences as the files that the reader runs. */
final class TreeFiles extends NetworkFile {
  private final TreeNetwork network;
  private final Graph g = graph();

  private TreeFiles(TreeNetwork network) {
    super(network);
    this.network = network;
  }

  /** Writes {@code pieces.bin}, {@code encoder.onnx} and {@code tree.onnx}. */
  static void write(TreeNetwork network, Path folder) throws IOException {
    table(network, folder);
    write(encoder(network), folder.resolve("encoder.onnx"));
    write(new TreeFiles(network).tree(), folder.resolve("tree.onnx"));
  }

  private ModelProto tree() {
    String states = g.input("states", DataType.FLOAT, "T", Integer.toString(network.width()));
    String words = words(states);
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
}
