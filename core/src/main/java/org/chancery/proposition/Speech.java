package org.chancery.proposition;

import java.util.List;

/**
 * Somebody's words in one sentence: who speaks, with what verb, and what is said.
 *
 * @param verb token of the verb or noun of speech
 * @param predicate its lemma, with particle or preposition: "say", "call for", "according"
 * @param speaker token that governs the words for the speaker, -1 if not said
 * @param tag whether it is set off from what is said: "..., the ministry said"
 * @param content tokens of what is said, ascending; empty where only a name stands for it
 */
public record Speech(int verb, String predicate, int speaker, boolean tag, List<Integer> content) {

  /** Keeps an unmodifiable copy. */
  public Speech {
    content = List.copyOf(content);
  }
}
