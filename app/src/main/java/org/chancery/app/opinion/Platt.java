package org.chancery.app.opinion;

import java.util.List;

/**
 * Turns a model's probability into how often it holds: a logistic curve over its log-odds (Platt
 * 1999, with his correction for few examples).
 *
 * @param slope of the curve
 * @param shift of the curve
 */
record Platt(double slope, double shift) {
  private static final int STEPS = 100;
  private static final double EDGE = 1e-6;

  /** A probability that was given, and whether it held. */
  record Outcome(double probability, boolean held) {}

  /** How often what has this probability holds, from 0 to 1. */
  double at(double probability) {
    return sigmoid(slope * odds(probability) + shift);
  }

  /**
   * Fits by Newton's method, each step cut until it leads downhill; the small penalty keeps it
   * finite where all held or none did.
   */
  static Platt fit(List<Outcome> outcomes) {
    long yes = outcomes.stream().filter(Outcome::held).count();
    double high = (yes + 1.0) / (yes + 2.0);
    double low = 1.0 / (outcomes.size() - yes + 2.0);
    Platt now = new Platt(1, 0);
    double loss = now.loss(outcomes, high, low);
    for (int step = 0; step < STEPS; step++) {
      double[] way = now.newton(outcomes, high, low);
      double length = 1;
      Platt next = now;
      double better = loss;
      do {
        next = new Platt(now.slope - length * way[0], now.shift - length * way[1]);
        better = next.loss(outcomes, high, low);
        length /= 2;
      } while (better > loss && length > EDGE);
      if (better > loss || loss - better < EDGE * EDGE) {
        break;
      }
      now = next;
      loss = better;
    }
    return now;
  }

  /** Newton's step: the inverse of the second derivatives times the first. */
  private double[] newton(List<Outcome> outcomes, double high, double low) {
    double ga = EDGE * slope;
    double gb = EDGE * shift;
    double aa = EDGE;
    double ab = 0;
    double bb = EDGE;
    for (Outcome o : outcomes) {
      double x = odds(o.probability());
      double p = sigmoid(slope * x + shift);
      double off = p - (o.held() ? high : low);
      double weight = p * (1 - p);
      ga += off * x;
      gb += off;
      aa += weight * x * x;
      ab += weight * x;
      bb += weight;
    }
    double det = aa * bb - ab * ab;
    return new double[] {(bb * ga - ab * gb) / det, (aa * gb - ab * ga) / det};
  }

  /** Cross-entropy against the corrected outcomes, and the penalty. */
  private double loss(List<Outcome> outcomes, double high, double low) {
    double sum = EDGE / 2 * (slope * slope + shift * shift);
    for (Outcome o : outcomes) {
      double z = slope * odds(o.probability()) + shift;
      double want = o.held() ? high : low;
      // log(1 + exp(z)) - want * z, without overflow.
      sum += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - want * z;
    }
    return sum;
  }

  private static double odds(double p) {
    double inside = Math.min(1 - EDGE, Math.max(EDGE, p));
    return Math.log(inside / (1 - inside));
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }
}
