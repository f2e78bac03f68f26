package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * The arrays of one step. Runs stand in rows, padded to the longest; words of all runs stand in
 * rows of their own, padded likewise.
 *
 * @param ids runs × pieces
 * @param shapes runs × pieces
 * @param mask runs × 1 × 1 × pieces: 0 where there is a piece, a large negative number where not
 * @param firsts runs × words: where the first piece of a word stands among all pieces
 * @param lasts runs × words: where its last piece stands
 * @param apart runs × words × (1 + words): 0 where the second may be head of the first, a large
 *     negative number where it stands in another sentence; column 0 is the root
 * @param words places of the real words among runs × words, one after the other
 * @param heads for each real word, the column of its gold head
 * @param relations for each real word, its gold relation
 * @param tags for each real word, its gold tag; -1 where the model has no such tag
 */
record StepArrays(
    NDArray ids,
    NDArray shapes,
    NDArray mask,
    NDArray firsts,
    NDArray lasts,
    NDArray apart,
    NDArray words,
    NDArray heads,
    NDArray relations,
    NDArray tags) {
  private static final float NEVER = -1e4f;

  static StepArrays of(NDManager manager, List<Run> runs, Labels labels) {
    return new Filler(runs).fill(manager, labels);
  }

  /** How many runs, and how many pieces the longest has. */
  long runs() {
    return ids.getShape().get(0);
  }

  long pieces() {
    return ids.getShape().get(1);
  }

  /** Words of the run that has most. */
  long width() {
    return firsts.getShape().get(1);
  }

  /** Fills the arrays run by run. */
  private static final class Filler {
    private final List<Run> runs;
    private final int length;
    private final int width;
    private final int count;
    private final long[] ids;
    private final long[] shapes;
    private final float[] mask;
    private final long[] firsts;
    private final long[] lasts;
    private final float[] apart;
    private final long[] words;
    private final long[] heads;
    private final long[] relations;
    private final long[] tags;
    private int at;

    Filler(List<Run> runs) {
      this.runs = runs;
      length = runs.stream().mapToInt(Run::length).max().orElseThrow();
      width = runs.stream().mapToInt(r -> r.pieces().words()).max().orElseThrow();
      count = runs.stream().mapToInt(r -> r.pieces().words()).sum();
      ids = new long[runs.size() * length];
      shapes = new long[runs.size() * length];
      mask = new float[runs.size() * length];
      firsts = new long[runs.size() * width];
      lasts = new long[runs.size() * width];
      apart = new float[runs.size() * width * (width + 1)];
      words = new long[count];
      heads = new long[count];
      relations = new long[count];
      tags = new long[count];
    }

    StepArrays fill(NDManager manager, Labels labels) {
      Arrays.fill(mask, NEVER);
      Arrays.fill(apart, NEVER);
      for (int r = 0; r < runs.size(); r++) {
        pieces(r);
        int before = 0;
        for (GoldTree sentence : runs.get(r).sentences()) {
          sentence(r, before, sentence, labels);
          before += sentence.size();
        }
      }
      int n = runs.size();
      return new StepArrays(
          manager.create(ids, new Shape(n, length)),
          manager.create(shapes, new Shape(n, length)),
          manager.create(mask, new Shape(n, 1, 1, length)),
          manager.create(firsts, new Shape(n, width)),
          manager.create(lasts, new Shape(n, width)),
          manager.create(apart, new Shape(n, width, width + 1)),
          manager.create(words),
          manager.create(heads),
          manager.create(relations),
          manager.create(tags));
    }

    private void pieces(int r) {
      Run run = runs.get(r);
      System.arraycopy(run.pieces().ids(), 0, ids, r * length, run.length());
      System.arraycopy(run.pieces().shapes(), 0, shapes, r * length, run.length());
      Arrays.fill(mask, r * length, r * length + run.length(), 0);
      for (int w = 0; w < run.pieces().words(); w++) {
        firsts[r * width + w] = (long) r * length + run.pieces().firsts()[w];
        lasts[r * width + w] = (long) r * length + run.pieces().lasts()[w];
      }
    }

    private void sentence(int r, int before, GoldTree sentence, Labels labels) {
      for (int w = 0; w < sentence.size(); w++) {
        int row = r * width + before + w;
        apart[row * (width + 1)] = 0;
        int first = row * (width + 1) + 1 + before;
        Arrays.fill(apart, first, first + sentence.size(), 0);
        // No word is its own head.
        apart[first + w] = NEVER;
        int head = sentence.heads().get(w);
        words[at] = row;
        heads[at] = head == 0 ? 0 : before + head;
        relations[at] = labels.relation(sentence.relations().get(w));
        tags[at++] = labels.tag(sentence.tags().get(w));
      }
    }
  }
}
