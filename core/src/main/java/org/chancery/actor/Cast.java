package org.chancery.actor;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is spoken of in one sentence.
 *
 * @param mentions by the token that governs them
 * @param owners for any noun, the parties that its own modifiers name: "Riyadh's ties", "Iranian
 *     decision"; nouns without such modifiers are absent
 */
public record Cast(Map<Integer, Mention> mentions, Map<Integer, List<Party>> owners) {

  /** Keeps unmodifiable copies. */
  public Cast {
    // In order of the tokens: the copies of Map.copyOf come in another order in every run.
    mentions = Collections.unmodifiableSortedMap(new TreeMap<>(mentions));
    owners = Collections.unmodifiableSortedMap(new TreeMap<>(owners));
  }

  /** The mention that the token governs, or null. */
  public @Nullable Mention at(int head) {
    return mentions.get(head);
  }

  /** Parties that modify the noun, empty if none. */
  public List<Party> ownersOf(int noun) {
    return owners.getOrDefault(noun, List.of());
  }
}
