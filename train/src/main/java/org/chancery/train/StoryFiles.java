package org.chancery.train;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes a network that reads stories as the files that the reader runs. */
final class StoryFiles extends NetworkFile {
  private final StoryNetwork network;
  private final Graph g = graph();

  private StoryFiles(StoryNetwork network) {
    super(network);
    this.network = network;
  }

  /**
   * Writes {@code pieces.bin}, {@code story-encoder.onnx}, {@code triggers.onnx} and {@code
   * tellings.onnx}.
   */
  static void write(StoryNetwork network, Path folder) throws IOException {
    table(network, folder);
    write(encoder(network), folder.resolve("story-encoder.onnx"));
    write(new StoryFiles(network).triggers(), folder.resolve("triggers.onnx"));
    write(new StoryFiles(network).tellings(), folder.resolve("tellings.onnx"));
  }

  private String states() {
    return g.input("states", DataType.FLOAT, "T", Integer.toString(network.width()));
  }

  private ModelProto triggers() {
    String types = Integer.toString(network.labels().types().size());
    g.output("triggers", linear(words(states()), "trigger"), "W", types);
    return g.build(Map.of("types", String.join(" ", network.labels().types())));
  }

  private ModelProto tellings() {
    String states = states();
    String words = words(states);
    String spans = g.node("MatMul", g.input("spans", DataType.FLOAT, "N", "W"), words);
    String around = g.node("MatMul", g.input("around", DataType.FLOAT, "N", "W"), words);
    String opening = g.node("Slice", states, g.longs(0), g.longs(1), g.longs(0));
    String whole = g.node("Expand", opening, g.node("Shape", spans));
    String all = g.node("Concat", "axis", 1, spans, around, whole);
    StoryLabels labels = network.labels();
    String meaning = g.node("Gelu", linear(all, "status1"));
    String status = linear(meaning, "status2");
    String stance = linear(meaning, "stance");
    g.output("stance", stance, "N", Integer.toString(labels.stances().size()));
    g.output("status", status, "N", Integer.toString(labels.statuses().size() + 1));
    String columns = g.node("Concat", "axis", 0, opening, words);
    g.output(
        "pointers", pointers(spans, columns), "N", Integer.toString(labels.roles().size()), "C");
    return g.build(
        Map.of(
            "statuses", String.join(" ", labels.statuses()),
            "roles", String.join(" ", labels.roles()),
            "marks", String.join(" ", labels.types()),
            "closer", String.join(" ", labels.types().subList(0, labels.acts())),
            "stances", String.join(" ", labels.stances()),
            "around", Integer.toString(StoryArrays.AROUND)));
  }

  /** Triggers × roles × columns. */
  private String pointers(String spans, String columns) {
    String source = g.transpose(withOne(linear(spans, "source")), 1, 0, 2);
    String asked = g.node("MatMul", source, g.floats(p("pointer.bilinear")));
    String target = g.transpose(withOne(linear(columns, "target")), 1, 2, 0);
    return g.transpose(g.node("MatMul", asked, target), 1, 0, 2);
  }

  /** Rows × roles × (width + 1), the last one always 1. */
  private String withOne(String hidden) {
    String apart =
        g.node(
            "Reshape",
            g.node("Gelu", hidden),
            g.longs(-1, network.labels().roles().size(), StoryNetwork.POINTER));
    String one = g.floats(new float[] {1});
    return g.node("Pad", apart, g.longs(0, 0, 0, 0, 0, 1), one);
  }
}
