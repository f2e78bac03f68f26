package org.chancery.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.act.ActRules.Law;
import org.chancery.act.ActRules.Sides;
import org.chancery.act.Cited.Candidate;
import org.chancery.event.EventDates;
import org.chancery.proposition.Scene;
import org.chancery.text.Span;
import org.chancery.time.TimePhrase;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/** Makes acts of what a witness that has learnt sees in a story, without a look at the rules'. */
final class Hearing {
  /** What is seen less than this is nothing. */
  private static final double LEAST = .2;

  private static final double AS_LIKELY_AS_NOT = .5;

  private final ActRules rules;
  private final Cited cited;
  private final Map<Integer, Scene> scenes = new HashMap<>();

  Hearing(ActRules rules, List<Scene> scenes) {
    this.rules = rules;
    this.cited = new Cited(scenes);
    scenes.forEach(s -> this.scenes.put(s.index(), s));
  }

  /**
   * An act that a witness sees.
   *
   * @param draft the act
   * @param trigger the words that tell it
   * @param vote what the witness says for it
   */
  record Heard(Draft draft, Span trigger, Vote vote) {

    double likely() {
      return vote.likely() == null ? 1 : vote.likely();
    }

    /** Whether the same words tell both of the same two. */
    boolean rivals(Heard o) {
      return draft.type != o.draft.type
          && trigger.overlaps(o.trigger)
          && draft.sides().equals(o.draft.sides());
    }
  }

  /** The acts of all statements that are at all likely, in order of the text. */
  List<Heard> acts(String text, List<Statement> statements) {
    List<Heard> out = new ArrayList<>();
    for (Statement s : statements) {
      ActType type = ActType.named(s.type());
      Scene scene = scenes.get(s.sentence());
      if (type == null || scene == null || s.told() < LEAST) {
        continue;
      }
      for (Pair pair : pairs(s, rules.of(type))) {
        Vote vote = Vote.model(s.trigger().in(text), s.told() * pair.likely());
        Draft draft = draft(type, pair, s, scene);
        draft.votes.clear();
        draft.votes.add(vote);
        out.add(new Heard(draft, s.trigger(), vote));
      }
    }
    return likeliest(out);
  }

  /** Of several acts that the same words tell of the same two, the likeliest. */
  private static List<Heard> likeliest(List<Heard> all) {
    Map<Span, List<Heard>> bySentence =
        all.stream().collect(Collectors.groupingBy(h -> h.draft().evidence.get(0)));
    return all.stream()
        .filter(
            h ->
                bySentence.getOrDefault(h.draft().evidence.get(0), List.of()).stream()
                    .noneMatch(o -> o.rivals(h) && o.likely() > h.likely()))
        .toList();
  }

  /** Who towards whom, and how likely. */
  private record Pair(Parties parties, double likely) {}

  private List<Pair> pairs(Statement s, Law law) {
    List<Candidate> first = cited.candidates(s.roles().get("actor"));
    List<Candidate> second = cited.candidates(s.roles().get("counterparty"));
    if (law.joint()) {
      List<Pair> together = together(first, second);
      if (!together.isEmpty()) {
        return together;
      }
    }
    List<Candidate> actors = sure(s, "actor", apart(first, second));
    List<Candidate> others = sure(s, "counterparty", apart(second, first));
    List<String> owners =
        sure(s, "sending", cited.candidates(s.roles().get("sending"))).stream()
            .map(Candidate::label)
            .toList();
    // "A, B and C recalled their envoys to D": many on one side, one on the other.
    if (actors.size() > 1 && others.size() > 1) {
      boolean manyActors = actors.get(1).likely() > others.get(1).likely();
      actors = manyActors ? actors : actors.subList(0, 1);
      others = manyActors ? others.subList(0, 1) : others;
    }
    List<Pair> out = new ArrayList<>();
    for (Candidate actor : actors) {
      for (Candidate other : others) {
        Parties two = posted(law, actor.label(), other.label(), owners);
        out.add(new Pair(two, actor.likely() * other.likely()));
      }
      if (others.isEmpty()) {
        double untold = untold(s, "counterparty");
        out.add(new Pair(posted(law, actor.label(), null, owners), actor.likely() * untold));
      }
    }
    return out;
  }

  /** The two who are likeliest on either side, where both are more likely meant than not. */
  private static List<Pair> together(List<Candidate> first, List<Candidate> second) {
    Map<String, Double> all = new TreeMap<>();
    Stream.concat(first.stream(), second.stream())
        .forEach(c -> all.merge(c.label(), c.likely(), Math::max));
    List<String> two =
        all.entrySet().stream()
            .filter(e -> e.getValue() > AS_LIKELY_AS_NOT)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(2)
            .map(Map.Entry::getKey)
            .toList();
    return two.size() < 2
        ? List.of()
        : List.of(
            new Pair(
                Parties.together(two.get(0), two.get(1)),
                all.getOrDefault(two.get(0), 0.0) * all.getOrDefault(two.get(1), 0.0)));
  }

  /** Nobody acts upon himself: who is likelier on the other side does not stand on this one. */
  private static List<Candidate> apart(List<Candidate> own, List<Candidate> other) {
    return own.stream()
        .filter(
            c ->
                other.stream()
                    .noneMatch(o -> o.label().equals(c.label()) && o.likely() > c.likely()))
        .toList();
  }

  private static Parties posted(
      Law law, String actor, @Nullable String other, List<String> owners) {
    boolean own = owners.contains(actor);
    boolean host = other != null && owners.contains(other);
    return switch (law.sides()) {
      case HOST -> Parties.ofHost(actor, other);
      case OWNER -> Parties.ofOwner(actor, other);
      case EITHER ->
          own
              ? Parties.ofOwner(actor, other)
              : host ? Parties.ofHost(actor, other) : Parties.of(actor, other);
      case RELATION, CHANNEL -> Parties.of(actor, other);
    };
  }

  /** Who plays a role, likeliest first: all that are more likely than not, else the likeliest. */
  private static List<Candidate> sure(Statement s, String name, List<Candidate> candidates) {
    List<Candidate> sure = candidates.stream().filter(c -> c.likely() > AS_LIKELY_AS_NOT).toList();
    if (sure.isEmpty() && !candidates.isEmpty()) {
      Candidate first = candidates.get(0);
      boolean told = first.likely() > Math.max(LEAST / 2, untold(s, name));
      return told ? List.of(first) : List.of();
    }
    return sure;
  }

  private static double untold(Statement s, String name) {
    Statement.Role role = s.roles().get(name);
    return role == null ? 0 : role.untold();
  }

  private Draft draft(ActType type, Pair pair, Statement s, Scene scene) {
    Draft d = new Draft(type, pair.parties());
    d.status = status(s);
    d.evidence.add(scene.span());
    d.named.addAll(PathParties.named(scene));
    d.dates = dates(s, scene);
    boolean thing =
        rules.of(type).sides() != Sides.RELATION && rules.of(type).sides() != Sides.CHANNEL;
    d.subject = thing ? cited.subject(s) : Subject.RELATIONS;
    return d;
  }

  private static Status status(Statement s) {
    double threatened = s.status().getOrDefault("threatened", 0.0);
    double reversed = s.status().getOrDefault("reversed", 0.0);
    double done = s.status().getOrDefault("done", 0.0);
    double announced = s.status().getOrDefault("announced", 0.0);
    if (Math.max(threatened, reversed) > Math.max(done, announced)) {
      return threatened > reversed ? Status.THREATENED : Status.REVERSED;
    }
    return done > announced ? Status.CARRIED_OUT : Status.ANNOUNCED;
  }

  private EventDates dates(Statement s, Scene scene) {
    TimePhrase day = cited.time(s.roles().get("day"), scene);
    TimePhrase due = cited.time(s.roles().get("deadline"), scene);
    return new EventDates(
        day == null ? null : day.interval(),
        due == null ? null : due.interval(),
        s.history() > AS_LIKELY_AS_NOT,
        day != null);
  }
}
