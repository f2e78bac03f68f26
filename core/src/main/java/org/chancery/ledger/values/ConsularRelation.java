package org.chancery.ledger.values;

import java.util.List;

/**
 * Consular relations of two states: Vienna Convention on Consular Relations (VCCR). They do not end
 * where diplomatic relations do: VCCR 2.
 *
 * @param status whether they are maintained
 * @param pending announced acts that would change them
 */
public record ConsularRelation(Track<RelationStatus> status, List<Pending> pending) {

  /** Keeps an unmodifiable copy. */
  public ConsularRelation {
    pending = List.copyOf(pending);
  }
}
