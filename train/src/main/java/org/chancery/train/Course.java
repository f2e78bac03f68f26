package org.chancery.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The way of a network through its data, pass by pass and step by step; after each pass it is kept,
 * so that a kill costs one.
 *
 * @param <S> what is learnt from in one step
 */
final class Course<S> {
  /** Steps after which a line is said. */
  private static final int TELL = 20;

  private final NDManager manager;
  private final EncoderNetwork network;
  private final Recipe recipe;
  private final Task<S> task;
  private final PrintStream log;
  private final AdamW adam;
  private int step;

  /**
   * What is learnt.
   *
   * @param <S> what is learnt from in one step
   */
  interface Task<S> {
    /** The steps of one pass, in an order that the seed decides. */
    List<List<S>> steps(long seed);

    /** What a step is to make smaller; all arrays die with the manager. */
    NDArray loss(NDManager mortal, List<S> step);

    /** How well the network does on what it has not learnt from, in a few words. */
    String measure();
  }

  Course(NDManager manager, EncoderNetwork network, Recipe recipe, Task<S> task, PrintStream log) {
    this.manager = manager;
    this.network = network;
    this.recipe = recipe;
    this.task = task;
    this.log = log;
    Map<String, NDArray> learnt = new LinkedHashMap<>(network.parameters());
    // Pieces that the data do not have stay where they were among the others; and a step takes half
    // the time.
    learnt.remove(EncoderNetwork.TABLE);
    adam = new AdamW(learnt);
  }

  /**
   * Learns, from where a kept state ends if there is one.
   *
   * @param kept where the state after each pass is kept
   */
  void learn(Kept kept) throws IOException {
    Kept.State state = kept.restore(network.parameters(), adam);
    // After the state is restored: what has a gradient is not overwritten.
    adam.parameters().values().forEach(p -> p.setRequiresGradient(true));
    step = state.steps();
    // By the first pass: chance cuts the others into a step more or less.
    int steps = task.steps(recipe.seed()).size() * recipe.passes();
    for (int pass = state.passes(); pass < recipe.passes(); pass++) {
      long start = System.nanoTime();
      double loss = pass(pass, steps);
      kept.keep(network.parameters(), adam, new Kept.State(pass + 1, step));
      log.printf(
          Locale.ROOT,
          "pass %d of %d: loss %.4f, %s, %.0f s%n",
          pass + 1,
          recipe.passes(),
          loss,
          task.measure(),
          (System.nanoTime() - start) / 1e9);
    }
  }

  /** Once through all data; the mean loss. */
  private double pass(int pass, int steps) {
    network.reseed(recipe.seed() + pass);
    List<List<S>> all = task.steps(recipe.seed() + pass);
    double loss = 0;
    int before = step;
    for (List<S> next : all) {
      loss += step(next, steps);
      if (step % TELL == 0) {
        log.printf(Locale.ROOT, "step %d of %d, loss %.3f%n", step, steps, loss / (step - before));
      }
    }
    return loss / all.size();
  }

  private double step(List<S> next, int steps) {
    try (NDManager mortal = manager.newSubManager()) {
      double loss;
      try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
        NDArray all = task.loss(mortal, next);
        gradients.backward(all);
        loss = all.getFloat();
      }
      if (!Double.isFinite(loss)) {
        throw new LostException("the loss of step " + (step + 1) + " is " + loss);
      }
      adam.step(mortal, rates(Recipe.share(step++, steps)));
      return loss;
    }
  }

  private Map<String, Double> rates(double share) {
    Map<String, Double> out = new LinkedHashMap<>();
    for (String name : network.parameters().keySet()) {
      double rate = EncoderNetwork.isOfEncoder(name) ? recipe.encoderRate() : recipe.headRate();
      out.put(name, share * rate);
    }
    return out;
  }
}
