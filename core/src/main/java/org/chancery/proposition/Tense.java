package org.chancery.proposition;

/** When a predicate holds, as its form says. */
public enum Tense {
  /** "severed", "has severed". */
  PAST,
  /** "is severing", "severs". */
  PRESENT,
  /** "will sever", "is to sever". */
  FUTURE,
  /** No tense of its own: infinitives, nouns. */
  NONE
}
