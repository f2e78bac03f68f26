package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.chancery.reader.WordPieces;

/** Learns a network that reads sentences, from trees. */
final class TreeTraining implements Course.Task<Run> {
  /** What a tag weighs beside a head and a relation. */
  private static final float TAG = .5f;

  private final NDManager manager;
  private final TreeNetwork network;
  private final Treebanks treebanks;
  private final Batches batches = new Batches(WordPieces.load());

  private TreeTraining(NDManager manager, TreeNetwork network, Treebanks treebanks) {
    this.manager = manager;
    this.network = network;
    this.treebanks = treebanks;
  }

  /**
   * Learns, from where a kept state ends if there is one.
   *
   * @param kept where the state after each pass is kept
   * @return the network after the last pass
   */
  static TreeNetwork learn(
      NDManager manager, Treebanks treebanks, Recipe recipe, Kept kept, PrintStream log)
      throws IOException {
    Labels labels = Labels.of(treebanks.train());
    TreeNetwork network = new TreeNetwork(manager, Pretrained.miniLm(), labels, recipe.seed());
    TreeTraining task = new TreeTraining(manager, network, treebanks);
    new Course<>(manager, network, recipe, task, log).learn(kept);
    return network;
  }

  @Override
  public List<List<Run>> steps(long seed) {
    return batches.shuffled(treebanks.train(), seed);
  }

  @Override
  public String measure() {
    return "dev " + measure(treebanks.dev()) + ", own " + measure(treebanks.own());
  }

  @Override
  public NDArray loss(NDManager mortal, List<Run> step) {
    TreeArrays batch = TreeArrays.of(mortal, step, network.labels());
    NDArray words = network.words(network.encode(batch.pieces(), true), batch.pieces());
    NDArray arcs = network.arcs(words, batch, true).reshape(-1, batch.pieces().width() + 1);
    NDArray heads = Loss.oneOf(EncoderNetwork.pick(arcs, batch.words()), batch.heads());
    NDArray relations =
        Loss.oneOf(network.relations(words, batch, batch.heads(), true), batch.relations());
    NDArray tags = Loss.oneOf(network.tags(words, batch, true), batch.tags());
    return heads.add(relations).add(tags.mul(TAG));
  }

  /** On sentences that nothing was learnt from, each head by itself: a little below the reader. */
  private TreeScore measure(List<List<GoldTree>> documents) {
    TreeScore sum = TreeScore.NOTHING;
    for (List<Run> runs : batches.plain(documents)) {
      try (NDManager mortal = manager.newSubManager()) {
        sum = sum.plus(measure(runs, TreeArrays.of(mortal, runs, network.labels())));
      }
    }
    return sum;
  }

  private TreeScore measure(List<Run> runs, TreeArrays batch) {
    NDArray words = network.words(network.encode(batch.pieces(), false), batch.pieces());
    NDArray arcs = network.arcs(words, batch, false).reshape(-1, batch.pieces().width() + 1);
    NDArray heads = EncoderNetwork.pick(arcs, batch.words()).argMax(1);
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
