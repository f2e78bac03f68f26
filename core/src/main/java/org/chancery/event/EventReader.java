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
import org.jspecify.annotations.Nullable;

/** The event stage: propositions become PLOVER events by frames and the algebra over them. */
public final class EventReader {
  private final Matcher matcher;
  private final Sides sides;
  private final Ontology ontology;
  private final Contexts contexts;
  private final Games games;

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
    this.games = new Games(matcher.participants().words());
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
    StoryReader story = new StoryReader(contexts.of(text), games.of(scenes), published);
    scenes.forEach(story::read);
    return story.out;
  }

  /** One story as far as it has been coded. */
  private final class StoryReader {
    private final Contexts.Story about;
    private final Games.Story games;
    private final @Nullable LocalDate published;
    private final Narrative narrative = new Narrative();
    private final List<Occurrence> out = new ArrayList<>();
    private int events;

    StoryReader(Contexts.Story about, Games.Story games, @Nullable LocalDate published) {
      this.about = about;
      this.games = games;
      this.published = published;
    }

    void read(Scene scene) {
      List<Match> matches = new ArrayList<>();
      for (Proposition p : scene.propositions()) {
        matches.addAll(matcher.best(scene, p));
      }
      List<@Nullable Sided> kept =
          new Preference(scene.nesting(), matches).choose(sided(scene, matches));
      Dating dating = new Dating(scene, published);
      Set<String> told = new HashSet<>();
      IdentityHashMap<Proposition, EventDates> placed = new IdentityHashMap<>();
      for (int i = 0; i < matches.size(); i++) {
        Match m = matches.get(i);
        // Once each, in order: where a story stands in time depends on what it told before.
        EventDates dates =
            placed.computeIfAbsent(m.proposition(), p -> narrative.place(scene, p, dating.of(p)));
        Sided k = kept.get(i);
        boolean none =
            k == null || lacksRecipient(scene, m, k) || games.isGame(scene, k.outcome().type());
        Event event = none ? null : event(scene, m, k, dates);
        boolean fresh = event != null && told.add(signature(event));
        events += fresh ? 1 : 0;
        out.add(new Occurrence(scene, m, dates, fresh ? event : null, matcher.participants()));
      }
    }

    private List<@Nullable Sided> sided(Scene scene, List<Match> matches) {
      HomeState home = new HomeState(scene, matcher.participants().words());
      List<@Nullable Sided> found = new ArrayList<>();
      for (Match m : matches) {
        found.add(m.frame().hidden() ? null : sides.of(scene, home, m));
      }
      return found;
    }

    /** The event under the number that comes next. */
    private Event event(Scene scene, Match m, Sided sided, EventDates dates) {
      Algebra.Outcome outcome = sided.outcome();
      Set<Auxiliary> auxiliary = EnumSet.noneOf(Auxiliary.class);
      auxiliary.addAll(outcome.auxiliary());
      if (dates.background()) {
        auxiliary.add(Auxiliary.HISTORICAL);
      }
      String mode = outcome.codes().mode();
      return new Event(
          "e" + (events + 1),
          outcome.type(),
          mode,
          about.of(scene.span(), m.frame()),
          auxiliary,
          outcome.codes().cameo(),
          ontology.quad(outcome.type()),
          ontology.score(outcome.type(), mode),
          sided.actors(),
          Recipients.told(outcome.type(), sided.actors(), sided.recipients()),
          dates.date(),
          dates.due(),
          count(scene, m),
          scene.index(),
          m.proposition().span(),
          m.frame().id(),
          dates.background(),
          m.proposition().speaker(),
          null);
    }
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
