package org.chancery.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Form;
import org.chancery.proposition.Modality;
import org.chancery.proposition.Operator;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds who acts and to whom it is done, after the algebra has had its say. */
final class Sides {
  private final Participants participants;
  private final Finer finer;
  private final Algebra algebra;
  private final List<String> fellows;
  private final List<String> fellowsOfMutual;
  private final List<String> homes;

  Sides(Participants participants, Finer finer, Turns turns) {
    this.participants = participants;
    this.finer = finer;
    this.algebra = new Algebra(turns);
    fellows = participants.words().inOrder("fellow-paths");
    fellowsOfMutual = participants.words().inOrder("fellow-paths-of-mutual-types");
    homes = participants.words().inOrder("home-paths");
  }

  /**
   * The sides, or null if there is no event in it or nobody has a part in it.
   *
   * @param home the state that the sentence takes for granted
   */
  @Nullable Sided of(Scene scene, HomeState home, Match m) {
    Proposition p = m.proposition();
    Frame f = m.frame();
    Algebra.Outcome outcome = algebra.of(f, finer.of(scene, f, p), p);
    if (outcome == null) {
      return null;
    }
    List<EventActor> doers = find(scene, p, withHomes(f.actorRoles()), Set.of());
    if (!knowsAny(doers)) {
      List<EventActor> himself = himself(scene, p);
      doers = himself.isEmpty() ? doers : himself;
    }
    Sided told = placed(scene, m, outcome, doers);
    if (told == null) {
      return null;
    }
    Sided owned = owned(scene, p, told);
    List<EventActor> actors = home.actors(owned.actors());
    List<EventActor> recipients = home.recipients(outcome.type(), p, actors, owned.recipients());
    Sided all = new Sided(outcome, actors, recipients);
    Sided whole = f.reciprocal() && !outcome.toActor() ? mutual(scene, p, all) : all;
    if (f.actorRoles().contains("speaker") && isSame(whole.actors(), whole.recipients())) {
      // "said it was responsible": nobody accuses himself.
      return null;
    }
    return isAnybody(scene, whole.actors()) || isAnybody(scene, whole.recipients()) ? whole : null;
  }

  /**
   * Where the outcome puts the doers: who asks for a deed or refuses it acts, and they are at the
   * other end.
   *
   * @return null if somebody must do it, and nobody says so
   */
  private @Nullable Sided placed(
      Scene scene, Match m, Algebra.Outcome outcome, List<EventActor> doers) {
    Proposition p = m.proposition();
    if (outcome.holder() >= 0) {
      List<EventActor> actors = spokenBy(scene, p, outcome.holder());
      Set<Span> taken = spans(actors);
      List<EventActor> others = free(doers, taken);
      List<EventActor> recipients =
          outcome.toActor() && !others.isEmpty() ? others : recipients(scene, p, m.frame(), actors);
      return new Sided(outcome, actors, recipients.isEmpty() ? others : recipients);
    }
    if (isBound(p)) {
      List<EventActor> speaker = speaker(scene, p);
      return speaker.isEmpty() ? null : new Sided(outcome, speaker, doers);
    }
    return new Sided(outcome, doers, recipients(scene, p, m.frame(), doers));
  }

  /** A deed that nobody owns is his who stands above it, or theirs from whose place it came. */
  private Sided owned(Scene scene, Proposition p, Sided told) {
    List<EventActor> actors = told.actors();
    Set<Span> taken = spans(told.recipients());
    if (actors.isEmpty()) {
      actors = fromAbove(scene, p, taken);
    }
    if (actors.isEmpty() && told.outcome().type() == PloverType.ASSAULT) {
      // "a rocket was fired at the town from Chad": where it came from stands for who did it.
      actors = free(participants.parties(scene, p, "from"), taken);
    }
    return new Sided(told.outcome(), actors, told.recipients());
  }

  /** What parties do with each other has no recipient: all of them act. */
  private Sided mutual(Scene scene, Proposition p, Sided sides) {
    List<EventActor> actors = sides.actors();
    List<EventActor> recipients = sides.recipients();
    if (actors.size() > 1 && !addsAny(actors, recipients)) {
      return new Sided(sides.outcome(), actors, List.of());
    }
    if (!knowsAny(recipients) || meets(scene, p, sides.outcome().type()).isEmpty()) {
      return sides;
    }
    List<EventActor> all = new ArrayList<>(actors);
    all.addAll(recipients);
    return new Sided(sides.outcome(), all, List.of());
  }

  /** Parties in a role in which they do what the subject does: "met", "talked with", "between". */
  private List<EventActor> meets(Scene scene, Proposition p, PloverType type) {
    boolean mutual = type == PloverType.CONSULT || type == PloverType.ASSAULT;
    for (String role : mutual ? fellowsOfMutual : fellows) {
      List<EventActor> found = participants.parties(scene, p, role);
      if (knowsAny(found)) {
        return found;
      }
    }
    return List.of();
  }

  /** A known party, somebody who acts for one or a proper name: rain and harvests do not count. */
  private static boolean isAnybody(Scene scene, List<EventActor> side) {
    return side.stream()
        .anyMatch(
            a ->
                a.code() != null
                    || scene.cast().mentions().values().stream()
                        .anyMatch(m -> m.span().equals(a.span()))
                    || Character.isUpperCase(a.name().codePointAt(0)));
  }

  /** Whether the recipients hold a known party that is not among the actors. */
  private static boolean addsAny(List<EventActor> actors, List<EventActor> recipients) {
    return recipients.stream()
        .anyMatch(
            r -> r.code() != null && actors.stream().noneMatch(a -> r.code().equals(a.code())));
  }

  private static boolean isSame(List<EventActor> actors, List<EventActor> recipients) {
    return actors.size() == 1 && recipients.size() == 1 && actors.get(0).is(recipients.get(0));
  }

  private static boolean knowsAny(List<EventActor> side) {
    return side.stream().anyMatch(a -> a.code() != null);
  }

  /** "must" and "should" in the mouth of no one that the tree names. */
  private static boolean isBound(Proposition p) {
    return (p.own() == Modality.ORDERED || p.own() == Modality.DEMANDED) && !p.negated();
  }

  /** Whoever says so at the end of the sentence: "..., the minister said". */
  private static List<EventActor> speaker(Scene scene, Proposition p) {
    if (p.speaker() == null) {
      return List.of();
    }
    Span span = p.speaker().span();
    for (Mention m : scene.cast().mentions().values()) {
      if (m.span().equals(span)) {
        return one(scene, m.head());
      }
    }
    return List.of(new EventActor(null, null, p.speaker().name(), span));
  }

  /** "Diaz said he would": a pronoun that nobody is known for is the one who speaks. */
  private List<EventActor> himself(Scene scene, Proposition p) {
    return pronoun(scene, p, p.first("actor").orElse(-1));
  }

  private List<EventActor> spokenBy(Scene scene, Proposition p, int holder) {
    List<EventActor> own = at(scene, holder);
    return knowsAny(own) || pronoun(scene, p, holder).isEmpty() ? own : pronoun(scene, p, holder);
  }

  private List<EventActor> pronoun(Scene scene, Proposition p, int actor) {
    if (actor < 0 || scene.term(actor).form() != Form.PRONOUN) {
      return List.of();
    }
    for (Embedding e : p.embeddings()) {
      if (e.operator() == Operator.REPORT && e.actor() >= 0 && e.actor() != actor) {
        return at(scene, e.actor());
      }
    }
    return List.of();
  }

  /**
   * "rebels in Chad", "a spokesman for the rebels": where the actor's own words say whose he is.
   */
  private List<String> withHomes(List<String> roles) {
    if (!roles.contains("actor")) {
      return roles;
    }
    List<String> out = new ArrayList<>(roles);
    out.addAll(homes);
    return out;
  }

  /** "announced the arrest": who stands above an unowned act. */
  private List<EventActor> fromAbove(Scene scene, Proposition p, Set<Span> taken) {
    if (!p.nominal()) {
      return List.of();
    }
    for (Embedding e : p.embeddings()) {
      if (e.actor() >= 0) {
        List<EventActor> found = free(at(scene, e.actor()), taken);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** A host that acts itself is not the one to whom it is done. */
  private List<EventActor> recipients(
      Scene scene, Proposition p, Frame f, List<EventActor> actors) {
    Set<String> acting = new HashSet<>();
    actors.forEach(a -> acting.add(a.name()));
    for (String role : f.recipientRoles()) {
      if (role.endsWith(".host")) {
        List<EventActor> hosts = participants.parties(scene, p, role);
        if (knowsAny(hosts) && hosts.stream().noneMatch(h -> acting.contains(h.name()))) {
          return hosts;
        }
      }
    }
    List<String> roles = f.recipientRoles().stream().filter(r -> !r.endsWith(".host")).toList();
    return find(scene, p, roles, spans(actors));
  }

  /** Known parties first, along all paths; only then those whom no list knows. */
  private List<EventActor> find(Scene scene, Proposition p, List<String> roles, Set<Span> taken) {
    List<EventActor> own = List.of();
    for (String role : roles) {
      List<EventActor> found = free(participants.parties(scene, p, role), taken);
      if (knowsAny(found)) {
        if (!isOwn(scene, p, role)) {
          return found;
        }
        own = own.isEmpty() ? found : own;
      }
    }
    if (!own.isEmpty()) {
      return own;
    }
    for (String role : roles) {
      List<EventActor> found = new ArrayList<>(free(participants.parties(scene, p, role), taken));
      found.addAll(free(participants.unknown(scene, p, role), taken));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** "closed its border with Chad": what is one's own stands back behind any other party. */
  private boolean isOwn(Scene scene, Proposition p, String role) {
    List<Integer> at = participants.at(scene, p, role);
    return !role.equals("actor") && at.stream().allMatch(t -> scene.phrase(t).isOwn());
  }

  private static List<EventActor> free(List<EventActor> found, Set<Span> taken) {
    return found.stream().filter(a -> !taken.contains(a.span())).toList();
  }

  private List<EventActor> at(Scene scene, int token) {
    List<EventActor> out = new ArrayList<>(one(scene, token));
    scene
        .phrase(token)
        .fellows()
        .filter(t -> t.form().isNoun())
        .flatMap(t -> one(scene, t.index()).stream())
        .forEach(
            a -> {
              if (out.stream().noneMatch(b -> b.name().equals(a.name()))) {
                out.add(a);
              }
            });
    return out;
  }

  private static List<EventActor> one(Scene scene, int token) {
    Mention m = scene.cast().at(token);
    List<Party> parties = m == null ? scene.cast().ownersOf(token) : m.parties();
    Span span = m == null ? scene.term(token).span() : m.span();
    List<EventActor> out = new ArrayList<>();
    for (Party p : parties) {
      out.add(new EventActor(p.code(), p.sector(), p.name(), span));
    }
    if (out.isEmpty() && scene.term(token).form().isNoun()) {
      out.add(new EventActor(null, null, scene.term(token).text(), span));
    }
    return out;
  }

  private static Set<Span> spans(List<EventActor> actors) {
    Set<Span> out = new HashSet<>();
    actors.forEach(a -> out.add(a.span()));
    return out;
  }
}
