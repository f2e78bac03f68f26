package org.chancery.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.article.Span;
import org.chancery.proposition.Proposition;
import org.jspecify.annotations.Nullable;

/** The event stage: propositions become PLOVER events by frames and the algebra over them. */
public final class EventReader {
  private final Matcher matcher;

  /**
   * @param matcher finds the frame for a proposition
   */
  public EventReader(Matcher matcher) {
    this.matcher = matcher;
  }

  /**
   * Codes a story.
   *
   * @param scenes its sentences
   * @param published day of publication, null if unknown
   * @return every frame that held, in order of the text; ids of events count from "e1"
   */
  public List<Occurrence> read(List<Scene> scenes, @Nullable LocalDate published) {
    List<Occurrence> out = new ArrayList<>();
    int[] number = {0};
    Narrative narrative = new Narrative();
    for (Scene scene : scenes) {
      Dating dating = new Dating(scene, published);
      Set<String> told = new HashSet<>();
      for (Proposition p : scene.propositions()) {
        List<Match> matches = matcher.best(scene, p);
        if (matches.isEmpty()) {
          continue;
        }
        Dates dates = narrative.place(scene, p, dating.of(p));
        for (Match m : matches) {
          Event event = m.frame().hidden() ? null : event(scene, m, dates, number[0] + 1);
          if (event != null && !told.add(signature(event))) {
            event = null;
          }
          if (event != null) {
            number[0]++;
          }
          out.add(new Occurrence(scene, m, dates, event, matcher.participants()));
        }
      }
    }
    return out;
  }

  private @Nullable Event event(Scene scene, Match m, Dates dates, int number) {
    Proposition p = m.proposition();
    Frame f = m.frame();
    Algebra.Outcome outcome = Algebra.of(f, p);
    List<EventActor> actors = parties(scene, p, f.actorRoles(), Set.of());
    List<EventActor> recipients = List.of();
    if (outcome.holder() >= 0) {
      recipients = actors;
      actors = of(scene, outcome.holder());
      if (recipients.isEmpty()) {
        recipients = parties(scene, p, f.recipientRoles(), spans(actors));
      }
    } else if (f.reciprocal()) {
      List<EventActor> others = parties(scene, p, f.recipientRoles(), spans(actors));
      List<EventActor> all = new ArrayList<>(actors);
      if (actors.size() + others.size() > 1 && actors.size() < 2) {
        recipients = others;
      } else {
        actors = all;
      }
    } else {
      recipients = parties(scene, p, f.recipientRoles(), spans(actors));
    }
    if (actors.isEmpty() && recipients.isEmpty()) {
      return null;
    }
    Set<Auxiliary> auxiliary = EnumSet.noneOf(Auxiliary.class);
    auxiliary.addAll(outcome.auxiliary());
    if (dates.background()) {
      auxiliary.add(Auxiliary.HISTORICAL);
    }
    return new Event(
        "e" + number,
        outcome.type(),
        outcome.keepsMode() ? f.mode() : null,
        List.of(),
        auxiliary,
        outcome.keepsMode() ? f.cameo() : null,
        actors,
        recipients,
        dates.date(),
        dates.due(),
        count(scene, m),
        scene.sentence().index(),
        p.span(),
        f.id(),
        dates.background(),
        p.speaker(),
        null);
  }

  private List<EventActor> parties(
      Scene scene, Proposition p, List<String> roles, Set<Span> taken) {
    for (String role : roles) {
      List<EventActor> found =
          matcher.participants().parties(scene, p, role).stream()
              .filter(a -> !taken.contains(a.span()))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<EventActor> of(Scene scene, int token) {
    Mention m = scene.cast().at(token);
    List<Party> parties = m == null ? scene.cast().ownersOf(token) : m.parties();
    Span span = m == null ? scene.sentence().token(token).span() : m.span();
    return parties.stream().map(p -> new EventActor(p.code(), p.sector(), p.name(), span)).toList();
  }

  private static Set<Span> spans(List<EventActor> actors) {
    Set<Span> out = new HashSet<>();
    actors.forEach(a -> out.add(a.span()));
    return out;
  }

  private static @Nullable Integer count(Scene scene, Match m) {
    for (int t : m.bound("object")) {
      Mention x = scene.cast().at(t);
      if (x != null && x.count() != null) {
        return x.count();
      }
    }
    return null;
  }

  private static String signature(Event e) {
    return e.type()
        + "|"
        + e.actor().stream().map(EventActor::name).sorted().toList()
        + "|"
        + e.recipient().stream().map(EventActor::name).sorted().toList()
        + "|"
        + e.auxiliary().contains(Auxiliary.NEGATION);
  }
}
