package org.chancery.act;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.YamlFile;
import org.jspecify.annotations.Nullable;

/**
 * How much each thing that speaks for an act or against it weighs: {@code rules/votes.yaml}, fitted
 * to judged readings by {@code eval/votes --fit}. An act's share is the logistic function of the
 * sum.
 */
public final class Weights {
  private static final String FILE = "votes.yaml";
  private static final String START = "start";

  private final Map<Voters, Map<String, Double>> byVoters = new EnumMap<>(Voters.class);
  private final Map<String, Double> limits = new HashMap<>();

  /** Who sees an act. */
  enum Voters {
    BOTH,
    RULES,
    MODEL
  }

  private Weights() {}

  /**
   * Loads the table; a user's own file may set any of its numbers anew.
   *
   * @throws org.chancery.rules.RuleException if there is a mistake in it
   */
  public static Weights load(RuleFiles rules) {
    Weights out = new Weights();
    for (Voters v : Voters.values()) {
      out.byVoters.put(v, new HashMap<>());
    }
    for (YamlFile file : rules.yaml(FILE)) {
      file.map("weights").forEach((k, v) -> out.add(file, String.valueOf(k), v));
    }
    return out;
  }

  private void add(YamlFile file, String name, @Nullable Object v) {
    if (!(v instanceof Map<?, ?> numbers)) {
      throw file.wrong(v, name, "expected a map of numbers");
    }
    Map<String, Double> known = numbersOf(name);
    if (known == null) {
      throw file.wrong(v, name, "no such weights; use one of [both, grades, model, rules]");
    }
    numbers.forEach((key, number) -> known.put(String.valueOf(key), number(file, key, number)));
  }

  private @Nullable Map<String, Double> numbersOf(String name) {
    if (name.equals("grades")) {
      return limits;
    }
    for (Voters v : Voters.values()) {
      if (v.name().equalsIgnoreCase(name)) {
        return byVoters.get(v);
      }
    }
    return null;
  }

  private static double number(YamlFile file, Object key, @Nullable Object number) {
    try {
      return Double.parseDouble(String.valueOf(number));
    } catch (NumberFormatException e) {
      throw file.wrong(key, String.valueOf(key), "expected a number");
    }
  }

  /**
   * How likely an act is right.
   *
   * @param voters who sees it
   * @param speaking what speaks for it and against it, by name
   * @return from 0 to 1
   */
  double sure(Voters voters, Map<String, Double> speaking) {
    Map<String, Double> own = byVoters.getOrDefault(voters, Map.of());
    double sum = own.getOrDefault(START, 0.0);
    for (Map.Entry<String, Double> e : speaking.entrySet()) {
      sum += e.getValue() * own.getOrDefault(e.getKey(), 0.0);
    }
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
    return limits.getOrDefault(name, 1.0);
  }
}
