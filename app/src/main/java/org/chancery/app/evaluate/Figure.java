package org.chancery.app.evaluate;

/**
 * Precision, recall and F1 of one line.
 *
 * @param found of what was asked for, how many were emitted
 * @param emitted how many were emitted
 * @param gold how many were asked for
 * @param precision share of the emitted that is asked for; not a number where nothing was emitted
 * @param recall share of what was asked for that was found; not a number where nothing was
 * @param f1 their harmonic mean, 0 where nothing was found; not a number where there is nothing
 */
public record Figure(long found, long emitted, long gold, Range precision, Range recall, Range f1) {

  /**
   * A figure with its interval.
   *
   * @param value from 0 to 1, or not a number
   * @param low lower end of the 95 per cent interval
   * @param high its upper end
   */
  public record Range(double value, double low, double high) {

    /** Whether there was something to divide by. */
    public boolean known() {
      return !Double.isNaN(value);
    }
  }

  static double precision(long found, long emitted) {
    return (double) found / emitted;
  }

  static double recall(long found, long gold) {
    return (double) found / gold;
  }

  static double f1(long found, long emitted, long gold) {
    // The harmonic mean of both, without the detour.
    return 2.0 * found / (emitted + gold);
  }

  /** Whether anything was asked for or emitted. */
  public boolean any() {
    return emitted + gold > 0;
  }
}
