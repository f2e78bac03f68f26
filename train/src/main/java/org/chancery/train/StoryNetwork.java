package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The network that reads stories: an encoder, and heads for what words tell, how it is meant, and
 * whom it concerns. {@link StoryFiles} writes the same network for the reader; what is changed here
 * is changed there.
 */
final class StoryNetwork extends EncoderNetwork {
  /** Widths of what stands for a trigger when its status is asked, and for a word in a role. */
  static final int STATUS = 256;

  static final int POINTER = 64;

  /** Triggers are rare: before anything is learnt, no word is one. */
  private static final float RARE = -4.5f;

  private final StoryLabels labels;

  /** A network from the weights of an encoder; the rest by chance. */
  StoryNetwork(NDManager manager, Map<String, Tensor> pretrained, StoryLabels labels, long seed) {
    super(manager, pretrained, labels.types().size(), seed);
    this.labels = labels;
    Random chance = new Random(seed);
    add(manager, triggers(chance));
    add(manager, heads(chance));
  }

  private Map<String, Tensor> triggers(Random chance) {
    Map<String, Tensor> all = new LinkedHashMap<>();
    int types = labels.types().size();
    all.put("trigger.w", drawn(chance, .02, width(), types));
    Tensor rare = zeros(types);
    Arrays.fill(rare.values(), RARE);
    all.put("trigger.b", rare);
    return all;
  }

  private Map<String, Tensor> heads(Random chance) {
    Map<String, Tensor> all = new LinkedHashMap<>();
    int width = width();
    int pointers = labels.roles().size() * POINTER;
    double small = 1 / Math.sqrt(width);
    all.put("status1.w", drawn(chance, 1 / Math.sqrt(3.0 * width), 3 * width, STATUS));
    all.put("status1.b", zeros(STATUS));
    // One column more: whether it is history.
    int statuses = labels.statuses().size() + 1;
    all.put("status2.w", drawn(chance, 1 / Math.sqrt(STATUS), STATUS, statuses));
    all.put("status2.b", zeros(statuses));
    int stances = labels.stances().size();
    all.put("stance.w", drawn(chance, 1 / Math.sqrt(STATUS), STATUS, stances));
    all.put("stance.b", zeros(stances));
    all.put("source.w", drawn(chance, small, width, pointers));
    all.put("source.b", zeros(pointers));
    all.put("target.w", drawn(chance, small, width, pointers));
    all.put("target.b", zeros(pointers));
    all.put(
        "pointer.bilinear", drawn(chance, .02, labels.roles().size(), POINTER + 1, POINTER + 1));
    return all;
  }

  StoryLabels labels() {
    return labels;
  }

  /** How much each real word looks like part of a trigger of each type. */
  NDArray triggers(NDArray words, StoryArrays batch, boolean learning) {
    return linear(few(pick(words, batch.words()), learning), "trigger");
  }

  /** What stands for each trigger: the middle of its words. */
  static NDArray spans(NDArray words, NDArray weights) {
    return weights.matMul(words.reshape(-1, words.getShape().get(2)));
  }

  /** Score of each status of each trigger, and in the last column of its being history. */
  NDArray status(NDArray meaning) {
    return linear(meaning, "status2");
  }

  /** Score of each stance of each trigger. */
  NDArray stance(NDArray meaning) {
    return linear(meaning, "stance");
  }

  /**
   * What status and stance are read from.
   *
   * @param states of all pieces: the first of a run stands for the whole
   */
  NDArray meaning(NDArray states, NDArray words, StoryArrays batch, boolean learning) {
    StoryArrays.Tellings t = batch.tellings();
    NDArray whole = pick(states, t.runs().mul(batch.pieces().pieces()));
    NDArray all =
        NDArrays.concat(new NDList(spans(words, t.spans()), spans(words, t.around()), whole), 1);
    return hidden(all, "status1", learning);
  }

  /**
   * Score of each column (0 for "not told", then words) in each role: tellings × roles × columns.
   */
  NDArray pointers(NDArray states, NDArray words, StoryArrays batch, boolean learning) {
    StoryArrays.Tellings t = batch.tellings();
    int roles = labels.roles().size();
    long columns = batch.pieces().width() + 1;
    NDArray source =
        withOne(hidden(spans(words, t.spans()), "source", learning).reshape(-1, roles, POINTER));
    NDArray asked = source.transpose(1, 0, 2).matMul(p("pointer.bilinear")).transpose(1, 0, 2);
    NDArray opening = states.get(":, 0:1");
    NDArray all = NDArrays.concat(new NDList(opening, words), 1);
    NDArray target =
        withOne(
                hidden(all, "target", learning)
                    .reshape(batch.pieces().runs(), columns, roles, POINTER))
            .transpose(0, 2, 3, 1);
    NDArray own =
        pick(target.reshape(batch.pieces().runs(), -1), t.runs())
            .reshape(-1, roles, POINTER + 1, columns);
    return asked.expandDims(2).matMul(own).squeeze(2);
  }
}
