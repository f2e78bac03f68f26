package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The network that reads sentences: an encoder and the heads of the tree (Dozat and Manning, Deep
 * biaffine attention, 2017). {@link TreeFiles} writes the same network for the reader; what is
 * changed here is changed there.
 */
final class TreeNetwork extends EncoderNetwork {
  /** Widths of what stands for a word as dependent and as head, for arcs and for relations. */
  static final int ARC = 256;

  static final int RELATION = 128;

  private final Labels labels;

  /** A network from the weights of an encoder; the rest by chance. */
  TreeNetwork(NDManager manager, Map<String, Tensor> pretrained, Labels labels, long seed) {
    super(manager, pretrained, 0, seed);
    this.labels = labels;
    add(manager, heads(new Random(seed)));
  }

  private Map<String, Tensor> heads(Random chance) {
    Map<String, Tensor> all = new LinkedHashMap<>();
    int relations = labels.relations().size();
    int[][] sizes = {{width(), ARC}, {width(), ARC}, {width(), RELATION}, {width(), RELATION}};
    String[] names = {"arc.dep", "arc.head", "rel.dep", "rel.head"};
    for (int i = 0; i < names.length; i++) {
      all.put(names[i] + ".w", drawn(chance, 1 / Math.sqrt(width()), sizes[i][0], sizes[i][1]));
      all.put(names[i] + ".b", zeros(sizes[i][1]));
    }
    all.put("arc.root", drawn(chance, .02, 1, ARC));
    all.put("rel.root", drawn(chance, .02, 1, RELATION));
    // One row more than the width: what speaks for a head whatever the dependent.
    all.put("arc.bilinear", drawn(chance, .02, ARC + 1, ARC));
    all.put("rel.bilinear", drawn(chance, .02, RELATION + 1, relations * RELATION));
    all.put("rel.linear.w", drawn(chance, .02, RELATION, relations));
    all.put("rel.linear.b", zeros(relations));
    all.put("tag.w", drawn(chance, .02, width(), labels.tags().size()));
    all.put("tag.b", zeros(labels.tags().size()));
    return all;
  }

  Labels labels() {
    return labels;
  }

  /** Score of each column as head of each word, runs × words × (1 + words). */
  NDArray arcs(NDArray words, TreeArrays batch, boolean learning) {
    NDArray dependents = hidden(words, "arc.dep", learning);
    NDArray heads = withRoot(hidden(words, "arc.head", learning), "arc.root");
    return withOne(dependents)
        .matMul(p("arc.bilinear"))
        .matMul(heads.transpose(0, 2, 1))
        .add(batch.apart());
  }

  /**
   * Score of each relation for the real words, given their heads.
   *
   * @param heads for each real word, the column of its head
   */
  NDArray relations(NDArray words, TreeArrays batch, NDArray heads, boolean learning) {
    NDArray dependents = pick(hidden(words, "rel.dep", learning), batch.words());
    NDArray columns = withRoot(hidden(words, "rel.head", learning), "rel.root");
    long wide = batch.pieces().width();
    NDArray run = batch.words().div(wide).toType(DataType.INT64, false);
    NDArray chosen = pick(columns, run.mul(wide + 1).add(heads));
    NDArray each =
        withOne(dependents)
            .matMul(p("rel.bilinear"))
            .reshape(-1, labels.relations().size(), RELATION);
    return each.matMul(chosen.expandDims(2)).squeeze(2).add(linear(chosen, "rel.linear"));
  }

  /** Score of each tag for the real words. */
  NDArray tags(NDArray words, TreeArrays batch, boolean learning) {
    return linear(few(pick(words, batch.words()), learning), "tag");
  }

  /** With one more column in front: the root. */
  private NDArray withRoot(NDArray heads, String name) {
    long runs = heads.getShape().get(0);
    NDArray none = heads.getManager().zeros(new Shape(runs, 1, heads.getShape().get(2)));
    return NDArrays.concat(new NDList(none.add(p(name)), heads), 1);
  }
}
