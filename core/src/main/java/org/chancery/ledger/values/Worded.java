package org.chancery.ledger.values;

/** A state that has a word for a reader. */
public interface Worded {
  /** The word for a reader. */
  String word();
}
