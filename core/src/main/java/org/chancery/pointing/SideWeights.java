package org.chancery.pointing;

import java.util.Map;
import java.util.Set;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.WeightTable;

/**
 * How much each thing weighs that speaks for two parties as the sides of an act or against them:
 * {@code rules/sides.yaml}, fitted to judged readings by {@code eval/sides --fit}.
 */
public final class SideWeights {
  private static final String FILE = "sides.yaml";
  private static final String SIDES = "sides";
  private static final String LIMITS = "limits";

  private final WeightTable table;

  private SideWeights(WeightTable table) {
    this.table = table;
  }

  /**
   * Loads the table; a user's own file may set any of its numbers anew.
   *
   * @throws org.chancery.rules.RuleException if there is a mistake in it
   */
  public static SideWeights load(RuleFiles rules) {
    return new SideWeights(WeightTable.load(rules, FILE, Set.of(SIDES, LIMITS)));
  }

  /** How much two sides weigh beside others that the same words may mean. */
  double weight(Map<String, Double> speaking) {
    return Math.exp(table.sum(SIDES, speaking));
  }

  /** How likely two sides must be to be shown beside those that were chosen. */
  double listed() {
    return table.of(LIMITS, "listed", 1);
  }
}
