package org.chancery.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sees which words tell an act or event. */
final class TriggerHead implements AutoCloseable {
  /** A word belongs to a trigger from this score on: 0 is as likely as not. */
  private static final float LEAST = -1;

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
  record Trigger(String type, int from, int to, double likely) {}

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
    for (int type = 0; type < types.size(); type++) {
      runs(scores, type, from, pieces.words(), out);
    }
    return out;
  }

  private void runs(float[] scores, int type, int from, int words, List<Trigger> out) {
    int start = -1;
    float most = LEAST;
    for (int w = from; w <= words; w++) {
      float score = w < words ? scores[w * types.size() + type] : Float.NEGATIVE_INFINITY;
      if (score >= LEAST) {
        most = start < 0 ? score : Math.max(most, score);
        start = start < 0 ? w : start;
      } else if (start >= 0) {
        out.add(new Trigger(types.get(type), start, w, Likely.of(most)));
        start = -1;
      }
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
