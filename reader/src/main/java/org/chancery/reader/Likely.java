package org.chancery.reader;

/** From scores to probabilities. */
final class Likely {
  private Likely() {}

  /** Of a score that stands alone: the logistic function. */
  static double of(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  /** As it is stated and stored: in thousandths, beyond which a network of bytes says nothing. */
  static double written(double likely) {
    return Math.round(likely * 1000) / 1000.0;
  }

  /** Of scores of which one is right: each one's share. */
  static double[] shares(float[] scores, int from, int count) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      most = Math.max(most, scores[from + i]);
    }
    double sum = 0;
    double[] out = new double[count];
    for (int i = 0; i < count; i++) {
      out[i] = Math.exp(scores[from + i] - most);
      sum += out[i];
    }
    for (int i = 0; i < count; i++) {
      out[i] /= sum;
    }
    return out;
  }
}
