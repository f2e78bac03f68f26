package org.chancery.event;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A frame's outcome with both sides found.
 *
 * @param outcome type and auxiliary modes
 * @param actors who acts
 * @param recipients to whom it is done
 */
record Sided(Algebra.Outcome outcome, List<EventActor> actors, List<EventActor> recipients) {

  /** Same type and actors, and no two different recipients. */
  boolean isTwinOf(Sided other) {
    return outcome.type() == other.outcome().type()
        && outcome.auxiliary().equals(other.outcome().auxiliary())
        && (names(actors).equals(names(other.actors)) || actors.isEmpty() || other.actors.isEmpty())
        && (recipients.isEmpty()
            || other.recipients.isEmpty()
            || names(recipients).equals(names(other.recipients)));
  }

  private static Set<String> names(List<EventActor> side) {
    return side.stream().map(EventActor::name).collect(Collectors.toUnmodifiableSet());
  }

  /** This with the sides of another where it has none of its own. */
  Sided filledFrom(Sided other) {
    return new Sided(
        outcome,
        actors.isEmpty() ? other.actors() : actors,
        recipients.isEmpty()
            ? other.recipients().stream().filter(r -> !holds(actors, r)).toList()
            : recipients);
  }

  private static boolean holds(List<EventActor> side, EventActor a) {
    return side.stream()
        .anyMatch(
            b -> Objects.equals(a.code(), b.code()) && Objects.equals(a.sector(), b.sector()));
  }
}
