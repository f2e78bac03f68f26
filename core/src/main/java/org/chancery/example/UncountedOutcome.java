package org.chancery.example;

import org.chancery.act.NotCounted;
import org.jspecify.annotations.Nullable;

/**
 * {@code not counted EXPULSION PER > MEX, only considered}: what looks like an act and is none.
 *
 * @param type the act that it would have been
 * @param actor who would have acted, null if unknown
 * @param counterparty the other party, null if unknown
 * @param reason why it does not count
 */
record UncountedOutcome(
    String type, @Nullable String actor, @Nullable String counterparty, String reason)
    implements OutcomeLine {

  static UncountedOutcome of(NotCounted n) {
    return new UncountedOutcome(n.type().name(), n.actor(), n.counterparty(), n.reason());
  }

  @Override
  public Kind kind() {
    return Kind.UNCOUNTED;
  }

  @Override
  public boolean asks(OutcomeLine found) {
    return equals(found);
  }

  @Override
  public String says() {
    return OutcomeParser.NOT_COUNTED
        + " "
        + type
        + " "
        + OutcomeParser.side(actor)
        + " > "
        + OutcomeParser.side(counterparty)
        + ", "
        + reason;
  }
}
