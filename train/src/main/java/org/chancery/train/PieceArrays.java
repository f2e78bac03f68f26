package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.chancery.reader.Pieces;

/**
 * What the encoder takes in one step. Runs stand in rows, padded to the longest; words of all runs
 * stand in rows of their own, padded likewise.
 *
 * @param ids runs × pieces
 * @param shapes runs × pieces
 * @param mask runs × 1 × 1 × pieces: 0 where there is a piece, a large negative number where not
 * @param firsts runs × words: where the first piece of a word stands among all pieces
 * @param lasts runs × words: where its last piece stands
 */
record PieceArrays(NDArray ids, NDArray shapes, NDArray mask, NDArray firsts, NDArray lasts) {
  /** Added to a score that must not win. */
  static final float NEVER = -1e4f;

  static PieceArrays of(NDManager manager, List<Pieces> runs) {
    int n = runs.size();
    int length = runs.stream().mapToInt(r -> r.ids().length).max().orElseThrow();
    int width = runs.stream().mapToInt(Pieces::words).max().orElseThrow();
    long[] ids = new long[n * length];
    long[] shapes = new long[n * length];
    float[] mask = new float[n * length];
    long[] firsts = new long[n * width];
    long[] lasts = new long[n * width];
    Arrays.fill(mask, NEVER);
    for (int r = 0; r < n; r++) {
      Pieces run = runs.get(r);
      int pieces = run.ids().length;
      System.arraycopy(run.ids(), 0, ids, r * length, pieces);
      System.arraycopy(run.shapes(), 0, shapes, r * length, pieces);
      Arrays.fill(mask, r * length, r * length + pieces, 0);
      for (int w = 0; w < run.words(); w++) {
        firsts[r * width + w] = (long) r * length + run.firsts()[w];
        lasts[r * width + w] = (long) r * length + run.lasts()[w];
      }
    }
    return new PieceArrays(
        manager.create(ids, new Shape(n, length)),
        manager.create(shapes, new Shape(n, length)),
        manager.create(mask, new Shape(n, 1, 1, length)),
        manager.create(firsts, new Shape(n, width)),
        manager.create(lasts, new Shape(n, width)));
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
}
