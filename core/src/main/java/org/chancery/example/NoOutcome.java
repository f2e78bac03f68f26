package org.chancery.example;

/**
 * {@code no act}: nothing of a kind comes out.
 *
 * @param kind the kind
 */
record NoOutcome(Kind kind) implements OutcomeLine {
  @Override
  public boolean asks(OutcomeLine found) {
    return false;
  }

  @Override
  public String says() {
    return OutcomeParser.NO + " " + kind.word();
  }
}
