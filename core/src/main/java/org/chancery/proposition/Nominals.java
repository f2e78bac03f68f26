package org.chancery.proposition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.RuleFiles.Row;
import org.jspecify.annotations.Nullable;

/** Nouns that tell an event, with the verb that tells the same: {@code rules/nominals.tsv}. */
public final class Nominals {
  private final Map<String, String> verbOf = new HashMap<>();
  private final Set<String> undergone = new HashSet<>();

  private Nominals() {}

  /** Loads the table; a noun may stand again in a user's own. */
  public static Nominals load(RuleFiles rules) {
    Nominals out = new Nominals();
    for (Row r : rules.table("nominals.tsv")) {
      r.need("nouns");
      for (String noun : r.list("nouns")) {
        out.verbOf.put(noun, r.need("verb"));
        out.undergone.remove(noun);
        if (r.get("possessor").equals("object")) {
          out.undergone.add(noun);
        }
      }
    }
    return out;
  }

  /** All nouns, for the gate. */
  public Set<String> nouns() {
    return Set.copyOf(verbOf.keySet());
  }

  /** Whether the noun's possessor is whom it is done to: "his arrest". */
  boolean isUndergone(String noun) {
    return undergone.contains(noun);
  }

  /** The verb for a noun's lemma, or null if the noun tells no event. */
  @Nullable String verb(String noun) {
    return verbOf.get(noun);
  }
}
