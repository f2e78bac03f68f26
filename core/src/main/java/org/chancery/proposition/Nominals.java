package org.chancery.proposition;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.RuleFiles.Row;
import org.jspecify.annotations.Nullable;

/** Nouns that tell an event, with the verb that tells the same: {@code rules/nominals.tsv}. */
public final class Nominals {
  private final Map<String, String> verbOf = new HashMap<>();

  private Nominals() {}

  /** Loads the table. */
  public static Nominals load() {
    Nominals out = new Nominals();
    for (Row r : RuleFiles.table("nominals.tsv")) {
      for (String noun : r.list("nouns")) {
        out.verbOf.put(noun, r.get("verb"));
      }
    }
    return out;
  }

  /** All nouns, for the gate. */
  public Set<String> nouns() {
    return Set.copyOf(verbOf.keySet());
  }

  /** The verb for a noun's lemma, or null if the noun tells no event. */
  @Nullable String verb(String noun) {
    return verbOf.get(noun);
  }
}
