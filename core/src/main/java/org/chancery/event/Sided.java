package org.chancery.event;

import java.util.List;

/**
 * A frame's outcome with both sides found.
 *
 * @param outcome type and auxiliary modes
 * @param actors who acts
 * @param recipients to whom it is done
 */
record Sided(Algebra.Outcome outcome, List<EventActor> actors, List<EventActor> recipients) {

  /** This with the sides of another where it has none of its own. */
  Sided filledFrom(Sided other) {
    return new Sided(
        outcome,
        actors.isEmpty() ? other.actors() : actors,
        recipients.isEmpty() ? other.recipients() : recipients);
  }
}
