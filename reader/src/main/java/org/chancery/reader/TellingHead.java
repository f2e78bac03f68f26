package org.chancery.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sees how what triggers tell is meant, and whom it concerns. */
final class TellingHead implements AutoCloseable {
  private final Network network;
  private final List<String> statuses;
  private final List<String> roles;
  private final int around;

  /**
   * Opens the head.
   *
   * @throws ReaderModelException if it cannot be used
   */
  TellingHead(ModelFiles files) {
    network = new Network(files, ModelFiles.TELLINGS);
    network.check(
        List.of("states", "firsts", "lasts", "spans", "around"), List.of("status", "pointers"));
    statuses = List.of(network.label("statuses").split(" "));
    roles = List.of(network.label("roles").split(" "));
    around = Integer.parseInt(network.label("around"));
  }

  /**
   * What is seen of one trigger.
   *
   * @param status how likely each status is
   * @param history how likely it is history
   * @param roles for each role, how likely the text does not tell (first), then each word
   */
  record Telling(Map<String, Double> status, double history, Map<String, double[]> roles) {
    private static final String NONE = "none";

    /** Its status if it is told at all. */
    Map<String, Double> asTold() {
      double told = Math.max(1e-9, 1 - status.getOrDefault(NONE, 0.0));
      Map<String, Double> out = new TreeMap<>();
      status.forEach((name, p) -> out.put(name, name.equals(NONE) ? 0 : p / told));
      return out;
    }
  }

  /** What is seen of each trigger of a chunk. */
  List<Telling> read(States states, Pieces pieces, List<TriggerHead.Trigger> triggers) {
    int words = pieces.words();
    float[] spans = new float[triggers.size() * words];
    float[] wide = new float[spans.length];
    for (int i = 0; i < triggers.size(); i++) {
      int from = triggers.get(i).from();
      int to = triggers.get(i).to();
      mean(spans, i * words, from, to);
      mean(wide, i * words, Math.max(0, from - around), Math.min(words, to + around));
    }
    try (OnnxTensor firsts = network.row(pieces.firsts());
        OnnxTensor lasts = network.row(pieces.lasts());
        OnnxTensor own = network.rows(spans, words);
        OnnxTensor near = network.rows(wide, words)) {
      Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
      inputs.put("states", states.tensor());
      inputs.put("firsts", firsts);
      inputs.put("lasts", lasts);
      inputs.put("spans", own);
      inputs.put("around", near);
      try (OrtSession.Result result = network.run(inputs)) {
        return tellings(
            Network.values(result, "status"), Network.values(result, "pointers"), words + 1);
      }
    } catch (OrtException e) {
      throw network.failed(e);
    }
  }

  private static void mean(float[] rows, int row, int from, int to) {
    Arrays.fill(rows, row + from, row + to, 1f / (to - from));
  }

  private List<Telling> tellings(float[] status, float[] pointers, int columns) {
    int wide = statuses.size() + 1;
    List<Telling> out = new ArrayList<>();
    for (int i = 0; i < status.length / wide; i++) {
      double[] shares = Likely.shares(status, i * wide, statuses.size());
      Map<String, Double> by = new TreeMap<>();
      for (int s = 0; s < shares.length; s++) {
        by.put(statuses.get(s), shares[s]);
      }
      Map<String, double[]> pointed = new TreeMap<>();
      for (int r = 0; r < roles.size(); r++) {
        double[] likely = new double[columns];
        for (int c = 0; c < columns; c++) {
          likely[c] = Likely.of(pointers[(i * roles.size() + r) * columns + c]);
        }
        pointed.put(roles.get(r), likely);
      }
      out.add(new Telling(by, Likely.of(status[i * wide + statuses.size()]), pointed));
    }
    return out;
  }

  @Override
  public void close() {
    network.close();
  }
}
