package org.chancery.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
import org.chancery.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/** The event stage: propositions become PLOVER events by frames and the algebra over them. */
public final class EventReader {
  private final Matcher matcher;
  private final Sides sides;
  private final Ontology ontology;
  private final Contexts contexts;

  /**
   * @param matcher finds the frame for a proposition
   * @param ontology the codes
   * @param finer the codes of a deed by what it is about
   * @param turns the codes of what an act becomes
   * @param contexts what tells the contexts
   */
  public EventReader(
      Matcher matcher, Ontology ontology, Finer finer, Turns turns, Contexts contexts) {
    this.matcher = matcher;
    this.ontology = ontology;
    this.contexts = contexts;
    this.sides = new Sides(matcher.participants(), finer, turns);
  }

  /**
   * Codes a story.
   *
   * @param text its text
   * @param scenes its sentences
   * @param published day of publication, null if unknown
   * @return every frame that held, in order of the text; ids of events count from "e1"
   */
  public List<Occurrence> read(String text, List<Scene> scenes, @Nullable LocalDate published) {
    List<Occurrence> out = new ArrayList<>();
    int number = 1;
    Narrative narrative = new Narrative();
    Contexts.Story about = contexts.of(text);
    Lexicon words = matcher.participants().words();
    for (Scene scene : scenes) {
      Dating dating = new Dating(scene, published);
      HomeState home = new HomeState(scene, words);
      List<Match> matches = new ArrayList<>();
      List<@Nullable Sided> sided = new ArrayList<>();
      for (Proposition p : scene.propositions()) {
        for (Match m : matcher.best(scene, p)) {
          matches.add(m);
          sided.add(m.frame().hidden() ? null : sides.of(scene, home, m));
        }
      }
      List<@Nullable Sided> kept = new Preference(scene.nesting(), matches).choose(sided);
      Set<String> told = new HashSet<>();
      IdentityHashMap<Proposition, EventDates> placed = new IdentityHashMap<>();
      for (int i = 0; i < matches.size(); i++) {
        Match m = matches.get(i);
        // Once each, in order: where a story stands in time depends on what it told before.
        EventDates dates =
            placed.computeIfAbsent(m.proposition(), p -> narrative.place(scene, p, dating.of(p)));
        Sided k = kept.get(i);
        Event event =
            k == null || lacksRecipient(scene, m, k)
                ? null
                : event(scene, m, k, dates, about, number);
        if (event != null && !told.add(signature(event))) {
          event = null;
        }
        if (event != null) {
          number++;
        }
        out.add(new Occurrence(scene, m, dates, event, matcher.participants()));
      }
    }
    return out;
  }

  /** "Sanctions followed": what is done to nobody is no event of a type that needs a recipient. */
  private boolean lacksRecipient(Scene scene, Match m, Sided k) {
    return ontology.needsRecipient(k.outcome().type())
        && k.recipients().stream().allMatch(r -> isThing(scene, m, r))
        && k.actors().size() < 2;
  }

  /** What the frame asks for by its word, "aid", is not the one to whom it is done. */
  private static boolean isThing(Scene scene, Match m, EventActor side) {
    return side.code() == null
        && m.bound("object").stream().anyMatch(t -> side.span().overlaps(scene.term(t).span()));
  }

  private Event event(
      Scene scene, Match m, Sided sides, EventDates dates, Contexts.Story about, int number) {
    Proposition p = m.proposition();
    Frame f = m.frame();
    Set<Auxiliary> auxiliary = EnumSet.noneOf(Auxiliary.class);
    auxiliary.addAll(sides.outcome().auxiliary());
    if (dates.background()) {
      auxiliary.add(Auxiliary.HISTORICAL);
    }
    PloverType type = sides.outcome().type();
    String mode = sides.outcome().codes().mode();
    return new Event(
        "e" + number,
        type,
        mode,
        about.of(scene.span(), f),
        auxiliary,
        sides.outcome().codes().cameo(),
        ontology.quad(type),
        ontology.score(type, mode),
        sides.actors(),
        sides.recipients(),
        dates.date(),
        dates.due(),
        count(scene, m),
        scene.index(),
        p.span(),
        f.id(),
        dates.background(),
        p.speaker(),
        null);
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
