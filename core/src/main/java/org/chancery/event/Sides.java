package org.chancery.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.article.Span;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Proposition;
import org.jspecify.annotations.Nullable;

/** Finds who acts and to whom it is done, after the algebra has had its say. */
final class Sides {
  private final Participants participants;

  Sides(Participants participants) {
    this.participants = participants;
  }

  /** The sides, or null if there is no event in it or nobody has a part in it. */
  @Nullable Sided of(Scene scene, Match m) {
    Proposition p = m.proposition();
    Frame f = m.frame();
    Algebra.Outcome outcome = Algebra.of(f.type(), p);
    if (outcome == null) {
      return null;
    }
    List<EventActor> actors = find(scene, p, f.actorRoles(), Set.of());
    List<EventActor> recipients;
    if (outcome.holder() >= 0) {
      List<EventActor> doers = actors;
      actors = at(scene, outcome.holder());
      Set<Span> taken = spans(actors);
      List<EventActor> others = doers.stream().filter(a -> !taken.contains(a.span())).toList();
      recipients =
          outcome.toActor() && !others.isEmpty() ? others : find(scene, p, f.recipientRoles(), taken);
      if (recipients.isEmpty()) {
        recipients = others;
      }
    } else {
      recipients = find(scene, p, f.recipientRoles(), spans(actors));
    }
    if (f.reciprocal() && outcome.holder() < 0 && actors.size() > 1) {
      recipients = List.of();
    }
    if (actors.isEmpty()) {
      actors = fromAbove(scene, p, spans(recipients));
    }
    return actors.isEmpty() && recipients.isEmpty()
        ? null
        : new Sided(outcome, actors, recipients);
  }

  /** "announced the arrest": who stands above an unowned act. */
  private List<EventActor> fromAbove(Scene scene, Proposition p, Set<Span> taken) {
    if (!p.nominal()) {
      return List.of();
    }
    for (Embedding e : p.embeddings()) {
      if (e.actor() >= 0) {
        List<EventActor> found =
            at(scene, e.actor()).stream().filter(a -> !taken.contains(a.span())).toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** Parties first, along all paths; only then those whom no list knows. */
  private List<EventActor> find(
      Scene scene, Proposition p, List<String> roles, Set<Span> taken) {
    for (String role : roles) {
      List<EventActor> found = free(participants.parties(scene, p, role), taken);
      if (!found.isEmpty()) {
        return found;
      }
    }
    for (String role : roles) {
      List<EventActor> found = free(participants.unknown(scene, p, role), taken);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<EventActor> free(List<EventActor> found, Set<Span> taken) {
    return found.stream().filter(a -> !taken.contains(a.span())).toList();
  }

  private List<EventActor> at(Scene scene, int token) {
    Mention m = scene.cast().at(token);
    List<Party> parties = m == null ? scene.cast().ownersOf(token) : m.parties();
    Span span = m == null ? scene.sentence().token(token).span() : m.span();
    List<EventActor> out = new ArrayList<>();
    for (Party p : parties) {
      out.add(new EventActor(p.code(), p.sector(), p.name(), span));
    }
    if (out.isEmpty() && scene.sentence().token(token).isNoun()) {
      out.add(new EventActor(null, null, scene.sentence().token(token).text(), span));
    }
    return out;
  }

  private static Set<Span> spans(List<EventActor> actors) {
    Set<Span> out = new HashSet<>();
    actors.forEach(a -> out.add(a.span()));
    return out;
  }
}
