package org.chancery.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.witness.Runs;

/** Sees which words tell an act or event. */
final class TriggerHead implements AutoCloseable {
  private final Network network;
  private final List<String> types;

  /**
   * Opens the head.
   *
   * @throws ReaderModelException if it cannot be used
   */
  TriggerHead(ModelFiles files) {
    network = new Network(files, ModelFiles.TRIGGERS);
    network.check(List.of("states", "firsts", "lasts"), List.of("triggers"));
    types = List.of(network.label("types").split(" "));
  }

  /**
   * Words that tell something.
   *
   * @param type what they tell
   * @param from the first
   * @param to behind the last
   * @param likely how likely the likeliest of them does, from 0 to 1
   */
  record Trigger(String type, int from, int to, double likely) {
    static Trigger of(String type, Runs.Run run) {
      return new Trigger(type, run.from(), run.to(), Likely.of(run.score()));
    }
  }

  /**
   * The triggers in some words of a chunk: as many words as stand side by side.
   *
   * @param from the first word that is asked for
   */
  List<Trigger> read(States states, Pieces pieces, int from) {
    float[] scores;
    try (OnnxTensor firsts = network.row(pieces.firsts());
        OnnxTensor lasts = network.row(pieces.lasts());
        OrtSession.Result result =
            network.run(Map.of("states", states.tensor(), "firsts", firsts, "lasts", lasts))) {
      scores = Network.values(result, "triggers");
    } catch (OrtException e) {
      throw network.failed(e);
    }
    List<Trigger> out = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      int type = i;
      for (Runs.Run run : Runs.of(from, pieces.words(), w -> scores[w * types.size() + type])) {
        out.add(Trigger.of(types.get(type), run));
      }
    }
    return out;
  }

  @Override
  public void close() {
    network.close();
  }
}
