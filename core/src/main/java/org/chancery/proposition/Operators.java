package org.chancery.proposition;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/** Which predicate embeds how: {@code rules/operators.yaml}. Immutable. */
public final class Operators {
  private static final String FILE = "operators.yaml";
  private final Map<String, Operator> byPredicate = new HashMap<>();

  private Operators() {}

  /** Loads the table. */
  public static Operators load() {
    Operators out = new Operators();
    if (!(RuleFiles.yaml(FILE) instanceof Map<?, ?> table)) {
      throw new RuleException(FILE, "top", "expected a map of operator to predicates");
    }
    for (Map.Entry<?, ?> e : table.entrySet()) {
      Operator op = operator(String.valueOf(e.getKey()));
      if (!(e.getValue() instanceof List<?> predicates)) {
        throw new RuleException(FILE, String.valueOf(e.getKey()), "expected a list of predicates");
      }
      for (Object p : predicates) {
        Operator before = out.byPredicate.put(String.valueOf(p), op);
        if (before != null && before != op) {
          throw new RuleException(FILE, String.valueOf(p), "stands under two operators");
        }
      }
    }
    return out;
  }

  private static Operator operator(String word) {
    try {
      return Operator.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RuleException(
          FILE, word, "no such operator; use one of " + List.of(Operator.values()));
    }
  }

  /** The operator of a predicate (verb, noun or adjective lemma), or null. */
  @Nullable Operator of(String predicate) {
    return byPredicate.get(predicate);
  }
}
