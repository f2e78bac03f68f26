package org.chancery.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;

/** Named sets of lemmas that conditions refer to: {@code rules/words.yaml}. Immutable. */
public final class Words {
  private static final String FILE = "words.yaml";
  private final Map<String, Set<String>> sets = new HashMap<>();

  private Words() {}

  /** Loads the sets. */
  public static Words load() {
    Words out = new Words();
    if (!(RuleFiles.yaml(FILE) instanceof Map<?, ?> table)) {
      throw new RuleException(FILE, "top", "expected a map of names to lists of lemmas");
    }
    for (Map.Entry<?, ?> e : table.entrySet()) {
      if (!(e.getValue() instanceof List<?> lemmas)) {
        throw new RuleException(FILE, String.valueOf(e.getKey()), "expected a list of lemmas");
      }
      Set<String> set = new HashSet<>();
      lemmas.forEach(l -> set.add(String.valueOf(l)));
      out.sets.put(String.valueOf(e.getKey()), Set.copyOf(set));
    }
    return out;
  }

  /** The set, or null if there is none of this name. */
  @org.jspecify.annotations.Nullable
  Set<String> get(String name) {
    return sets.get(name);
  }

  /** The set; a missing one is a mistake in the program. */
  public Set<String> need(String name) {
    Set<String> set = sets.get(name);
    if (set == null) {
      throw new RuleException(FILE, name, "no such set; add it");
    }
    return set;
  }
}
