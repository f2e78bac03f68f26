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

  /** Fits by Newton's method; the small penalty keeps it finite where all held or none did. */
  static Platt fit(List<Outcome> outcomes) {
    long yes = outcomes.stream().filter(Outcome::held).count();
    double high = (yes + 1.0) / (yes + 2.0);
    double low = 1.0 / (outcomes.size() - yes + 2.0);
    double a = 1;
    double b = 0;
    for (int step = 0; step < STEPS; step++) {
      double ga = EDGE * a;
      double gb = EDGE * b;
      double aa = EDGE;
      double ab = 0;
      double bb = EDGE;
      for (Outcome o : outcomes) {
        double x = odds(o.probability());
        double p = sigmoid(a * x + b);
        double off = p - (o.held() ? high : low);
        double weight = Math.max(EDGE, p * (1 - p));
        ga += off * x;
        gb += off;
        aa += weight * x * x;
        ab += weight * x;
        bb += weight;
      }
      double det = aa * bb - ab * ab;
      double da = (bb * ga - ab * gb) / det;
      double db = (aa * gb - ab * ga) / det;
      a -= da;
      b -= db;
      if (Math.abs(da) + Math.abs(db) < EDGE) {
        break;
      }
    }
    return new Platt(a, b);
  }

  private static double odds(double p) {
    double inside = Math.min(1 - EDGE, Math.max(EDGE, p));
    return Math.log(inside / (1 - inside));
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }
}
