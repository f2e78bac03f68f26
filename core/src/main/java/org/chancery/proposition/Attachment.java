package org.chancery.proposition;

import java.util.List;

/**
 * A phrase that hangs on a word.
 *
 * @param kind how it hangs
 * @param term the word that governs it
 * @param prepositions lemmas of the prepositions that lead it, in order; empty for owners
 */
public record Attachment(Kind kind, Term term, List<String> prepositions) {

  /** How a phrase hangs on a word. */
  public enum Kind {
    /** "Chad's": owns it. */
    OWNER,
    /** "of Chad", on a noun. */
    PART,
    /** "in May", as on a verb. */
    CIRCUMSTANCE,
    /** A clause: "aimed at Chad", "to protest". */
    CLAUSE
  }

  /** Keeps an unmodifiable copy. */
  public Attachment {
    prepositions = List.copyOf(prepositions);
  }

  /** Whether the preposition leads it; none leads an owner. */
  public boolean isLedBy(String preposition) {
    return kind != Kind.OWNER && prepositions.contains(preposition);
  }
}
