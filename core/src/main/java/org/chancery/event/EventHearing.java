package org.chancery.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.pointing.Cited;
import org.chancery.pointing.Cited.Candidate;
import org.chancery.proposition.Scene;
import org.chancery.rules.Lexicon;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of what a witness that has learnt sees, in sentences of which the rules make none:
 * where both speak, the rules know the modes and the codes.
 */
public final class EventHearing {
  /** What such an event names as its frame. */
  public static final String FRAME = "model";

  /** The roles of events in a statement; acts have all others. */
  public static final Set<String> ROLES = Set.of("doer", "recipient");

  /** What is seen less than this is no event. */
  private static final double LEAST = .5;

  private final Ontology ontology;
  private final Contexts contexts;
  private final Games games;

  /**
   * @param ontology the codes
   * @param contexts what tells the contexts
   * @param words the sets of lemmas
   */
  public EventHearing(Ontology ontology, Contexts contexts, Lexicon words) {
    this.ontology = ontology;
    this.contexts = contexts;
    this.games = new Games(words);
  }

  /**
   * The events that the witness sees alone.
   *
   * @param text of the story
   * @param scenes its sentences
   * @param told what the rules made of them
   * @param statements what the witness sees
   * @param published day of publication, null if unknown
   * @return in order of the text; their ids go on where those of the rules end
   */
  public List<Event> events(
      String text,
      List<Scene> scenes,
      List<Occurrence> told,
      List<Statement> statements,
      @Nullable LocalDate published) {
    Story story = new Story(contexts.of(text), new Cited(scenes), new TriggerDates(published));
    Games.Story played = games.of(scenes);
    Map<Integer, Scene> silent = new HashMap<>();
    scenes.forEach(s -> silent.put(s.index(), s));
    int last = 0;
    for (Occurrence o : told) {
      if (o.event() != null) {
        silent.remove(o.scene().index());
        last++;
      }
    }
    List<Event> out = new ArrayList<>();
    for (Statement s : likeliest(statements)) {
      Scene scene = silent.get(s.sentence());
      Event event = scene == null ? null : story.event(s, scene, "e" + (last + 1));
      if (scene != null && event != null && !played.isGame(scene, event.type())) {
        out.add(event);
        last++;
      }
    }
    return out;
  }

  /** Those that are likely, and of several in the same words the likeliest. */
  private static List<Statement> likeliest(List<Statement> statements) {
    List<Statement> events =
        statements.stream()
            .filter(s -> PloverType.named(s.type()) != null && s.told() >= LEAST)
            .sorted(Comparator.comparing(Statement::told).reversed())
            .toList();
    List<Statement> out = new ArrayList<>();
    Map<Integer, List<Statement>> bySentence = new HashMap<>();
    for (Statement s : events) {
      List<Statement> near = bySentence.computeIfAbsent(s.sentence(), n -> new ArrayList<>());
      if (near.stream().noneMatch(o -> o.trigger().overlaps(s.trigger()))) {
        near.add(s);
        out.add(s);
      }
    }
    out.sort(Comparator.comparing(s -> s.trigger().start()));
    return out;
  }

  /** One story, with whom its words may mean. */
  private final class Story {
    private final Contexts.Story about;
    private final Cited cited;
    private final TriggerDates when;

    Story(Contexts.Story about, Cited cited, TriggerDates when) {
      this.about = about;
      this.cited = cited;
      this.when = when;
    }

    /** The event of a statement, null where it lacks a side that its type needs. */
    @Nullable Event event(Statement s, Scene scene, String id) {
      PloverType type = PloverType.named(s.type());
      List<EventActor> doers = sides(s, "doer", Set.of());
      List<EventActor> recipients =
          sides(s, "recipient", doers.stream().map(EventActor::name).collect(Collectors.toSet()));
      if (type == null
          || doers.isEmpty()
          || (ontology.needsRecipient(type) && recipients.isEmpty() && doers.size() < 2)) {
        return null;
      }
      EventDates dates = when.of(s, scene);
      Set<Auxiliary> auxiliary = EnumSet.noneOf(Auxiliary.class);
      if (dates.background()) {
        auxiliary.add(Auxiliary.HISTORICAL);
      } else if (s.status().getOrDefault("announced", 0.0) > Cited.AS_LIKELY_AS_NOT) {
        auxiliary.add(Auxiliary.FUTURE);
      }
      return new Event(
          id,
          type,
          null,
          about.of(scene.span()),
          auxiliary,
          null,
          ontology.quad(type),
          ontology.score(type, null),
          doers,
          recipients,
          dates.date(),
          dates.due(),
          null,
          scene.index(),
          s.trigger(),
          FRAME,
          dates.background(),
          null,
          null);
    }

    /** Those who play a role more likely than not, else the likeliest, if one is told at all. */
    private List<EventActor> sides(Statement s, String role, Set<String> taken) {
      List<Candidate> free =
          cited.candidates(s, role).stream()
              .filter(c -> !taken.contains(c.party().name()))
              .toList();
      List<Candidate> sure =
          free.stream().filter(c -> c.likely() > Cited.AS_LIKELY_AS_NOT).toList();
      boolean told = !free.isEmpty() && free.get(0).likely() > Cited.untold(s, role);
      List<Candidate> meant = !sure.isEmpty() ? sure : told ? free.subList(0, 1) : List.of();
      return meant.stream().map(Story::side).toList();
    }

    private static EventActor side(Candidate c) {
      return new EventActor(c.party().code(), c.party().sector(), c.party().name(), c.span());
    }
  }
}
