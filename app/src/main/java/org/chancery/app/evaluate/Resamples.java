package org.chancery.app.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A bootstrap over texts that keeps no text: in each resample every text counts as often as a
 * Poisson variable with mean 1 says, which for many texts is drawing with replacement. (Chamandy
 * and others, Estimating uncertainty for massive data streams, 2012.)
 */
final class Resamples {
  /** What a Poisson variable with mean 1 does not exceed once in a thousand million draws. */
  private static final int MOST = 12;

  private static final double[] CUMULATIVE = cumulative();

  private final long[][] counts;
  private final long seed;
  private final long base;

  /**
   * @param number how many resamples, 1 or more
   * @param seed the same seed and texts give the same intervals
   */
  Resamples(int number, long seed) {
    this.counts = new long[number][3 * CountedLine.ALL.size()];
    this.seed = seed;
    // Generators of neighbouring seeds are shifts of one another; what they draw first is not.
    this.base = new SplittableRandom(seed).nextLong();
  }

  int number() {
    return counts.length;
  }

  long seed() {
    return seed;
  }

  /**
   * Adds a text.
   *
   * @param place its place in the gold, from 0: decides its draws
   */
  void add(long place, Score score) {
    SplittableRandom random = new SplittableRandom(base + place);
    int[] weights = new int[counts.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = draw(random.nextDouble());
    }
    score.each(
        (at, n) -> {
          for (int i = 0; i < weights.length; i++) {
            counts[i][at] += (long) weights[i] * n;
          }
        });
  }

  private static int draw(double uniform) {
    int k = 0;
    while (k < MOST && uniform > CUMULATIVE[k]) {
      k++;
    }
    return k;
  }

  private static double[] cumulative() {
    double[] out = new double[MOST];
    double p = Math.exp(-1);
    double sum = 0;
    for (int k = 0; k < MOST; k++) {
      sum += p;
      out[k] = sum;
      p /= k + 1;
    }
    return out;
  }

  /**
   * The figure with its 95 per cent percentile interval.
   *
   * @param value measured
   * @param of the same measure on the counts of a resample; where it is not a number, the resample
   *     holds nothing to measure and is left out
   */
  Figure.Range range(double value, ToDoubleFunction<long[]> of) {
    double[] all =
        Arrays.stream(counts).mapToDouble(of).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return new Figure.Range(value, at(all, 0.025), at(all, 0.975));
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
