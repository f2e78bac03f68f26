package org.chancery.proposition;

/**
 * A word that says more of a noun.
 *
 * @param kind how it does
 * @param term the word; of a phrase, the word that governs it
 */
public record Qualifier(Kind kind, Term term) {

  /** How a word qualifies a noun. */
  public enum Kind {
    /** "military" in "military aid". */
    QUALITY,
    /** "press" in "press attaché". */
    COMPOUND,
    /** "each", "all", "the". */
    DETERMINER,
    /** "nine" in "nine envoys". */
    NUMBER,
    /** "Chad" in "Chad's envoy", "its" in "its envoy". */
    OWNER,
    /** Another word of one name: "Ana" in "Ana Ruiz". */
    NAME,
    /** "the minister" in "Ruiz, the minister". */
    APPOSITION,
    /** "Chad" in "the envoy of Chad", with its preposition. */
    PART,
    /** "Mali" in "Chad and Mali": a word that stands beside it. */
    FELLOW
  }
}
