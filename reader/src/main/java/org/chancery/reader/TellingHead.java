package org.chancery.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.witness.Statement;

/** Sees how what triggers tell is meant, and whom it concerns. */
final class TellingHead implements AutoCloseable {
  private final Network network;
  private final List<String> statuses;
  private final List<String> stances;
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
        List.of("states", "firsts", "lasts", "spans", "around"),
        List.of("status", "stance", "pointers"));
    statuses = List.of(network.label("statuses").split(" "));
    stances = List.of(network.label("stances").split(" "));
    roles = List.of(network.label("roles").split(" "));
    around = Integer.parseInt(network.label("around"));
  }

  /**
   * What is seen of one trigger.
   *
   * @param status how likely each status is, or each stance where somebody says something
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

  /** The types by which triggers are marked, in the order of their marks. */
  List<String> marks() {
    return List.of(network.label("marks").split(" "));
  }

  /** The types that are worth a closer look. */
  Set<String> closer() {
    return Set.of(network.label("closer").split(" "));
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
        return tellings(triggers, result, words + 1);
      }
    } catch (OrtException e) {
      throw network.failed(e);
    }
  }

  private static void mean(float[] rows, int row, int from, int to) {
    Arrays.fill(rows, row + from, row + to, 1f / (to - from));
  }

  private List<Telling> tellings(
      List<TriggerHead.Trigger> triggers, OrtSession.Result result, int columns)
      throws OrtException {
    float[] status = Network.values(result, "status");
    float[] stance = Network.values(result, "stance");
    float[] pointers = Network.values(result, "pointers");
    int wide = statuses.size() + 1;
    List<Telling> out = new ArrayList<>();
    for (int i = 0; i < triggers.size(); i++) {
      boolean says = triggers.get(i).type().equals(Statement.SAYING);
      Map<String, Double> meant =
          says ? shares(stances, stance, i * stances.size()) : shares(statuses, status, i * wide);
      Map<String, double[]> pointed = new TreeMap<>();
      for (int r = 0; r < roles.size(); r++) {
        double[] likely = new double[columns];
        for (int c = 0; c < columns; c++) {
          likely[c] = Likely.of(pointers[(i * roles.size() + r) * columns + c]);
        }
        pointed.put(roles.get(r), likely);
      }
      out.add(new Telling(meant, Likely.of(status[i * wide + statuses.size()]), pointed));
    }
    return out;
  }

  private static Map<String, Double> shares(List<String> names, float[] scores, int from) {
    double[] shares = Likely.shares(scores, from, names.size());
    Map<String, Double> out = new TreeMap<>();
    for (int s = 0; s < shares.length; s++) {
      out.put(names.get(s), shares[s]);
    }
    return out;
  }

  @Override
  public void close() {
    network.close();
  }
}
