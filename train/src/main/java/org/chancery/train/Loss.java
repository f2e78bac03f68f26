package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/** What a network did not give to the right answers, to be made smaller. */
final class Loss {
  private Loss() {}

  /** Mean over rows of which one column is right; a row of which the label is -1 does not count. */
  static NDArray oneOf(NDArray scores, NDArray gold) {
    NDArray known = gold.gte(0).toType(DataType.FLOAT32, false);
    NDArray at = gold.maximum(0).toType(DataType.INT64, false).reshape(-1, 1);
    NDArray given = scores.logSoftmax(1).gather(at, 1).reshape(-1).mul(known);
    return given.sum().neg().div(known.sum().maximum(1));
  }

  /**
   * Of each score, which may be right or wrong by itself.
   *
   * @param gold 1 where it is right, else 0
   * @param yes what one that is right counts, where such are rare
   */
  static NDArray each(NDArray scores, NDArray gold, float yes) {
    NDArray less = scores.abs().neg().exp().add(1).log();
    NDArray missed = less.add(scores.neg().maximum(0));
    NDArray taken = less.add(scores.maximum(0));
    return missed.mul(gold).mul(yes).add(taken.mul(gold.neg().add(1)));
  }
}
