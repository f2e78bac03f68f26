package org.chancery.event;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.proposition.Argument;
import org.chancery.proposition.Form;
import org.chancery.proposition.Phrase;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
import org.chancery.rules.Lexicon;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The state of those whose country the text takes for granted: in a sentence that names one state
 * only, "the police" are its police; whom a state's own courts, police or rebels deal with is
 * presumed to be of that state; a protest without a stated target is one to the own government.
 */
final class HomeState {
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

  /** Types that are done to whoever is at the place. */
  private static final Set<PloverType> HITTING = EnumSet.of(PloverType.COERCE, PloverType.ASSAULT);

  private final Scene scene;
  private final Set<String> people;
  private final Set<String> where;
  private final Map<Span, Mention> mentions = new HashMap<>();
  private final @Nullable Party only;

  HomeState(Scene scene, Lexicon words) {
    this.scene = scene;
    this.people = words.need("people");
    this.where = words.need("where");
    Map<String, Party> states = new HashMap<>();
    for (Mention m : scene.cast().mentions().values()) {
      mentions.put(m.span(), m);
      // "Syrian-backed rebels" are not of Syria.
      if (scene.phrase(m.head()).is(Phrase.Role.BACKER)) {
        continue;
      }
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

  /**
   * Those who act, with the sentence's only state for agents without a country. An association, a
   * bloc or a stranger may be of any country.
   */
  List<EventActor> actors(List<EventActor> side) {
    Party state = only;
    return state == null
        ? side
        : side.stream().map(a -> isAnywhere(a) ? a : of(a, state.code())).toList();
  }

  private boolean isAnywhere(EventActor a) {
    Mention m = mentions.get(a.span());
    return m == null || "organisation".equals(m.noun()) || "person".equals(m.noun());
  }

  private List<EventActor> settle(List<EventActor> side) {
    Party state = only;
    return state == null ? side : side.stream().map(a -> of(a, state.code())).toList();
  }

  /**
   * The recipients: where the text names none, the state of the place that is hit, then the actor's
   * own.
   */
  List<EventActor> recipients(
      PloverType type, Proposition p, List<EventActor> actors, List<EventActor> recipients) {
    List<EventActor> settled = settle(recipients);
    boolean known = settled.stream().anyMatch(r -> r.code() != null);
    if (known || !AT_HOME.contains(type)) {
      return settled;
    }
    Set<String> codes = new HashSet<>();
    boolean inside = !actors.isEmpty();
    for (EventActor a : actors) {
      if (a.code() != null && !isOrganisation(a.sector())) {
        codes.add(a.code());
      }
      inside &= a.sector() != null && INSIDE.contains(a.sector());
    }
    EventActor place = HITTING.contains(type) ? place(p) : null;
    if (place != null) {
      return settled.isEmpty()
          ? List.of(place)
          : settled.stream().map(r -> with(r, place.code())).toList();
    }
    if (codes.size() != 1) {
      return settled;
    }
    String state = codes.iterator().next();
    if (type == PloverType.PROTEST) {
      return List.of(new EventActor(state, "GOV", state, actors.get(0).span()));
    }
    if (inside && HITTING.contains(type)) {
      return settled.stream().map(r -> with(r, state)).toList();
    }
    boolean governs = type == PloverType.COERCE || type == PloverType.CONCEDE;
    return inside || governs ? settled.stream().map(r -> of(r, state)).toList() : settled;
  }

  /** "bombed a market in Aleppo", "arrested two in Quito": the place stands for those hit. */
  private @Nullable EventActor place(Proposition p) {
    Set<Integer> doers = new HashSet<>();
    p.all(Argument.ACTOR).forEach(t -> doers.addAll(scene.nesting().extent(t)));
    for (int t : scene.nesting().extent(p.trigger())) {
      Mention m = doers.contains(t) ? null : scene.cast().at(t);
      if (m == null) {
        continue;
      }
      boolean located =
          m.head() == t
              && (m.kind() == Mention.Kind.PARTY || m.kind() == Mention.Kind.PLACE)
              && scene.phrase(t).prepositions().stream().anyMatch(where::contains);
      if (located) {
        for (Party party : m.parties()) {
          if (party.code() != null && !isOrganisation(party.sector())) {
            return new EventActor(party.code(), null, party.name(), m.span());
          }
        }
      }
    }
    return null;
  }

  private static EventActor with(EventActor a, @Nullable String state) {
    return a.code() != null || "IGO".equals(a.sector())
        ? a
        : new EventActor(state, a.sector(), a.name(), a.span());
  }

  private EventActor of(EventActor a, @Nullable String state) {
    Mention m = mentions.get(a.span());
    boolean person = m == null ? isPeople(a) : m.kind() == Mention.Kind.AGENT;
    return person ? with(a, state) : a;
  }

  /** "one person", "12": people whom no list of agents knows. */
  private boolean isPeople(EventActor a) {
    return scene.terms().stream()
        .filter(t -> a.span().start() <= t.span().start() && t.span().end() <= a.span().end())
        .anyMatch(t -> t.form() == Form.NUMBER || people.contains(t.lemma()));
  }
}
