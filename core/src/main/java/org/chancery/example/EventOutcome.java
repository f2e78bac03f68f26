package org.chancery.example;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.jspecify.annotations.Nullable;

/**
 * {@code SANCTION/expel 161 NOR > SDN/MIL future}: an event with mode and auxiliary modes; CAMEO
 * code and sides where the example cares.
 *
 * @param type PLOVER type
 * @param mode PLOVER mode, null for none
 * @param cameo CAMEO code, null where nothing is said of it
 * @param sides "NOR > SDN/MIL", null where nothing is said of them
 * @param auxiliary auxiliary modes, in lower case
 */
record EventOutcome(
    String type,
    @Nullable String mode,
    @Nullable String cameo,
    @Nullable String sides,
    Set<String> auxiliary)
    implements OutcomeLine {

  static EventOutcome of(Event e) {
    Set<String> auxiliary =
        e.auxiliary().stream()
            .map(a -> a.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    String sides = side(e.actor()) + " > " + side(e.recipient());
    return new EventOutcome(e.type().name(), e.mode(), e.cameo(), sides, auxiliary);
  }

  private static String side(List<EventActor> side) {
    return side.isEmpty()
        ? OutcomeParser.NOBODY
        : side.stream().map(EventOutcome::one).collect(Collectors.joining(" "));
  }

  private static String one(EventActor a) {
    String who = a.code() == null ? a.name() : a.code();
    return OutcomeParser.side(who) + (a.sector() == null ? "" : "/" + a.sector());
  }

  @Override
  public Kind kind() {
    return Kind.EVENT;
  }

  @Override
  public boolean asks(OutcomeLine found) {
    return found instanceof EventOutcome e
        && type.equals(e.type)
        && java.util.Objects.equals(mode, e.mode)
        && auxiliary.equals(e.auxiliary)
        && (cameo == null || cameo.equals(e.cameo))
        && (sides == null || sides.equals(e.sides));
  }

  @Override
  public String says() {
    String out = type + (mode == null ? "" : "/" + mode);
    out += cameo == null ? "" : " " + cameo;
    out += sides == null ? "" : " " + sides;
    return out + auxiliary.stream().map(a -> " " + a).collect(Collectors.joining());
  }
}
