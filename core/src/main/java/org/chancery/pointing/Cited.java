package org.chancery.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Term;
import org.chancery.time.TimePhrase;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/** From the words at which a witness points to what the stages before have made of them. */
final class Cited {
  private static final double AS_LIKELY_AS_NOT = .5;

  private final Map<Integer, Place> places = new HashMap<>();
  private final Strangers strangers;

  /** A word of a scene. */
  private record Place(Scene scene, Term term) {}

  Cited(List<Scene> scenes) {
    strangers = new Strangers(scenes);
    for (Scene scene : scenes) {
      for (Term term : scene.terms()) {
        places.put(term.span().start(), new Place(scene, term));
      }
    }
  }

  /**
   * A party that may play a role.
   *
   * @param label its code, or its name where it has none
   * @param likely how likely one of its mentions does
   */
  record Candidate(String label, double likely) {}

  /** The parties at whose mentions a role points, likeliest first. */
  List<Candidate> candidates(Statement.@Nullable Role role) {
    if (role == null) {
      return List.of();
    }
    Map<String, Map<Object, Double>> by = new LinkedHashMap<>();
    for (Statement.Pointed p : role.words()) {
      Place place = places.get(p.word().start());
      if (place == null) {
        continue;
      }
      Mention m = mention(place);
      if (m != null && !m.parties().isEmpty()) {
        for (Party party : m.parties()) {
          by.computeIfAbsent(party.label(), x -> new HashMap<>())
              .merge(m.span(), p.likely(), Math::max);
        }
      } else {
        String name = strangers.name(place.scene(), place.term().index());
        if (name != null) {
          by.computeIfAbsent(name, x -> new HashMap<>())
              .merge(place.scene().span(), p.likely(), Math::max);
        }
      }
    }
    List<Candidate> out = new ArrayList<>();
    by.forEach((label, likely) -> out.add(new Candidate(label, any(likely.values()))));
    out.sort(Comparator.comparing(Candidate::likely).reversed());
    return out;
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

  /** The time phrase at which a role points, null if none. */
  @Nullable TimePhrase time(Statement.@Nullable Role role, Scene scene) {
    if (role == null) {
      return null;
    }
    return role.words().stream()
        .filter(w -> w.likely() > Math.max(AS_LIKELY_AS_NOT, role.untold()))
        .flatMap(
            w ->
                scene.times().stream()
                    .filter(t -> t.span().start() <= w.word().start())
                    .filter(t -> t.span().end() >= w.word().end()))
        .findFirst()
        .orElse(null);
  }

  /** What a statement says the act is done to. */
  Subject subject(Statement s) {
    Statement.Role role = s.roles().get("mission");
    if (role == null) {
      return Subject.RELATIONS;
    }
    return role.words().stream()
        .filter(w -> w.likely() > Math.max(AS_LIKELY_AS_NOT, role.untold()))
        .map(w -> places.get(w.word().start()))
        .filter(Objects::nonNull)
        .map(Cited::mention)
        .filter(Objects::nonNull)
        .filter(m -> m.kind() == Mention.Kind.ENVOY || m.kind() == Mention.Kind.MISSION)
        .findFirst()
        .map(
            m ->
                Subject.RELATIONS
                    .mission(m.mission())
                    .persons(m.persons())
                    .count(m.count())
                    .seat(m.seat()))
        .orElse(Subject.RELATIONS);
  }
}
