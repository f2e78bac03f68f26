package org.chancery.app.visitors;

import org.jspecify.annotations.Nullable;

/**
 * A number as the team may see it: null where too few readers stand behind it.
 *
 * <p>Numbers that can be added up are withheld where they are smallest, in one section, one week
 * and one kind of answer, and every larger number is a sum of those that are shown. So no two
 * numbers differ by a withheld one, whichever ranges are compared.
 *
 * @param count the number, null if withheld
 */
public record Cell(@Nullable Integer count) {
  /** The fewest readers behind a number that is shown. */
  static final int FEWEST = 5;

  static final Cell WITHHELD = new Cell(null);

  /**
   * A smallest number.
   *
   * @param count how many
   * @param behind readers, or visits where readers are not known, that it comes from
   */
  static Cell of(int count, int behind) {
    return count >= FEWEST && behind >= FEWEST ? new Cell(count) : WITHHELD;
  }

  /** What is shown of two together. */
  public Cell plus(Cell other) {
    if (count == null) {
      return other;
    }
    return other.count == null ? this : new Cell(count + other.count);
  }

  public boolean shown() {
    return count != null;
  }

  /** For sums and plots: what is shown, or nothing. */
  public int orZero() {
    return count == null ? 0 : count;
  }

  /** "12", or "&lt;5" if withheld. */
  public String words() {
    return count == null ? "<5" : count.toString();
  }
}
