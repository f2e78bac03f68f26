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
 * A BERT encoder with a table of shapes, which is learnt together with the heads that a subclass
 * adds. {@link EncoderFile} writes the same encoder for the reader; what is changed here is changed
 * there.
 */
abstract class EncoderNetwork {
  /**
   * Heads of attention, and what a layer norm adds to a variance: both of the encoder as it came.
   */
  static final int ATTENTION = 12;

  static final float EPSILON = 1e-12f;

  /** The table of word pieces, which stays as it came. */
  static final String TABLE = "words";

  /** The table of shapes: those of words as they are, then those of each mark. */
  static final String SHAPES = "shapes";

  private static final int SHAPED = org.chancery.reader.Shape.values().length;

  /** Left out by chance while learning, in the encoder and in the heads. */
  private static final float FORGET = .1f;

  private static final float FORGET_HEADS = .33f;

  /** How far a mark moves a word before anything is learnt. */
  private static final double MOVED = .03;

  private final Map<String, NDArray> parameters = new LinkedHashMap<>();
  private final Forgetting few;
  private final Forgetting many;
  private final int layers;
  private final int width;

  /**
   * An encoder from given weights.
   *
   * @param pretrained weights as {@link Pretrained} names them
   * @param marks with how many marks words may be marked beside being as they are
   */
  EncoderNetwork(NDManager manager, Map<String, Tensor> pretrained, int marks, long seed) {
    few = new Forgetting(manager, FORGET, seed);
    many = new Forgetting(manager, FORGET_HEADS, seed + 1);
    width = Named.of(pretrained, TABLE).columns();
    layers = (int) pretrained.keySet().stream().filter(k -> k.endsWith("outer.w")).count();
    add(manager, pretrained);
    add(manager, Map.of(SHAPES, zeros((1 + marks) * SHAPED, width)));
  }

  /**
   * The table of shapes of a network that knows fewer marks or none, with rows for all of this one:
   * a word with a new mark begins as what it is, moved a little by chance, its mark's way.
   */
  final Tensor marked(Tensor known, Random chance) {
    int rows = (int) p(SHAPES).getShape().get(0);
    Tensor out = zeros(rows, width);
    System.arraycopy(known.values(), 0, out.values(), 0, known.values().length);
    float[] way = new float[width];
    for (int row = known.rows(); row < rows; row++) {
      for (int i = 0; i < width && row % SHAPED == 0; i++) {
        way[i] = (float) (chance.nextGaussian() * MOVED);
      }
      for (int i = 0; i < width; i++) {
        out.values()[row * width + i] = known.values()[row % SHAPED * width + i] + way[i];
      }
    }
    return out;
  }

  /**
   * Gives a parameter the values that another training gave it; where this network has more columns
   * than the other had, those stay as they are.
   */
  final void begin(String name, Tensor given) {
    NDArray own = p(name);
    long columns = own.getShape().get(own.getShape().dimension() - 1);
    long known = given.shape()[given.shape().length - 1];
    float[] values = own.toFloatArray();
    for (int i = 0; i < given.values().length; i++) {
      values[(int) (i / known * columns + i % known)] = given.values()[i];
    }
    own.set(values);
  }

  /** Adds parameters; a subclass does so once, when it is made. */
  final void add(NDManager manager, Map<String, Tensor> more) {
    more.forEach(
        (name, t) -> parameters.put(name, manager.create(t.values(), new Shape(t.shape()))));
  }

  static Tensor drawn(Random chance, double deviation, int... shape) {
    Tensor out = zeros(shape);
    for (int i = 0; i < out.values().length; i++) {
      out.values()[i] = (float) (chance.nextGaussian() * deviation);
    }
    return out;
  }

  static Tensor zeros(int... shape) {
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
  final Map<String, NDArray> parameters() {
    return parameters;
  }

  /** Starts anew what is left out by chance. */
  final void reseed(long seed) {
    few.reseed(seed);
    many.reseed(seed + 1);
  }

  final int layers() {
    return layers;
  }

  /** Numbers a piece. */
  final int width() {
    return width;
  }

  final NDArray p(String name) {
    return Named.of(parameters, name);
  }

  /** Runs × pieces × width. Every product starts from the batch, so that it dies with the batch. */
  final NDArray encode(PieceArrays batch, boolean learning) {
    NDArray at = batch.ids().getManager().arange(0, (int) batch.pieces(), 1, DataType.INT64);
    NDArray x =
        rows(batch.ids(), TABLE).add(rows(batch.shapes(), SHAPES)).add(rows(at, "positions"));
    x = few.of(norm(x, "norm"), learning);
    for (int i = 0; i < layers; i++) {
      NDArray seen = attention(x, batch, i);
      x = norm(x.add(few.of(linear(seen, i + ".o"), learning)), i + ".norm1");
      NDArray inner = linear(x, i + ".inner").getNDArrayInternal().gelu();
      x = norm(x.add(few.of(linear(inner, i + ".outer"), learning)), i + ".norm2");
    }
    return x;
  }

  private NDArray attention(NDArray x, PieceArrays batch, int layer) {
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
  final NDArray words(NDArray states, PieceArrays batch) {
    NDArray flat = states.reshape(-1, width);
    NDArray first =
        Embedding.embedding(batch.firsts(), flat, SparseFormat.DENSE).singletonOrThrow();
    NDArray last = Embedding.embedding(batch.lasts(), flat, SparseFormat.DENSE).singletonOrThrow();
    return first.add(last).mul(.5f);
  }

  /** A little of it left out while learning. */
  final NDArray few(NDArray x, boolean learning) {
    return few.of(x, learning);
  }

  /** A hidden layer of a head, much of it left out while learning. */
  final NDArray hidden(NDArray x, String name, boolean learning) {
    return many.of(linear(x, name).getNDArrayInternal().gelu(), learning);
  }

  /** With one column more, always 1: what a product then adds speaks whatever the row. */
  static NDArray withOne(NDArray x) {
    Shape s = x.getShape();
    long[] one = s.getShape().clone();
    one[one.length - 1] = 1;
    return NDArrays.concat(new NDList(x, x.getManager().ones(new Shape(one))), -1);
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
  final NDArray linear(NDArray x, String name) {
    return x.matMul(p(name + ".w")).add(p(name + ".b"));
  }

  private NDArray norm(NDArray x, String name) {
    return LayerNorm.layerNorm(x, new Shape(width), p(name + ".w"), p(name + ".b"), EPSILON)
        .singletonOrThrow();
  }
}
