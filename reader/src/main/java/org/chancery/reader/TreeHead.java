package org.chancery.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Map;

/** Scores tags, heads and relations of the words of a sentence. */
final class TreeHead implements AutoCloseable {
  private final Network network;
  private final List<String> tags;
  private final List<String> relations;

  /**
   * Opens the head.
   *
   * @throws ReaderModelException if it cannot be used
   */
  TreeHead(ModelFiles files) {
    network = new Network(files, ModelFiles.TREE);
    network.check(List.of("states", "firsts", "lasts"), List.of("tags", "arcs", "relations"));
    tags = List.of(network.label("tags").split(" "));
    relations = List.of(network.label("relations").split(" "));
  }

  /** The scores of the words whose pieces were encoded. */
  TreeScores read(States states, Pieces pieces) {
    try (OnnxTensor firsts = network.row(pieces.firsts());
        OnnxTensor lasts = network.row(pieces.lasts());
        OrtSession.Result result =
            network.run(Map.of("states", states.tensor(), "firsts", firsts, "lasts", lasts))) {
      return new TreeScores(
          new TreeScores.Labels(tags, relations),
          Network.values(result, "tags"),
          Network.values(result, "arcs"),
          Network.values(result, "relations"));
    } catch (OrtException e) {
      throw network.failed(e);
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
