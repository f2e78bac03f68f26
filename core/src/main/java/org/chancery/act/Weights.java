package org.chancery.act;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.WeightTable;

/**
 * How much each thing that speaks for an act or against it weighs: {@code rules/votes.yaml}, fitted
 * to judged readings by {@code eval/votes --fit}. An act's share is the logistic function of the
 * sum.
 */
public final class Weights {
  private static final String FILE = "votes.yaml";
  private static final String START = "start";

  private static final String GRADES = "grades";

  private final WeightTable table;

  /** Who sees an act. */
  enum Voters {
    BOTH,
    RULES,
    MODEL;

    String group() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Weights(WeightTable table) {
    this.table = table;
  }

  /**
   * Loads the table; a user's own file may set any of its numbers anew.
   *
   * @throws org.chancery.rules.RuleException if there is a mistake in it
   */
  public static Weights load(RuleFiles rules) {
    Set<String> groups =
        Stream.concat(Stream.of(Voters.values()).map(Voters::group), Stream.of(GRADES))
            .collect(Collectors.toSet());
    return new Weights(WeightTable.load(rules, FILE, groups));
  }

  /**
   * How likely an act is right.
   *
   * @param voters who sees it
   * @param speaking what speaks for it and against it, by name
   * @return from 0 to 1
   */
  double sure(Voters voters, Map<String, Double> speaking) {
    double sum = table.of(voters.group(), START, 0) + table.sum(voters.group(), speaking);
    return 1 / (1 + Math.exp(-sum));
  }

  /** The grade of an act that is right with some likelihood. */
  Grade grade(double sure) {
    return List.of(Grade.TOLD, Grade.INFERRED).stream()
        .filter(g -> sure >= limit(g.word()))
        .findFirst()
        .orElse(Grade.DOUBTFUL);
  }

  /** Whether an act that the model alone sees is shown at all. */
  boolean isListed(double sure) {
    return sure >= limit("listed");
  }

  private double limit(String name) {
    return table.of(GRADES, name, 1);
  }
}
