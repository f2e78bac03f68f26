package org.chancery.ledger.values;

/** Whether relations, diplomatic or consular, are maintained. */
public enum RelationStatus implements Worded {
  /** No act tells. */
  UNKNOWN("not told"),
  /** They exist. */
  MAINTAINED("maintained"),
  /** Suspended as a whole; diplomatic ones with an organisation also where participation is. */
  SUSPENDED("suspended"),
  /** Ended by an act of their own; diplomatic ones: VCDR 45. */
  BROKEN("broken");

  private final String word;

  RelationStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
