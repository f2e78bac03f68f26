package org.chancery.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that were fitted to judged readings, by group and name. A user's own file may set any of
 * them anew.
 */
public final class WeightTable {
  private final Map<String, Map<String, Double>> groups = new HashMap<>();

  private WeightTable() {}

  /**
   * Loads a table.
   *
   * @param file its name among the rules
   * @param names the groups that it has
   * @throws RuleException if there is a mistake in it
   */
  public static WeightTable load(RuleFiles rules, String file, Set<String> names) {
    WeightTable out = new WeightTable();
    names.forEach(name -> out.groups.put(name, new HashMap<>()));
    for (YamlFile yaml : rules.yaml(file)) {
      yaml.map("weights").forEach((k, v) -> out.add(yaml, String.valueOf(k), v));
    }
    return out;
  }

  private void add(YamlFile file, String name, @Nullable Object v) {
    if (!(v instanceof Map<?, ?> numbers)) {
      throw file.wrong(v, name, "expected a map of numbers");
    }
    Map<String, Double> known = groups.get(name);
    if (known == null) {
      throw file.wrong(v, name, "no such weights; use one of " + new TreeSet<>(groups.keySet()));
    }
    numbers.forEach((key, number) -> known.put(String.valueOf(key), number(file, key, number)));
  }

  private static double number(YamlFile file, Object key, @Nullable Object number) {
    try {
      return Double.parseDouble(String.valueOf(number));
    } catch (NumberFormatException e) {
      throw file.wrong(key, String.valueOf(key), "expected a number");
    }
  }

  /** A number, or what stands for it where the table does not name it. */
  public double of(String group, String name, double otherwise) {
    return groups.getOrDefault(group, Map.of()).getOrDefault(name, otherwise);
  }

  /** What speaks for something and against it, each thing as much as it weighs. */
  public double sum(String group, Map<String, Double> speaking) {
    double sum = 0;
    for (Map.Entry<String, Double> e : speaking.entrySet()) {
      sum += e.getValue() * of(group, e.getKey(), 0);
    }
    return sum;
  }
}
