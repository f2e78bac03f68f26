package org.chancery.proposition;

import java.util.Map;

/** What form a word has, as far as later stages ask. */
public enum Form {
  /** A common noun in the singular. */
  NOUN,
  /** A common noun in the plural. */
  NOUNS,
  /** A proper noun in the singular. */
  NAME,
  /** A proper noun in the plural. */
  NAMES,
  /** "severed". */
  PAST,
  /** "sever", said of others than he, she or it. */
  PRESENT,
  /** "severs". */
  PRESENT_SINGULAR,
  /** "severed", as after "has" or "was". */
  PARTICIPLE,
  /** "severing". */
  GERUND,
  /** "sever", as after "will" or "to". */
  INFINITIVE,
  /** "will", "must". */
  MODAL,
  /** "to", before an infinitive or a noun. */
  TO,
  /** "nine", "9". */
  NUMBER,
  /** "they". */
  PRONOUN,
  /** "their". */
  OWN,
  /** "who", "which", "when". */
  QUESTION,
  /** "absurd", "Chilean". */
  ADJECTIVE,
  /** "better", of an adjective. */
  COMPARATIVE,
  /** "best", of an adjective. */
  SUPERLATIVE,
  /** "more", of an adverb. */
  MORE,
  /** Any other word or mark. */
  OTHER;

  private static final Map<String, Form> OF_TAG =
      Map.ofEntries(
          Map.entry("NN", NOUN),
          Map.entry("NNS", NOUNS),
          Map.entry("NNP", NAME),
          Map.entry("NNPS", NAMES),
          Map.entry("VBD", PAST),
          Map.entry("VBP", PRESENT),
          Map.entry("VBZ", PRESENT_SINGULAR),
          Map.entry("VBN", PARTICIPLE),
          Map.entry("VBG", GERUND),
          Map.entry("VB", INFINITIVE),
          Map.entry("MD", MODAL),
          Map.entry("TO", TO),
          Map.entry("CD", NUMBER),
          Map.entry("PRP", PRONOUN),
          Map.entry("PRP$", OWN),
          Map.entry("JJ", ADJECTIVE),
          Map.entry("JJR", COMPARATIVE),
          Map.entry("JJS", SUPERLATIVE),
          Map.entry("RBR", MORE));

  /** The form that a Penn Treebank tag tells. */
  static Form ofTag(String tag) {
    return OF_TAG.getOrDefault(tag, tag.startsWith("W") ? QUESTION : OTHER);
  }

  /** Whether this is a common or proper noun. */
  public boolean isNoun() {
    return this == NOUN || this == NOUNS || isProper();
  }

  /** Whether this is a proper noun. */
  public boolean isProper() {
    return this == NAME || this == NAMES;
  }

  /** Whether this is a noun for more than one. */
  public boolean isPlural() {
    return this == NOUNS || this == NAMES;
  }

  /** Whether this is any form of a verb, modals excluded. */
  public boolean isVerb() {
    return isTensed() || this == PARTICIPLE || this == GERUND || this == INFINITIVE;
  }

  /** Whether this is a verb with a tense of its own; modals are none. */
  public boolean isTensed() {
    return this == PAST || this == PRESENT || this == PRESENT_SINGULAR;
  }

  /** Whether a clause of its own can stand on it: a verb with a tense, or a modal. */
  public boolean isFinite() {
    return isTensed() || this == MODAL;
  }

  /** Whether this is an adjective in any degree. */
  public boolean isAdjective() {
    return this == ADJECTIVE || this == COMPARATIVE || this == SUPERLATIVE;
  }
}
