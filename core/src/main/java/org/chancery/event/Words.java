package org.chancery.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.YamlFile;

/** Named sets of lemmas that conditions refer to: {@code rules/words.yaml}. Immutable. */
public final class Words {
  private static final String FILE = "words.yaml";
  private final Map<String, Set<String>> sets = new HashMap<>();

  private Words() {}

  /**
   * Loads the sets. A user's own file adds members to a set of the same name, and takes out those
   * that it lists under the name with a minus sign before it.
   */
  public static Words load(RuleFiles rules) {
    Words out = new Words();
    for (YamlFile file : rules.yaml(FILE)) {
      Map<?, ?> table = file.map("names to lists of lemmas");
      table.forEach(
          (k, v) -> {
            String name = String.valueOf(k);
            boolean less = name.startsWith("-");
            String set = less ? name.substring(1) : name;
            if (!(v instanceof List<?> lemmas)) {
              throw file.wrong(table, name, "expected a list of lemmas");
            }
            if (less && !out.sets.containsKey(set)) {
              throw file.wrong(lemmas, name, "there is no set '" + set + "' to take words out of");
            }
            Set<String> all = out.sets.computeIfAbsent(set, x -> new HashSet<>());
            List<String> words = lemmas.stream().map(String::valueOf).toList();
            if (less) {
              words.forEach(all::remove);
            } else {
              all.addAll(words);
            }
          });
    }
    out.sets.replaceAll((name, set) -> Set.copyOf(set));
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
      throw new RuleException("rules/" + FILE, name, "no such set; add it");
    }
    return set;
  }
}
