package org.chancery.app.opinion;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.event.PloverType;

/**
 * A linear model over named features, with a probability for each type (softmax).
 *
 * @param types what it can say; CONCEDE stands for RETREAT too
 * @param weights by feature, one for each type; {@link #ALWAYS} is there
 */
record Linear(List<PloverType> types, Map<String, double[]> weights) {
  /** A feature that every event has. */
  static final String ALWAYS = "(always)";

  /** Keeps unmodifiable views; the weights are not copied, they are many. */
  Linear {
    types = List.copyOf(types);
  }

  /** What it says of an event. */
  record Guess(PloverType type, double probability) {}

  /** The most probable type. */
  Guess guess(Map<String, Double> features) {
    double[] p = new double[types.size()];
    add(p, ALWAYS, 1);
    features.forEach((name, value) -> add(p, name, value));
    softmax(p);
    int best = 0;
    for (int i = 1; i < p.length; i++) {
      best = p[i] > p[best] ? i : best;
    }
    return new Guess(types.get(best), p[best]);
  }

  private void add(double[] sums, String name, double value) {
    double[] w = weights.get(name);
    for (int i = 0; w != null && i < sums.length; i++) {
      sums[i] += w[i] * value;
    }
  }

  static void softmax(double[] z) {
    double most = Arrays.stream(z).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      z[i] = Math.exp(z[i] - most);
      sum += z[i];
    }
    for (int i = 0; i < z.length; i++) {
      z[i] /= sum;
    }
  }

  /**
   * An event with the type that it should have.
   *
   * @param features value by name
   * @param type one of the model's
   */
  record Example(Map<String, Double> features, PloverType type) {}

  /**
   * Fits weights: multinomial logistic regression with an L2 penalty, by Nesterov's accelerated
   * gradient with a step that the largest eigenvalue allows. The same examples give the same model.
   *
   * @param examples one or more
   * @param penalty of the squared weights, beside the summed loss
   * @param steps of the descent
   */
  static Linear fit(List<Example> examples, double penalty, int steps) {
    List<PloverType> types = examples.stream().map(Example::type).distinct().sorted().toList();
    Map<String, Integer> index = new HashMap<>();
    examples.forEach(
        e -> e.features().keySet().forEach(name -> index.putIfAbsent(name, index.size() + 1)));
    SparseRows rows = SparseRows.of(examples, index);
    int[] want = examples.stream().mapToInt(e -> types.indexOf(e.type())).toArray();
    double rate = 1 / (0.5 * rows.largestEigenvalue() + penalty);
    double[][] w = new double[index.size() + 1][types.size()];
    double[][] ahead = new double[index.size() + 1][types.size()];
    double momentum = 1;
    for (int step = 0; step < steps; step++) {
      double[][] slope = rows.slope(ahead, want);
      double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      double push = (momentum - 1) / next;
      for (int j = 0; j < w.length; j++) {
        for (int c = 0; c < types.size(); c++) {
          double to = ahead[j][c] - rate * (slope[j][c] + penalty * ahead[j][c]);
          ahead[j][c] = to + push * (to - w[j][c]);
          w[j][c] = to;
        }
      }
      momentum = next;
    }
    Map<String, double[]> weights = new HashMap<>();
    index.forEach((name, j) -> weights.put(name, w[j]));
    weights.put(ALWAYS, w[0]);
    return new Linear(types, weights);
  }
}
