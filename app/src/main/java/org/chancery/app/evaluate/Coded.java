package org.chancery.app.evaluate;

import java.util.List;
import org.chancery.event.Auxiliary;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.event.PloverType;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was read, cut down to what is measured.
 *
 * @param type PLOVER type
 * @param negated whether it is said not to have happened
 * @param actor who acts
 * @param recipient to whom it is done
 * @param confidence calibrated probability, null where none is
 */
public record Coded(
    PloverType type,
    boolean negated,
    List<Side> actor,
    List<Side> recipient,
    @Nullable Double confidence) {

  /** Keeps unmodifiable copies. */
  public Coded {
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
  }

  /** What is measured of an event. */
  public static Coded of(Event e) {
    return new Coded(
        e.type(),
        e.auxiliary().contains(Auxiliary.NEGATION),
        e.actor().stream().map(Coded::side).toList(),
        e.recipient().stream().map(Coded::side).toList(),
        e.confidence());
  }

  private static Side side(EventActor a) {
    return new Side(a.code(), a.sector(), a.span());
  }
}
