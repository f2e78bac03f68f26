package org.chancery.ledger;

import java.util.List;

/**
 * Consular relations of two states: Vienna Convention on Consular Relations (VCCR). They do not end
 * where diplomatic relations do: VCCR 2.
 *
 * @param status whether they are maintained
 * @param pending announced acts that would change them
 */
public record ConsularRelation(Track<Status> status, List<Pending> pending) {

  /** Whether consular relations are maintained. */
  public enum Status {
    /** No act tells. */
    UNKNOWN("not told"),
    /** They exist. */
    MAINTAINED("maintained"),
    /** Suspended as a whole. */
    SUSPENDED("suspended"),
    /** Ended by an act of their own. */
    BROKEN("broken");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** The word for a reader. */
    public String word() {
      return word;
    }
  }

  /** Keeps an unmodifiable copy. */
  public ConsularRelation {
    pending = List.copyOf(pending);
  }
}
