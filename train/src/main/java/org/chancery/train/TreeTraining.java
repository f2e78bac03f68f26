package org.chancery.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.reader.WordPieces;

/**
 * Learns a network from trees, pass by pass; after each pass it is kept, so that a kill costs one.
 */
final class TreeTraining {
  /** What a tag weighs beside a head and a relation. */
  private static final float TAG = .5f;

  /** Steps after which a line is said. */
  private static final int TELL = 20;

  private final Recipe recipe;
  private final Treebanks treebanks;
  private final Batches batches = new Batches(WordPieces.load());
  private final PrintStream log;

  TreeTraining(Recipe recipe, Treebanks treebanks, PrintStream log) {
    this.recipe = recipe;
    this.treebanks = treebanks;
    this.log = log;
  }

  /**
   * Learns, from where a kept state ends if there is one.
   *
   * @param kept where the state after each pass is kept
   * @return the network after the last pass
   */
  TreeNetwork learn(NDManager manager, Kept kept) throws IOException {
    Labels labels = Labels.of(treebanks.train());
    TreeNetwork network = new TreeNetwork(manager, Pretrained.miniLm(), labels, recipe.seed());
    Map<String, NDArray> learnt = new LinkedHashMap<>(network.parameters());
    // Pieces that no treebank has stay where they were among the others; and a step takes half the
    // time.
    learnt.remove("words");
    AdamW adam = new AdamW(learnt);
    Kept.State state = kept.restore(network, adam);
    // After the state is restored: what has a gradient is not overwritten.
    learnt.values().forEach(p -> p.setRequiresGradient(true));
    Course course = new Course(manager, network, adam, state.steps());
    for (int pass = state.passes(); pass < recipe.passes(); pass++) {
      long start = System.nanoTime();
      double loss = course.pass(pass);
      kept.keep(network, adam, new Kept.State(pass + 1, course.step));
      log.printf(
          Locale.ROOT,
          "pass %d of %d: loss %.4f, dev %s, own %s, %.0f s%n",
          pass + 1,
          recipe.passes(),
          loss,
          measure(manager, network, treebanks.dev()),
          measure(manager, network, treebanks.own()),
          (System.nanoTime() - start) / 1e9);
    }
    return network;
  }

  /** A network on its way, step by step. */
  private final class Course {
    private final NDManager manager;
    private final TreeNetwork network;
    private final AdamW adam;
    private final int steps;
    private int step;

    Course(NDManager manager, TreeNetwork network, AdamW adam, int done) {
      this.manager = manager;
      this.network = network;
      this.adam = adam;
      steps = batches.shuffled(treebanks.train(), recipe.seed()).size() * recipe.passes();
      step = done;
    }

    /** Once through all documents; the mean loss. */
    double pass(int pass) {
      network.reseed(recipe.seed() + pass);
      List<List<Run>> all = batches.shuffled(treebanks.train(), recipe.seed() + pass);
      double loss = 0;
      int before = step;
      for (List<Run> runs : all) {
        loss += step(runs);
        if (step % TELL == 0) {
          log.printf(
              Locale.ROOT, "step %d of %d, loss %.3f%n", step, steps, loss / (step - before));
        }
      }
      return loss / all.size();
    }

    private double step(List<Run> runs) {
      try (NDManager mortal = manager.newSubManager()) {
        StepArrays batch = StepArrays.of(mortal, runs, network.labels());
        double loss;
        try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
          NDArray all = loss(network, batch);
          gradients.backward(all);
          loss = all.getFloat();
        }
        if (!Double.isFinite(loss)) {
          throw new LostException("the loss of step " + (step + 1) + " is " + loss);
        }
        adam.step(mortal, rates(network, Recipe.share(step++, steps)));
        return loss;
      }
    }
  }

  private Map<String, Double> rates(TreeNetwork network, double share) {
    Map<String, Double> out = new LinkedHashMap<>();
    for (String name : network.parameters().keySet()) {
      double rate = TreeNetwork.isOfEncoder(name) ? recipe.encoderRate() : recipe.headRate();
      out.put(name, share * rate);
    }
    return out;
  }

  private static NDArray loss(TreeNetwork network, StepArrays batch) {
    NDArray words = network.words(network.encode(batch, true), batch);
    NDArray arcs = network.arcs(words, batch, true).reshape(-1, batch.width() + 1);
    NDArray heads = cross(TreeNetwork.pick(arcs, batch.words()), batch.heads());
    NDArray relations =
        cross(network.relations(words, batch, batch.heads(), true), batch.relations());
    NDArray tags = cross(network.tags(words, batch, true), batch.tags());
    return heads.add(relations).add(tags.mul(TAG));
  }

  /** Mean of what the gold labels were not given; a label of -1 does not count. */
  private static NDArray cross(NDArray scores, NDArray gold) {
    NDArray known = gold.gte(0).toType(DataType.FLOAT32, false);
    NDArray at = gold.maximum(0).toType(DataType.INT64, false).reshape(-1, 1);
    NDArray given = scores.logSoftmax(1).gather(at, 1).reshape(-1).mul(known);
    return given.sum().neg().div(known.sum().maximum(1));
  }

  /** On sentences that nothing was learnt from, each head by itself: a little below the reader. */
  private TreeScore measure(
      NDManager manager, TreeNetwork network, List<List<GoldTree>> documents) {
    TreeScore sum = TreeScore.NOTHING;
    for (List<Run> runs : batches.plain(documents)) {
      try (NDManager mortal = manager.newSubManager()) {
        sum = sum.plus(measure(network, runs, StepArrays.of(mortal, runs, network.labels())));
      }
    }
    return sum;
  }

  private static TreeScore measure(TreeNetwork network, List<Run> runs, StepArrays batch) {
    NDArray words = network.words(network.encode(batch, false), batch);
    NDArray arcs = network.arcs(words, batch, false).reshape(-1, batch.width() + 1);
    NDArray heads = TreeNetwork.pick(arcs, batch.words()).argMax(1);
    long[] head = heads.toLongArray();
    long[] relation = network.relations(words, batch, heads, false).argMax(1).toLongArray();
    long[] tag = network.tags(words, batch, false).argMax(1).toLongArray();
    TreeScore sum = TreeScore.NOTHING;
    int at = 0;
    for (Run run : runs) {
      for (GoldTree g : run.sentences()) {
        for (int w = 0; w < g.size(); w++, at++) {
          String gold = g.relations().get(w);
          if (!gold.equals("punct")) {
            boolean arc = head[at] == g.heads().get(w);
            String given = network.labels().relations().get((int) relation[at]);
            boolean tagged = network.labels().tags().get((int) tag[at]).equals(g.tags().get(w));
            boolean labelled = arc && plain(given).equals(plain(gold));
            sum = sum.plus(new TreeScore(1, arc ? 1 : 0, labelled ? 1 : 0, tagged ? 1 : 0));
          }
        }
      }
    }
    return sum;
  }

  private static String plain(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }
}
