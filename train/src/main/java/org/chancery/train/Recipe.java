package org.chancery.train;

/**
 * All that decides what a training gives, beside the data.
 *
 * @param passes how often all documents are gone through
 * @param seed decides all that is by chance
 * @param encoderRate greatest step of the encoder's weights
 * @param headRate greatest step of all other weights
 */
record Recipe(int passes, long seed, double encoderRate, double headRate) {
  /** Share of the steps in which the rates climb from nothing; then they fall to nothing again. */
  private static final double CLIMB = .1;

  /** Part of the greatest rate at a step, by steps alone: a slower machine learns the same. */
  static double share(int step, int steps) {
    double climb = Math.max(1, CLIMB * steps);
    return step < climb ? (step + 1) / climb : Math.max(0, (steps - step) / (steps - climb));
  }
}
