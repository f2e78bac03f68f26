package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.LayerNorm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The network that is learnt: a BERT encoder with a table of shapes, and the heads of the tree
 * (Dozat and Manning, Deep biaffine attention, 2017). {@link OnnxFiles} writes the same network for
 * the reader; what is changed here is changed there.
 */
final class TreeNetwork {
  /**
   * Heads of attention, and what a layer norm adds to a variance: both of the encoder as it came.
   */
  static final int ATTENTION = 12;

  static final float EPSILON = 1e-12f;

  /** Widths of what stands for a word as dependent and as head, for arcs and for relations. */
  static final int ARC = 256;

  static final int RELATION = 128;

  /** Left out by chance while learning, in the encoder and in the heads. */
  private static final float FORGET = .1f;

  private static final float FORGET_HEADS = .33f;

  private final Map<String, NDArray> parameters = new LinkedHashMap<>();
  private final Forgetting few;
  private final Forgetting many;
  private final int layers;
  private final int width;
  private final Labels labels;

  /** A network from the weights of an encoder; the rest by chance. */
  TreeNetwork(NDManager manager, Map<String, Tensor> pretrained, Labels labels, long seed) {
    this.labels = labels;
    few = new Forgetting(manager, FORGET, seed);
    many = new Forgetting(manager, FORGET_HEADS, seed + 1);
    Map<String, Tensor> all = new LinkedHashMap<>(pretrained);
    width = Named.of(pretrained, "words").columns();
    layers = (int) pretrained.keySet().stream().filter(k -> k.endsWith("outer.w")).count();
    heads(all, new Random(seed));
    all.forEach(
        (name, t) -> parameters.put(name, manager.create(t.values(), new Shape(t.shape()))));
  }

  private void heads(Map<String, Tensor> all, Random chance) {
    int shapes = org.chancery.reader.Shape.values().length;
    all.put("shapes", zeros(shapes, width));
    int relations = labels.relations().size();
    int[][] sizes = {{width, ARC}, {width, ARC}, {width, RELATION}, {width, RELATION}};
    String[] names = {"arc.dep", "arc.head", "rel.dep", "rel.head"};
    for (int i = 0; i < names.length; i++) {
      all.put(names[i] + ".w", drawn(chance, 1 / Math.sqrt(width), sizes[i][0], sizes[i][1]));
      all.put(names[i] + ".b", zeros(sizes[i][1]));
    }
    all.put("arc.root", drawn(chance, .02, 1, ARC));
    all.put("rel.root", drawn(chance, .02, 1, RELATION));
    // One row more than the width: what speaks for a head whatever the dependent.
    all.put("arc.bilinear", drawn(chance, .02, ARC + 1, ARC));
    all.put("rel.bilinear", drawn(chance, .02, RELATION + 1, relations * RELATION));
    all.put("rel.linear.w", drawn(chance, .02, RELATION, relations));
    all.put("rel.linear.b", zeros(relations));
    all.put("tag.w", drawn(chance, .02, width, labels.tags().size()));
    all.put("tag.b", zeros(labels.tags().size()));
  }

  private static Tensor drawn(Random chance, double deviation, int... shape) {
    Tensor out = zeros(shape);
    for (int i = 0; i < out.values().length; i++) {
      out.values()[i] = (float) (chance.nextGaussian() * deviation);
    }
    return out;
  }

  private static Tensor zeros(int... shape) {
    long[] sizes = new long[shape.length];
    int count = 1;
    for (int i = 0; i < shape.length; i++) {
      sizes[i] = shape[i];
      count *= shape[i];
    }
    return new Tensor(sizes, new float[count]);
  }

  /** Whether a parameter came with the encoder. */
  static boolean isOfEncoder(String name) {
    return Character.isDigit(name.charAt(0))
        || name.startsWith("positions")
        || name.startsWith("norm");
  }

  /** All parameters by name; changed in place by learning. */
  Map<String, NDArray> parameters() {
    return parameters;
  }

  /** Starts anew what is left out by chance. */
  void reseed(long seed) {
    few.reseed(seed);
    many.reseed(seed + 1);
  }

  int layers() {
    return layers;
  }

  Labels labels() {
    return labels;
  }

  private NDArray p(String name) {
    return Named.of(parameters, name);
  }

  /** Runs × pieces × width. Every product starts from the batch, so that it dies with the batch. */
  NDArray encode(StepArrays batch, boolean learning) {
    NDArray at = batch.ids().getManager().arange(0, (int) batch.pieces(), 1, DataType.INT64);
    NDArray x =
        rows(batch.ids(), "words").add(rows(batch.shapes(), "shapes")).add(rows(at, "positions"));
    x = few.of(norm(x, "norm"), learning);
    for (int i = 0; i < layers; i++) {
      NDArray seen = attention(x, batch, i);
      x = norm(x.add(few.of(linear(seen, i + ".o"), learning)), i + ".norm1");
      NDArray inner = linear(x, i + ".inner").getNDArrayInternal().gelu();
      x = norm(x.add(few.of(linear(inner, i + ".outer"), learning)), i + ".norm2");
    }
    return x;
  }

  private NDArray attention(NDArray x, StepArrays batch, int layer) {
    Shape apart = new Shape(batch.runs(), batch.pieces(), ATTENTION, width / ATTENTION);
    NDArray q = linear(x, layer + ".q").reshape(apart).transpose(0, 2, 1, 3);
    NDArray k = linear(x, layer + ".k").reshape(apart).transpose(0, 2, 3, 1);
    NDArray v = linear(x, layer + ".v").reshape(apart).transpose(0, 2, 1, 3);
    NDArray scores =
        q.matMul(k).mul((float) (1 / Math.sqrt((double) width / ATTENTION))).add(batch.mask());
    NDArray seen = scores.softmax(-1).matMul(v);
    return seen.transpose(0, 2, 1, 3).reshape(batch.runs(), batch.pieces(), width);
  }

  /** What stands for each word, runs × words × width: the middle of its first and last piece. */
  NDArray words(NDArray states, StepArrays batch) {
    NDArray flat = states.reshape(-1, width);
    NDArray first =
        Embedding.embedding(batch.firsts(), flat, SparseFormat.DENSE).singletonOrThrow();
    NDArray last = Embedding.embedding(batch.lasts(), flat, SparseFormat.DENSE).singletonOrThrow();
    return first.add(last).mul(.5f);
  }

  /** Score of each column as head of each word, runs × words × (1 + words). */
  NDArray arcs(NDArray words, StepArrays batch, boolean learning) {
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
  NDArray relations(NDArray words, StepArrays batch, NDArray heads, boolean learning) {
    NDArray dependents = pick(hidden(words, "rel.dep", learning), batch.words());
    NDArray columns = withRoot(hidden(words, "rel.head", learning), "rel.root");
    long wide = batch.width();
    NDArray run = batch.words().div(wide).toType(DataType.INT64, false);
    NDArray chosen = pick(columns, run.mul(wide + 1).add(heads));
    NDArray each =
        withOne(dependents)
            .matMul(p("rel.bilinear"))
            .reshape(-1, labels.relations().size(), RELATION);
    return each.matMul(chosen.expandDims(2)).squeeze(2).add(linear(chosen, "rel.linear"));
  }

  /** Score of each tag for the real words. */
  NDArray tags(NDArray words, StepArrays batch, boolean learning) {
    return linear(few.of(pick(words, batch.words()), learning), "tag");
  }

  private NDArray hidden(NDArray words, String name, boolean learning) {
    return many.of(linear(words, name).getNDArrayInternal().gelu(), learning);
  }

  /** With one more column in front: the root. */
  private NDArray withRoot(NDArray heads, String name) {
    long runs = heads.getShape().get(0);
    NDArray none = heads.getManager().zeros(new Shape(runs, 1, heads.getShape().get(2)));
    return NDArrays.concat(new NDList(none.add(p(name)), heads), 1);
  }

  private static NDArray withOne(NDArray x) {
    Shape s = x.getShape();
    NDArray one =
        x.getManager()
            .ones(s.dimension() == 2 ? new Shape(s.get(0), 1) : new Shape(s.get(0), s.get(1), 1));
    return NDArrays.concat(new NDList(x, one), -1);
  }

  /** Rows of what is flattened to rows. */
  static NDArray pick(NDArray x, NDArray rows) {
    NDArray flat = x.reshape(-1, x.getShape().get(x.getShape().dimension() - 1));
    return Embedding.embedding(rows, flat, SparseFormat.DENSE).singletonOrThrow();
  }

  private NDArray rows(NDArray ids, String table) {
    return Embedding.embedding(ids, p(table), SparseFormat.DENSE).singletonOrThrow();
  }

  /** Weights stand input × output, as ONNX has them. */
  private NDArray linear(NDArray x, String name) {
    return x.matMul(p(name + ".w")).add(p(name + ".b"));
  }

  private NDArray norm(NDArray x, String name) {
    return LayerNorm.layerNorm(x, new Shape(width), p(name + ".w"), p(name + ".b"), EPSILON)
        .singletonOrThrow();
  }
}
