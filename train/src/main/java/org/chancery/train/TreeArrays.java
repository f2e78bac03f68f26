package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * The arrays of one step of learning trees.
 *
 * @param pieces what the encoder takes
 * @param apart runs × words × (1 + words): 0 where the second may be head of the first, a large
 *     negative number where it stands in another sentence; column 0 is the root
 * @param words places of the real words among runs × words, one after the other
 * @param heads for each real word, the column of its gold head
 * @param relations for each real word, its gold relation
 * @param tags for each real word, its gold tag; -1 where the model has no such tag
 */
record TreeArrays(
    PieceArrays pieces,
    NDArray apart,
    NDArray words,
    NDArray heads,
    NDArray relations,
    NDArray tags) {

  static TreeArrays of(NDManager manager, List<Run> runs, Labels labels) {
    return new Filler(runs).fill(manager, labels);
  }

  /** Fills the arrays run by run. */
  private static final class Filler {
    private final List<Run> runs;
    private final int width;
    private final float[] apart;
    private final long[] words;
    private final long[] heads;
    private final long[] relations;
    private final long[] tags;
    private int at;

    Filler(List<Run> runs) {
      this.runs = runs;
      width = runs.stream().mapToInt(r -> r.pieces().words()).max().orElseThrow();
      int count = runs.stream().mapToInt(r -> r.pieces().words()).sum();
      apart = new float[runs.size() * width * (width + 1)];
      words = new long[count];
      heads = new long[count];
      relations = new long[count];
      tags = new long[count];
    }

    TreeArrays fill(NDManager manager, Labels labels) {
      Arrays.fill(apart, PieceArrays.NEVER);
      for (int r = 0; r < runs.size(); r++) {
        int before = 0;
        for (GoldTree sentence : runs.get(r).sentences()) {
          sentence(r, before, sentence, labels);
          before += sentence.size();
        }
      }
      return new TreeArrays(
          PieceArrays.of(manager, runs.stream().map(Run::pieces).toList()),
          manager.create(apart, new Shape(runs.size(), width, width + 1)),
          manager.create(words),
          manager.create(heads),
          manager.create(relations),
          manager.create(tags));
    }

    private void sentence(int r, int before, GoldTree sentence, Labels labels) {
      for (int w = 0; w < sentence.size(); w++) {
        int row = r * width + before + w;
        apart[row * (width + 1)] = 0;
        int first = row * (width + 1) + 1 + before;
        Arrays.fill(apart, first, first + sentence.size(), 0);
        // No word is its own head.
        apart[first + w] = PieceArrays.NEVER;
        int head = sentence.heads().get(w);
        words[at] = row;
        heads[at] = head == 0 ? 0 : before + head;
        relations[at] = labels.relation(sentence.relations().get(w));
        tags[at++] = labels.tag(sentence.tags().get(w));
      }
    }
  }
}
