package org.chancery.app.evaluate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chancery.event.PloverType;

/**
 * How often what gold calls one type was read as another. A type that is right counts on the
 * diagonal; a missed one beside every wrong one of its text; without any, under "nothing".
 */
final class Confusion {
  private static final List<PloverType> TYPES = List.of(PloverType.values());

  /** Row and column for "nothing". */
  private static final int NOTHING = TYPES.size();

  private final long[][] cells = new long[NOTHING + 1][NOTHING + 1];

  void add(Set<PloverType> asked, Set<PloverType> got) {
    Set<PloverType> missed = EnumSet.copyOf(asked);
    missed.removeAll(got);
    Set<PloverType> extra = EnumSet.copyOf(got);
    extra.removeAll(asked);
    for (PloverType t : asked) {
      if (got.contains(t)) {
        cells[TYPES.indexOf(t)][TYPES.indexOf(t)]++;
      } else if (extra.isEmpty()) {
        cells[TYPES.indexOf(t)][NOTHING]++;
      } else {
        extra.forEach(x -> cells[TYPES.indexOf(t)][TYPES.indexOf(x)]++);
      }
    }
    if (missed.isEmpty()) {
      extra.forEach(x -> cells[NOTHING][TYPES.indexOf(x)]++);
    }
  }

  /**
   * The types that occur, with "nothing" behind them.
   *
   * @param name what a type is called
   */
  Measurement.Matrix matrix(Function<PloverType, String> name) {
    List<Integer> used =
        IntStream.rangeClosed(0, NOTHING).filter(i -> i == NOTHING || any(i)).boxed().toList();
    return new Measurement.Matrix(
        used.stream().map(i -> i == NOTHING ? "nothing" : name.apply(TYPES.get(i))).toList(),
        used.stream().map(g -> used.stream().map(r -> cells[g][r]).toList()).toList());
  }

  private boolean any(int type) {
    for (int i = 0; i <= NOTHING; i++) {
      if (cells[type][i] + cells[i][type] > 0) {
        return true;
      }
    }
    return false;
  }
}
