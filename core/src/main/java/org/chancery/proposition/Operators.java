package org.chancery.proposition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.YamlFile;
import org.jspecify.annotations.Nullable;

/** Which predicate embeds how: {@code rules/operators.yaml}. Immutable. */
public final class Operators {
  private static final String FILE = "operators.yaml";
  private static final String OFFER = "offer";

  private final Map<String, Operator> byPredicate = new HashMap<>();
  private final Set<String> offers = new HashSet<>();

  private Operators() {}

  /** Loads the table. In a user's own file a predicate may move to another operator. */
  public static Operators load(RuleFiles rules) {
    Operators out = new Operators();
    for (YamlFile file : rules.yaml(FILE)) {
      Map<String, Operator> here = new HashMap<>();
      Map<?, ?> table = file.map("operators to lists of predicates");
      table.forEach(
          (k, v) -> {
            String name = String.valueOf(k);
            if (!(v instanceof List<?> predicates)) {
              throw file.wrong(table, name, "expected a list of predicates");
            }
            Operator op = operator(name);
            if (op == null) {
              throw file.wrong(
                  predicates, name, "no such operator; use one of " + List.of(Operator.values()));
            }
            for (Object member : predicates) {
              String p = predicate(file, predicates, name, member);
              boolean offer = member instanceof Map<?, ?>;
              if (offer) {
                out.offers.add(p);
              } else {
                out.offers.remove(p);
              }
              Operator before = here.put(p, op);
              if (before != null && before != op) {
                throw file.wrong(predicates, name, "'" + p + "' already stands under " + before);
              }
            }
          });
      out.byPredicate.putAll(here);
    }
    return out;
  }

  /** A predicate, or a map of one to what is said of it: {@code vow: {offer: true}}. */
  private static String predicate(
      YamlFile file, List<?> predicates, String name, @Nullable Object member) {
    if (!(member instanceof Map<?, ?> map)) {
      return String.valueOf(member);
    }
    Map.Entry<?, ?> one = map.entrySet().iterator().next();
    if (map.size() != 1 || !Map.of(OFFER, true).equals(one.getValue())) {
      throw file.wrong(predicates, name, "expected a predicate, or a predicate: {offer: true}");
    }
    return String.valueOf(one.getKey());
  }

  private static @Nullable Operator operator(String word) {
    return Arrays.stream(Operator.values())
        .filter(o -> o.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(null);
  }

  /** Whether a predicate holds something out to another: "offer", "vow". */
  boolean isOffer(String predicate) {
    return offers.contains(predicate);
  }

  /** The operator of a predicate (verb, noun or adjective lemma), or null. */
  @Nullable Operator of(String predicate) {
    return byPredicate.get(predicate);
  }
}
