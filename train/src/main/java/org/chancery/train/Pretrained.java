package org.chancery.train;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of a BERT encoder, taken out of the ONNX file of a Maven artifact under the names
 * that {@link TreeNetwork} uses.
 */
final class Pretrained {
  private static final String MINI_LM = "/all-minilm-l6-v2.onnx";

  /** Linear parts of a layer: name here, name there; in one order, for a sum depends on it. */
  private static final Map<String, String> LINEAR =
      new TreeMap<>(
          Map.of(
              "q", "attention.self.query",
              "k", "attention.self.key",
              "v", "attention.self.value",
              "o", "attention.output.dense",
              "inner", "intermediate.dense",
              "outer", "output.dense"));

  private static final Map<String, String> NORM =
      new TreeMap<>(Map.of("norm1", "attention.output.LayerNorm", "norm2", "output.LayerNorm"));

  private Pretrained() {}

  /**
   * MiniLM with six layers: shape (rows × columns, or length) and values by name.
   *
   * @throws IOException if the artifact is not on the class path or cannot be read
   */
  static Map<String, Tensor> miniLm() throws IOException {
    try (InputStream in = Pretrained.class.getResourceAsStream(MINI_LM)) {
      if (in == null) {
        throw new IOException("no " + MINI_LM + " on the class path; build with the profile train");
      }
      return renamed(NetworkFile.read(in).getGraph());
    }
  }

  private static Map<String, Tensor> renamed(GraphProto graph) {
    Map<String, Tensor> given = new LinkedHashMap<>();
    graph.getInitializerList().forEach(i -> given.put(i.getName(), tensor(i)));
    // The matrices of linear layers have lost their names; their nodes have kept them.
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOpType().equals("MatMul") && given.containsKey(node.getInput(1))) {
        given.put(node.getName(), Named.of(given, node.getInput(1)));
      }
    }
    Map<String, Tensor> out = new LinkedHashMap<>();
    out.put("words", Named.of(given, "embeddings.word_embeddings.weight"));
    Tensor segments = Named.of(given, "embeddings.token_type_embeddings.weight");
    out.put(
        "positions", Named.of(given, "embeddings.position_embeddings.weight").plusRow(segments));
    out.put("norm.w", Named.of(given, "embeddings.LayerNorm.weight"));
    out.put("norm.b", Named.of(given, "embeddings.LayerNorm.bias"));
    for (int i = 0; given.containsKey("encoder.layer." + i + ".output.dense.bias"); i++) {
      int layer = i;
      String there = "encoder.layer." + i + ".";
      LINEAR.forEach(
          (name, old) -> {
            String node = "/encoder/layer." + layer + "/" + old.replace('.', '/') + "/MatMul";
            out.put(layer + "." + name + ".w", Named.of(given, node));
            out.put(layer + "." + name + ".b", Named.of(given, there + old + ".bias"));
          });
      NORM.forEach(
          (name, old) -> {
            out.put(layer + "." + name + ".w", Named.of(given, there + old + ".weight"));
            out.put(layer + "." + name + ".b", Named.of(given, there + old + ".bias"));
          });
    }
    return out;
  }

  private static Tensor tensor(TensorProto proto) {
    if (proto.getDataType() != TensorProto.DataType.FLOAT.getNumber()) {
      return new Tensor(new long[] {0}, new float[0]);
    }
    return Tensor.of(proto);
  }
}
