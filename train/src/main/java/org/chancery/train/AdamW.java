package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Steps along the gradient (Loshchilov and Hutter, Decoupled weight decay regularization, 2019).
 */
final class AdamW {
  private static final double BETA_1 = .9;
  private static final double BETA_2 = .98;
  private static final double EPSILON = 1e-8;
  private static final double DECAY = .01;

  /** A gradient longer than this is cut to this length. */
  private static final double LONGEST = 1;

  private final Map<String, NDArray> parameters;
  private final Map<String, NDArray> first = new LinkedHashMap<>();
  private final Map<String, NDArray> second = new LinkedHashMap<>();
  private int steps;

  /** Takes parameters that have a gradient; they are changed in place. */
  AdamW(Map<String, NDArray> parameters) {
    this.parameters = parameters;
    parameters.forEach(
        (name, p) -> {
          first.put(name, p.zerosLike());
          second.put(name, p.zerosLike());
        });
  }

  /** What it changes. */
  Map<String, NDArray> parameters() {
    return parameters;
  }

  /** Means of the gradients by name, to be kept with the parameters; changed in place. */
  Map<String, NDArray> first() {
    return first;
  }

  /** Means of the squared gradients by name. */
  Map<String, NDArray> second() {
    return second;
  }

  /** Goes on after so many steps. */
  void resume(int done) {
    steps = done;
  }

  /**
   * One step.
   *
   * @param manager what dies with the step
   * @param rates rate of each parameter by name
   */
  void step(NDManager manager, Map<String, Double> rates) {
    steps++;
    Map<String, NDArray> gradients = new LinkedHashMap<>();
    double square = 0;
    for (Map.Entry<String, NDArray> e : parameters.entrySet()) {
      NDArray g = e.getValue().getGradient();
      g.attach(manager);
      gradients.put(e.getKey(), g);
      square += g.square().sum().getFloat();
    }
    double cut = Math.min(1, LONGEST / (Math.sqrt(square) + 1e-6));
    gradients.forEach(
        (name, g) -> {
          g.muli((float) cut);
          change(name, g, rates.getOrDefault(name, 0.0), manager);
          g.muli(0);
        });
  }

  private void change(String name, NDArray gradient, double rate, NDManager manager) {
    NDArray weights = Named.of(parameters, name);
    NDArray mean =
        Named.of(first, name).muli((float) BETA_1).addi(gradient.mul((float) (1 - BETA_1)));
    NDArray square =
        Named.of(second, name)
            .muli((float) BETA_2)
            .addi(gradient.square().muli((float) (1 - BETA_2)));
    NDArray down = square.div((float) (1 - Math.pow(BETA_2, steps)));
    down.attach(manager);
    NDArray move = mean.mul((float) (rate / (1 - Math.pow(BETA_1, steps))));
    move.attach(manager);
    if (weights.getShape().dimension() > 1) {
      weights.muli((float) (1 - rate * DECAY));
    }
    weights.subi(move.divi(down.sqrt().addi((float) EPSILON)));
  }
}
