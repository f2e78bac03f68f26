package org.chancery.app.visitors;

/** A share as the team may see it. */
final class Share {
  private Share() {}

  /**
   * In words: "40%"; where fewer than five are on one side, only a bound that does not say how
   * many: "under 25%".
   *
   * @param of how many of all
   * @param all from how many readers or visits
   */
  static String words(int of, int all) {
    if (all < 2 * Cell.FEWEST) {
      return all < Cell.FEWEST ? "<5" : "too few to say";
    }
    int bound = (100 * Cell.FEWEST + all - 1) / all;
    if (of < Cell.FEWEST) {
      return "under " + bound + "%";
    }
    if (all - of < Cell.FEWEST) {
      return "over " + (100 - bound) + "%";
    }
    return Math.round(100.0 * of / all) + "%";
  }
}
