package org.chancery.event;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The state of those whose country the text takes for granted: in a sentence that names one state
 * only, "the police" are its police; whom a state's own courts, police or rebels deal with is
 * presumed to be of that state; a protest without a stated target is one to the own government.
 */
final class Home {
  /** Sectors that act inside their own state. */
  private static final Set<String> INSIDE =
      Set.of(
          "COP", "JUD", "LEG", "OPP", "PTY", "REB", "CVL", "EDU", "LAB", "MED", "CRM", "BUS", "AGR",
          "SEP", "UAF");

  private static final Set<PloverType> AT_HOME =
      EnumSet.of(
          PloverType.COERCE,
          PloverType.CONCEDE,
          PloverType.ASSAULT,
          PloverType.PROTEST,
          PloverType.RETREAT);

  private final Map<Span, Mention> mentions = new HashMap<>();
  private final @Nullable Party only;

  Home(Scene scene) {
    Map<String, Party> states = new HashMap<>();
    for (Mention m : scene.cast().mentions().values()) {
      mentions.put(m.span(), m);
      for (Party p : m.parties()) {
        if (p.code() != null && p.code().length() == 3 && !isOrganisation(p.sector())) {
          states.put(p.code(), p);
        }
      }
    }
    for (List<Party> owners : scene.cast().owners().values()) {
      for (Party p : owners) {
        if (p.code() != null && !isOrganisation(p.sector())) {
          states.put(p.code(), p);
        }
      }
    }
    only = states.size() == 1 ? states.values().iterator().next() : null;
  }

  private static boolean isOrganisation(@Nullable String sector) {
    return sector != null && Set.of("IGO", "NGO", "IMG", "INT", "ISM").contains(sector);
  }

  /** The side with the sentence's only state for agents without a country. */
  List<EventActor> settle(List<EventActor> side) {
    Party state = only;
    return state == null ? side : side.stream().map(a -> of(a, state.code())).toList();
  }

  /** The recipients, those at home included. */
  List<EventActor> recipients(
      PloverType type, List<EventActor> actors, List<EventActor> recipients) {
    List<EventActor> settled = settle(recipients);
    boolean known = settled.stream().anyMatch(r -> r.code() != null);
    Set<String> codes = new HashSet<>();
    boolean inside = !actors.isEmpty();
    for (EventActor a : actors) {
      if (a.code() != null && !isOrganisation(a.sector())) {
        codes.add(a.code());
      }
      inside &= a.sector() != null && INSIDE.contains(a.sector());
    }
    if (known || codes.size() != 1 || !AT_HOME.contains(type)) {
      return settled;
    }
    String state = codes.iterator().next();
    boolean governs = type == PloverType.COERCE || type == PloverType.CONCEDE;
    if (type == PloverType.PROTEST) {
      return List.of(new EventActor(state, "GOV", state, actors.get(0).span()));
    }
    return inside || governs ? settled.stream().map(r -> of(r, state)).toList() : settled;
  }

  private EventActor of(EventActor a, @Nullable String state) {
    Mention m = mentions.get(a.span());
    boolean person = a.code() == null && m != null && m.kind() == Mention.Kind.AGENT;
    return person ? new EventActor(state, a.sector(), a.name(), a.span()) : a;
  }
}
