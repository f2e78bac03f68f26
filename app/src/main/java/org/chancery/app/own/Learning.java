package org.chancery.app.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chancery.app.own.Lesson.Told;
import org.chancery.witness.OwnTypes.OwnType;
import org.chancery.witness.Runs;
import org.chancery.witness.Runs.Run;

/**
 * Learns which words tell one type: a logistic regression over what stands for each word, by Adam,
 * all rows at once. It has no chance in it: the same lessons give the same type.
 */
final class Learning {
  private static final int STEPS = 200;
  private static final double RATE = .05;

  /** Of words far from any mark one in so many is learnt from, and counts for all. */
  private static final int FAR = 4;

  /** What great weights cost: hundreds of them are learnt from some hundred words that tell it. */
  private static final double COST = .05;

  private final String type;
  private final List<float[]> rows = new ArrayList<>();
  private final List<Boolean> wanted = new ArrayList<>();
  private final List<Double> counts = new ArrayList<>();

  private Learning(String type) {
    this.type = type;
  }

  /** Learns a type from some lessons. */
  static OwnType learn(String type, List<Lesson> lessons) {
    Learning learning = new Learning(type);
    lessons.forEach(learning::take);
    return learning.learn();
  }

  private void take(Lesson lesson) {
    List<Told> told = lesson.told(type);
    for (int w = 0; w < lesson.rows().words(); w++) {
      int word = w;
      boolean is = told.stream().anyMatch(t -> t.holds(word));
      if (is || lesson.near().get(w) || w % FAR == 0) {
        float[] row = new float[lesson.rows().width()];
        lesson.rows().row(w, row);
        rows.add(row);
        wanted.add(is);
        counts.add(is || lesson.near().get(w) ? 1 : (double) FAR);
      }
    }
  }

  private OwnType learn() {
    int width = rows.get(0).length;
    double[] w = new double[width + 1];
    double[] slope = new double[width + 1];
    double[] first = new double[width + 1];
    double[] second = new double[width + 1];
    double all = counts.stream().mapToDouble(c -> c).sum();
    for (int step = 1; step <= STEPS; step++) {
      Arrays.fill(slope, 0);
      for (int i = 0; i < rows.size(); i++) {
        float[] row = rows.get(i);
        double miss = (likely(w, row) - (wanted.get(i) ? 1 : 0)) * counts.get(i) / all;
        for (int k = 0; k < width; k++) {
          slope[k] += miss * row[k];
        }
        slope[width] += miss;
      }
      double rate = RATE * (1 - (step - 1.0) / STEPS);
      for (int k = 0; k <= width; k++) {
        double g = slope[k] + (k < width ? COST * w[k] : 0);
        first[k] = .9 * first[k] + .1 * g;
        second[k] = .99 * second[k] + .01 * g * g;
        double m = first[k] / (1 - Math.pow(.9, step));
        double v = second[k] / (1 - Math.pow(.99, step));
        w[k] -= rate * m / (Math.sqrt(v) + 1e-8);
      }
    }
    float[] weights = new float[width];
    for (int k = 0; k < width; k++) {
      weights[k] = (float) w[k];
    }
    return new OwnType(type, weights, w[width]);
  }

  private static double likely(double[] w, float[] row) {
    double sum = w[row.length];
    for (int k = 0; k < row.length; k++) {
      sum += w[k] * row[k];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** What a learnt type finds in a lesson. */
  static List<Run> found(OwnType type, Lesson lesson) {
    float[] row = new float[lesson.rows().width()];
    return Runs.of(
            0,
            lesson.rows().words(),
            w -> {
              lesson.rows().row(w, row);
              return type.score(row, 0);
            })
        .stream()
        .filter(run -> run.score() >= 0)
        .toList();
  }
}
