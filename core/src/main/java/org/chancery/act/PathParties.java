package org.chancery.act;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Argument;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Speaker;
import org.jspecify.annotations.Nullable;

/** Finds coded parties along the paths of an occurrence; empty lists where the text names none. */
final class PathParties {
  private PathParties() {}

  /** Parties at the end of the first path that leads to any, or owners of what stands there. */
  static List<String> of(Occurrence o, List<String> roles) {
    Scene scene = o.scene();
    Proposition p = o.match().proposition();
    for (String role : roles) {
      Set<String> out = new LinkedHashSet<>();
      for (int t : o.paths(role)) {
        Mention m = scene.cast().at(t);
        boolean thing =
            m != null
                && (m.kind() == Mention.Kind.MISSION
                    || (m.kind() == Mention.Kind.ENVOY && p.nominal()));
        if (m != null && (!thing || o.match().bound(role).isEmpty())) {
          m.parties().stream().filter(x -> x.isKnown()).forEach(x -> out.add(x.label()));
        } else if (m == null) {
          scene.cast().ownersOf(t).stream()
              .filter(x -> x.isKnown())
              .forEach(x -> out.add(x.label()));
        }
      }
      if (!out.isEmpty()) {
        return List.copyOf(out);
      }
    }
    return List.of();
  }

  /** Coded parties beside the actor, in the order in which prepositions usually name them. */
  static List<String> others(Occurrence o, List<String> actors) {
    for (String path : o.besides()) {
      Set<String> out = new LinkedHashSet<>();
      for (int t : o.paths(path)) {
        if (path.equals("object") && o.match().bound(path).contains(t)) {
          continue; // what the act is done to, not where: "expelled diplomats", "left Tripoli"
        }
        Mention m = o.scene().cast().at(t);
        List<Party> found = m == null ? o.scene().cast().ownersOf(t) : m.parties();
        found.stream()
            .filter(p -> p.isKnown() && !actors.contains(p.label()))
            .forEach(p -> out.add(p.label()));
      }
      if (!out.isEmpty()) {
        return List.copyOf(out);
      }
    }
    return List.of();
  }

  /** Parties that are themselves the object: "recognised Kosovo", "Kosovo's independence". */
  static List<String> objects(Occurrence o, List<String> actors) {
    Set<String> out = new LinkedHashSet<>();
    for (int t : o.match().bound("object")) {
      Mention m = o.scene().cast().at(t);
      if (m != null && m.kind() == Mention.Kind.PARTY) {
        m.parties().stream().map(Party::label).filter(l -> !actors.contains(l)).forEach(out::add);
      }
    }
    return List.copyOf(out);
  }

  /** Coded owners of what is the object, other than the actors: "suspended Gabon's membership". */
  static List<String> ownersOfObjects(Occurrence o, List<String> actors) {
    Set<String> out = new LinkedHashSet<>();
    for (int t : o.match().bound("object")) {
      for (Party p : o.scene().cast().ownersOf(t)) {
        if (p.isKnown() && !actors.contains(p.label())) {
          out.add(p.label());
        }
      }
    }
    return List.copyOf(out);
  }

  /**
   * Parties of whatever else takes part: "relations and the Danish embassy in Peru were opened".
   */
  static List<String> around(Occurrence o) {
    Set<String> out = new LinkedHashSet<>();
    for (Argument a : o.match().proposition().arguments()) {
      Mention m = o.scene().cast().at(a.token());
      if (m != null) {
        m.parties().stream().filter(p -> p.isKnown()).forEach(p -> out.add(p.label()));
        m.host().stream().filter(p -> p.isKnown()).forEach(p -> out.add(p.label()));
      }
    }
    return List.copyOf(out);
  }

  /** The coded parties for whom somebody speaks. */
  static List<String> of(Scene scene, @Nullable Speaker speaker) {
    return speaker == null
        ? List.of()
        : scene.cast().mentions().values().stream()
            .filter(m -> m.span().equals(speaker.span()))
            .flatMap(m -> m.parties().stream())
            .filter(p -> p.isKnown())
            .map(Party::label)
            .distinct()
            .toList();
  }

  /** All whom the sentence names, pronouns and descriptions that are understood included. */
  static Set<String> named(Scene scene) {
    Set<String> out = new LinkedHashSet<>();
    for (Mention m : scene.cast().mentions().values()) {
      m.parties().forEach(p -> out.add(p.label()));
      m.host().forEach(p -> out.add(p.label()));
    }
    scene.cast().owners().values().forEach(own -> own.forEach(p -> out.add(p.label())));
    return out;
  }

  /** The first that is not the one to leave out, null if there is none. */
  static @Nullable String first(List<String> labels, @Nullable String but) {
    return labels.stream().filter(l -> !l.equals(but)).findFirst().orElse(null);
  }

  /** The label alone, or nothing for null. */
  static List<String> listOf(@Nullable String label) {
    return label == null ? List.of() : List.of(label);
  }
}
