package org.chancery.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** To whom an event is told to be done, without what is no party. */
final class Recipients {
  /** What a government does to others; at home it may accuse, warn and dismiss its own. */
  private static final Set<PloverType> ABROAD =
      EnumSet.of(PloverType.SANCTION, PloverType.REQUEST, PloverType.SUPPORT, PloverType.AGREE);

  private Recipients() {}

  /**
   * The recipients that may stand: no noun of which no list knows a role ("ultimatum"), and not
   * those who act. What a government does with its own envoys it does not do to itself.
   */
  static List<EventActor> told(PloverType type, List<EventActor> actors, List<EventActor> side) {
    return side.stream().filter(r -> isParty(r) && !isHimself(type, actors, r)).toList();
  }

  private static boolean isParty(EventActor r) {
    return r.code() != null
        || !isGoverning(r.sector())
        || !Character.isLowerCase(r.name().codePointAt(0));
  }

  private static boolean isHimself(PloverType type, List<EventActor> actors, EventActor r) {
    return ABROAD.contains(type)
        && r.code() != null
        && isGoverning(r.sector())
        && !actors.isEmpty()
        && actors.stream()
            .allMatch(a -> Objects.equals(a.code(), r.code()) && isGoverning(a.sector()));
  }

  /** A state as such, or its government. */
  private static boolean isGoverning(@Nullable String sector) {
    return sector == null || sector.equals("GOV");
  }
}
