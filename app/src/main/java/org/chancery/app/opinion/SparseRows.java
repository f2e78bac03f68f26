package org.chancery.app.opinion;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Examples as sparse rows; column 0 is 1 in all of them. */
final class SparseRows {
  /** Enough for two digits of the eigenvalue, and a margin stands in for the others. */
  private static final int POWER_STEPS = 20;

  private static final double MARGIN = 1.05;

  private final int[][] columns;
  private final double[][] values;
  private final int width;

  private SparseRows(int[][] columns, double[][] values, int width) {
    this.columns = columns;
    this.values = values;
    this.width = width;
  }

  static SparseRows of(List<Linear.Example> examples, Map<String, Integer> index) {
    int[][] columns = new int[examples.size()][];
    double[][] values = new double[examples.size()][];
    for (int i = 0; i < columns.length; i++) {
      Map<String, Double> f = examples.get(i).features();
      columns[i] = new int[f.size() + 1];
      values[i] = new double[f.size() + 1];
      values[i][0] = 1;
      int k = 1;
      for (Map.Entry<String, Double> e : f.entrySet()) {
        columns[i][k] = index.getOrDefault(e.getKey(), 0);
        values[i][k++] = e.getValue();
      }
    }
    return new SparseRows(columns, values, index.size() + 1);
  }

  /** Of the rows times themselves, by the power method; a little too large. */
  double largestEigenvalue() {
    double[] v = new double[width];
    Arrays.fill(v, 1);
    double size = 0;
    for (int step = 0; step < POWER_STEPS; step++) {
      double[] next = new double[width];
      for (int i = 0; i < columns.length; i++) {
        double dot = 0;
        for (int k = 0; k < columns[i].length; k++) {
          dot += values[i][k] * v[columns[i][k]];
        }
        for (int k = 0; k < columns[i].length; k++) {
          next[columns[i][k]] += dot * values[i][k];
        }
      }
      size = 0;
      for (double x : next) {
        size += x * x;
      }
      size = Math.sqrt(size);
      for (int j = 0; j < width; j++) {
        v[j] = next[j] / size;
      }
    }
    return MARGIN * size;
  }

  /**
   * Slope of the loss.
   *
   * @param w weights by column, then by type
   * @param want index of the right type of each row
   */
  double[][] slope(double[][] w, int[] want) {
    int types = w[0].length;
    double[][] out = new double[width][types];
    double[] p = new double[types];
    for (int i = 0; i < columns.length; i++) {
      Arrays.fill(p, 0);
      for (int k = 0; k < columns[i].length; k++) {
        double[] column = w[columns[i][k]];
        for (int c = 0; c < types; c++) {
          p[c] += values[i][k] * column[c];
        }
      }
      Linear.softmax(p);
      p[want[i]] -= 1;
      for (int k = 0; k < columns[i].length; k++) {
        double[] column = out[columns[i][k]];
        for (int c = 0; c < types; c++) {
          column[c] += values[i][k] * p[c];
        }
      }
    }
    return out;
  }
}
