package org.chancery.pointing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Term;
import org.chancery.text.Span;
import org.chancery.time.TimePhrase;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/** What the stages before have made of the words at which a witness points. */
public final class Cited {
  /** What is likelier than not. */
  public static final double AS_LIKELY_AS_NOT = .5;

  private final Map<Integer, Place> places = new HashMap<>();
  private final Strangers strangers;
  private final StoryParties parties;

  /** A word of a scene. */
  private record Place(Scene scene, Term term) {}

  /**
   * @param scenes the sentences of a story
   */
  public Cited(List<Scene> scenes) {
    strangers = new Strangers(scenes);
    parties = new StoryParties(scenes);
    for (Scene scene : scenes) {
      for (Term term : scene.terms()) {
        places.put(term.span().start(), new Place(scene, term));
      }
    }
  }

  /**
   * A party that may play a role.
   *
   * @param party who
   * @param span the words that most likely play it
   * @param likely how likely one of its mentions does, from 0 to 1
   */
  public record Candidate(Party party, Span span, double likely) {
    /** Whether it may be a side of an act. */
    public boolean isState() {
      return StoryParties.isState(party);
    }

    /** Its code, or its name where it has none. */
    public String label() {
      return party.label();
    }
  }

  /** One mention of a party. */
  private record Named(Party party, Span span) {}

  /** Who is named where. */
  StoryParties parties() {
    return parties;
  }

  /**
   * Whose a mission or envoys are at which a role points, and how likely that points there; nothing
   * where no mention says whose.
   */
  Map<String, Double> owners(Statement s, String name) {
    Statement.Role role = s.roles().get(name);
    Map<String, Double> out = new HashMap<>();
    for (Statement.Pointed p : role == null ? List.<Statement.Pointed>of() : role.words()) {
      Place place = places.get(p.word().start());
      Mention m = place == null ? null : mention(place);
      if (m != null && isPosted(m) && m.parties().size() == 1) {
        out.merge(m.parties().get(0).label(), p.likely(), Math::max);
      }
    }
    return out;
  }

  private static boolean isPosted(Mention m) {
    return m.kind() == Mention.Kind.ENVOY || m.kind() == Mention.Kind.MISSION;
  }

  /** The parties at whose mentions a role points, likeliest first. */
  public List<Candidate> candidates(Statement s, String name) {
    Statement.Role role = s.roles().get(name);
    if (role == null) {
      return List.of();
    }
    Map<String, Map<Named, Double>> by = new LinkedHashMap<>();
    for (Statement.Pointed p : role.words()) {
      Place place = places.get(p.word().start());
      for (Named named : place == null ? List.<Named>of() : named(place)) {
        by.computeIfAbsent(named.party().label(), x -> new LinkedHashMap<>())
            .merge(named, p.likely(), Math::max);
      }
    }
    List<Candidate> out = new ArrayList<>();
    for (Map<Named, Double> mentions : by.values()) {
      Named best =
          mentions.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      out.add(new Candidate(best.party(), best.span(), any(mentions.values())));
    }
    out.sort(Comparator.comparing(Candidate::likely).reversed());
    return out;
  }

  /**
   * Whom the mention stands for of which a word is part; before those that no list knows, a name.
   */
  private List<Named> named(Place place) {
    Mention m = mention(place);
    List<Party> parties = m == null ? List.of() : m.parties();
    if (parties.stream().allMatch(p -> p.code() == null)) {
      String name = strangers.name(place.scene(), place.term().index());
      if (name != null) {
        return List.of(new Named(new Party(null, null, name), place.term().span()));
      }
    }
    return m == null ? List.of() : parties.stream().map(p -> new Named(p, m.span())).toList();
  }

  /** That one of several holds, if they were independent. */
  private static double any(Iterable<Double> all) {
    double none = 1;
    for (double p : all) {
      none *= 1 - p;
    }
    return 1 - none;
  }

  /** The narrowest mention that holds a word, null if none does. */
  private static @Nullable Mention mention(Place place) {
    Mention own = place.scene().cast().at(place.term().index());
    if (own != null && !own.parties().isEmpty()) {
      return own;
    }
    return place.scene().cast().mentions().values().stream()
        .filter(m -> m.span().start() <= place.term().span().start())
        .filter(m -> m.span().end() >= place.term().span().end())
        .min(Comparator.comparing(m -> m.span().end() - m.span().start()))
        .orElse(null);
  }

  /** How likely the words do not tell who plays a role; a role that is not there nobody plays. */
  public static double untold(Statement s, String name) {
    Statement.Role role = s.roles().get(name);
    return role == null ? 1 : role.untold();
  }

  /** The words that play a role more likely than not, and more likely than that none does. */
  private static Stream<Span> surely(Statement s, String name) {
    Statement.Role role = s.roles().get(name);
    return role == null
        ? Stream.empty()
        : role.words().stream()
            .filter(w -> w.likely() > Math.max(AS_LIKELY_AS_NOT, role.untold()))
            .map(Statement.Pointed::word);
  }

  private Stream<Place> surePlaces(Statement s, String name) {
    return surely(s, name).map(w -> places.get(w.start())).filter(Objects::nonNull);
  }

  /** The time phrase at which a role points, in any sentence, null if none. */
  public @Nullable TimePhrase time(Statement s, String name) {
    return surePlaces(s, name)
        .flatMap(
            place ->
                place.scene().times().stream()
                    .filter(t -> t.span().start() <= place.term().span().start())
                    .filter(t -> t.span().end() >= place.term().span().end()))
        .findFirst()
        .orElse(null);
  }

  /** The last word of the first words at which a role points, null if none. */
  public @Nullable Term term(Statement s, String name) {
    Place last = null;
    for (Place next : surePlaces(s, name).toList()) {
      boolean beside =
          last == null
              || (next.scene().equals(last.scene())
                  && next.term().index() == last.term().index() + 1);
      if (!beside) {
        break;
      }
      last = next;
    }
    return last == null ? null : last.term();
  }

  /** The first words at which a role points side by side, null if none. */
  public @Nullable String words(Statement s, String name) {
    List<String> all = phrases(s, name);
    return all.isEmpty() ? null : all.get(0);
  }

  /** All at which a role points: words that stand side by side are one. */
  public List<String> phrases(Statement s, String name) {
    List<String> out = new ArrayList<>();
    Place last = null;
    for (Place next : surePlaces(s, name).toList()) {
      String word = next.term().text();
      boolean beside =
          last != null
              && next.scene().equals(last.scene())
              && next.term().index() == last.term().index() + 1;
      if (beside) {
        out.set(out.size() - 1, out.get(out.size() - 1) + ' ' + word);
      } else {
        out.add(word);
      }
      last = next;
    }
    return out;
  }

  /** The first mention at which a role points and that is of a kind, null if none. */
  public @Nullable Mention mention(Statement s, String name, Predicate<Mention> kind) {
    return surePlaces(s, name)
        .map(Cited::mention)
        .filter(Objects::nonNull)
        .filter(kind)
        .findFirst()
        .orElse(null);
  }
}
