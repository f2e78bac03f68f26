package org.chancery.app.ledger;

import org.chancery.app.store.Archive;

/** Gives what stories tell: all of it, or as much as a question to two parties needs. */
public interface Archives {
  /** All that is told. */
  Archive all();

  /** All that is told of either of two parties; it may hold more. */
  Archive of(String a, String b);
}
