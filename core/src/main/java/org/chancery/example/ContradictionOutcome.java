package org.chancery.example;

import org.chancery.claim.Contradiction;

/**
 * {@code contradiction whether Peru was behind the raid}: claims that cannot all be true.
 *
 * @param why the words that clash
 */
record ContradictionOutcome(String why) implements OutcomeLine {
  static ContradictionOutcome of(Contradiction c) {
    return new ContradictionOutcome(c.why());
  }

  @Override
  public Kind kind() {
    return Kind.CONTRADICTION;
  }

  @Override
  public boolean asks(OutcomeLine found) {
    return equals(found);
  }

  @Override
  public String says() {
    return OutcomeParser.CONTRADICTION + " " + why;
  }
}
