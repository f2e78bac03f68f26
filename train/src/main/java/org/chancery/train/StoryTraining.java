package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.reader.WordPieces;

/** Learns a network that reads stories, from annotated passages. */
final class StoryTraining implements Course.Task<Passage> {
  /** Pieces of a step, padding included. */
  private static final int PIECES = 1600;

  /** What a found trigger counts beside a word that is none, and a found word of a role. */
  private static final float FOUND = 2;

  private static final float POINTED = 3;

  /** What triggers weigh beside the rest, and pointers. */
  private static final float TRIGGERS = 4;

  private static final float HALF = .5f;

  private final NDManager manager;
  private final StoryNetwork network;
  private final Corpus corpus;
  private final Renaming renaming;
  private final WordPieces vocabulary = WordPieces.load();
  private final Joining joining;

  private StoryTraining(NDManager manager, StoryNetwork network, Corpus corpus, Renaming renaming) {
    this.manager = manager;
    this.network = network;
    this.corpus = corpus;
    this.renaming = renaming;
    joining = new Joining(vocabulary);
  }

  /**
   * A training that has not begun.
   *
   * @param renaming the names of states
   * @param seed decides what the network starts from
   * @throws IOException if there is no encoder to start from
   */
  static StoryTraining of(NDManager manager, Corpus corpus, Renaming renaming, long seed)
      throws IOException {
    StoryLabels labels = StoryLabels.ofCorpus();
    StoryNetwork network = new StoryNetwork(manager, Pretrained.miniLm(), labels, seed);
    return new StoryTraining(manager, network, corpus, renaming);
  }

  /**
   * Begins with the weights of another training, of the same labels or of fewer.
   *
   * @param other the state that it kept, or the folder of the network that it wrote
   * @param seed decides how marks differ, where the other network knows fewer
   */
  void begin(Path other, long seed) throws IOException {
    Map<String, Tensor> weights = weights(other);
    weights.computeIfPresent(
        EncoderNetwork.SHAPES, (name, known) -> network.marked(known, new Random(seed)));
    weights.forEach((name, t) -> network.begin(name, t));
  }

  private Map<String, Tensor> weights(Path other) throws IOException {
    Map<String, Tensor> out =
        Files.isDirectory(other)
            ? Written.story(other, network.layers())
            : new Kept(other).parameters(network.parameters().keySet());
    out.remove(EncoderNetwork.TABLE);
    return out;
  }

  /**
   * Learns, from where a kept state ends if there is one.
   *
   * @param kept where the state after each pass is kept
   * @return the network after the last pass
   */
  StoryNetwork learn(Recipe recipe, Kept kept, PrintStream log) throws IOException {
    new Course<>(manager, network, recipe, this, log).learn(kept);
    return network;
  }

  @Override
  public List<List<Passage>> steps(long seed) {
    Random chance = new Random(seed);
    List<Passage> all = new ArrayList<>();
    for (Passage p : corpus.train()) {
      all.add(p.written(renaming.varied(p.words(), chance), vocabulary));
    }
    Collections.shuffle(all, chance);
    List<Passage> runs = joining.alike(all, chance);
    runs.addAll(new Marking(network.labels(), chance).one(joining.anyhow(all, chance)));
    List<List<Passage>> steps = batches(runs);
    Collections.shuffle(steps, chance);
    return steps;
  }

  private static List<List<Passage>> batches(List<Passage> passages) {
    return Batches.alike(passages, Passage::length, PIECES);
  }

  @Override
  public NDArray loss(NDManager mortal, List<Passage> step) {
    StoryArrays batch = StoryArrays.of(mortal, step, network.labels());
    NDArray states = network.encode(batch.pieces(), true);
    NDArray words = network.words(states, batch.pieces());
    NDArray triggers =
        Loss.each(network.triggers(words, batch, true), batch.types(), FOUND)
            .mul(batch.known())
            .sum()
            .mul(TRIGGERS / Math.max(1, batch.asked()));
    return batch.tellings().count() == 0 ? triggers : triggers.add(tellings(states, words, batch));
  }

  private NDArray tellings(NDArray states, NDArray words, StoryArrays batch) {
    StoryArrays.Tellings t = batch.tellings();
    NDArray meaning = network.meaning(states, words, batch, true);
    NDArray said = network.status(meaning);
    int statuses = network.labels().statuses().size();
    NDArray status = Loss.oneOf(said.get(":, 0:" + statuses), t.status());
    NDArray share = t.stance().gte(0).toType(DataType.FLOAT32, false).mean();
    NDArray stance = Loss.oneOf(network.stance(meaning), t.stance()).mul(share);
    NDArray known = t.background().gte(0).toType(DataType.FLOAT32, false);
    NDArray history =
        Loss.each(said.get(":, " + statuses), t.background().maximum(0), 1)
            .mul(known)
            .sum()
            .mul(HALF / t.count());
    NDArray pointers =
        Loss.each(network.pointers(states, words, batch, true), t.wanted(), POINTED)
            .mul(t.weights())
            .sum()
            .mul(HALF * HALF / t.count());
    return status.add(stance).add(history).add(pointers);
  }

  @Override
  public String measure() {
    Marking marking = new Marking(network.labels(), new Random(1));
    return "kept "
        + measure(corpus.kept())
        + ", looked at closer "
        + measure(marking.each(corpus.kept()))
        + ", strangers "
        + measure(corpus.strangers())
        + ", looked at closer "
        + measure(marking.each(corpus.strangers()));
  }

  /** On passages that nothing was learnt from. */
  private StoryScore measure(List<Passage> passages) {
    StoryScore sum = new StoryScore(network.labels());
    for (List<Passage> step : batches(passages)) {
      try (NDManager mortal = manager.newSubManager()) {
        StoryArrays batch = StoryArrays.of(mortal, step, network.labels());
        NDArray states = network.encode(batch.pieces(), false);
        NDArray words = network.words(states, batch.pieces());
        sum.triggers(step, network.triggers(words, batch, false).toFloatArray());
        if (batch.tellings().count() > 0) {
          NDArray meaning = network.meaning(states, words, batch, false);
          sum.tellings(
              step,
              network.status(meaning).toFloatArray(),
              network.stance(meaning).toFloatArray(),
              network.pointers(states, words, batch, false).toFloatArray());
        }
      }
    }
    return sum;
  }
}
