package org.chancery.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** From scores of single words to the words side by side that tell something together. */
public final class Runs {
  /** A word belongs to a run from this score on: 0 is as likely as not. */
  private static final double LEAST = -1;

  private Runs() {}

  /**
   * Words that follow each other and all look like telling it.
   *
   * @param from the first
   * @param to behind the last
   * @param score the greatest of their scores, a logit
   */
  public record Run(int from, int to, double score) {}

  /**
   * The runs among some words.
   *
   * @param from the first word that is asked for
   * @param to behind the last one
   * @param scores of each, as a logit
   */
  public static List<Run> of(int from, int to, IntToDoubleFunction scores) {
    List<Run> out = new ArrayList<>();
    int start = -1;
    double most = LEAST;
    for (int w = from; w <= to; w++) {
      double score = w < to ? scores.applyAsDouble(w) : Double.NEGATIVE_INFINITY;
      if (score >= LEAST) {
        most = start < 0 ? score : Math.max(most, score);
        start = start < 0 ? w : start;
      } else if (start >= 0) {
        out.add(new Run(start, w, most));
        start = -1;
      }
    }
    return out;
  }
}
