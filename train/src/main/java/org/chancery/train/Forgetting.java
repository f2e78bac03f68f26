package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Random;

/**
 * Leaves values out by chance while learning (dropout). To draw for each value anew took a quarter
 * of a step: all is drawn once, and each time another stretch of it is taken.
 */
final class Forgetting {
  /** Longer than the greatest array of a step by far, so that stretches differ. */
  private static final int DRAWN = 1 << 23;

  private final NDArray kept;
  private final Random chance;

  /**
   * @param rate share of the values that are left out; the others grow to keep the sum
   */
  Forgetting(NDManager manager, float rate, long seed) {
    chance = new Random(seed);
    float[] drawn = new float[DRAWN];
    for (int i = 0; i < DRAWN; i++) {
      drawn[i] = chance.nextFloat() < rate ? 0 : 1 / (1 - rate);
    }
    kept = manager.create(drawn);
  }

  /** Starts the order of stretches anew: a training that is resumed goes on as it would have. */
  void reseed(long seed) {
    chance.setSeed(seed);
  }

  /** The array with some of its values left out while learning, else as it is. */
  NDArray of(NDArray x, boolean learning) {
    if (!learning) {
      return x;
    }
    Shape shape = x.getShape();
    long from = chance.nextInt(DRAWN - (int) shape.size());
    NDArray stretch =
        kept.get(x.getManager(), new NDIndex().addSliceDim(from, from + shape.size()));
    return x.mul(stretch.reshape(shape));
  }
}
