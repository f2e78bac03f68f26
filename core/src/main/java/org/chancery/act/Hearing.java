package org.chancery.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.act.ActRules.Law;
import org.chancery.act.ActRules.Sides;
import org.chancery.actor.Mention;
import org.chancery.actor.Numbers;
import org.chancery.actor.Persons;
import org.chancery.event.EventDates;
import org.chancery.event.PloverType;
import org.chancery.event.TriggerDates;
import org.chancery.pointing.Cited;
import org.chancery.pointing.Pairing;
import org.chancery.pointing.Pairing.Choice;
import org.chancery.pointing.Pairing.Owned;
import org.chancery.pointing.Pairing.Pair;
import org.chancery.pointing.SideWeights;
import org.chancery.proposition.Form;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Term;
import org.chancery.text.Span;
import org.chancery.time.TimePhrase;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/** Makes acts of what a witness that has learnt sees in a story, without a look at the rules'. */
final class Hearing {
  /** Acts on missions, which stand in towns, and acts on those who are posted. */
  private static final Set<ActType> OF_TOWNS = EnumSet.of(ActType.CLOSURE, ActType.OPENING);

  private static final Set<ActType> OF_PEOPLE =
      EnumSet.of(
          ActType.EXPULSION,
          ActType.RECALL,
          ActType.RETURN,
          ActType.ACCREDITATION,
          ActType.REFUSAL,
          ActType.SUMMONS);

  private final ActRules rules;
  private final TriggerDates when;
  private final Numbers numbers;
  private final Set<String> man;
  private final Cited cited;
  private final Pairing pairing;
  private final Map<Integer, Scene> scenes = new HashMap<>();

  /** What is told of acts, once it is asked for. */
  private List<Told> told = List.of();

  /**
   * @param sides how much speaks for two parties as the sides of an act
   * @param published day of publication, null if unknown
   */
  Hearing(ActRules rules, SideWeights sides, List<Scene> scenes, @Nullable LocalDate published) {
    this.rules = rules;
    this.when = new TriggerDates(published);
    this.numbers = new Numbers(rules.lexicon());
    this.man = rules.lexicon().need("act-man");
    this.cited = new Cited(scenes);
    this.pairing = new Pairing(cited, sides);
    scenes.forEach(s -> this.scenes.put(s.index(), s));
  }

  /**
   * An act that a witness sees.
   *
   * @param draft the act
   * @param statement what it is made of
   * @param pair its sides, of so many that the statement has
   * @param vote what the witness says for it
   */
  record Heard(Draft draft, Statement statement, Pair pair, int many, Vote vote) {

    /** How likely both the act and its sides are, as the witness says. */
    double likely() {
      return told() * pair.likely();
    }

    double told() {
      return statement.told();
    }

    /** Whether the same words tell both of the same two. */
    boolean rivals(Heard o) {
      return draft.type != o.draft.type
          && statement.trigger().overlaps(o.statement.trigger())
          && draft.sides().equals(o.draft.sides());
    }
  }

  /** The acts of all statements that are at all likely, in order of the text. */
  List<Heard> acts(String text, List<Statement> statements) {
    told = told(statements);
    for (Told t : told) {
      t.choose(pairing).pairs().forEach(p -> pairing.deal(p, t.statement().told() * p.likely()));
    }
    List<Heard> out = new ArrayList<>();
    for (Told t : told) {
      Statement s = t.statement();
      Choice choice = t.choose(pairing);
      List<Pair> pairs = choice.pairs();
      for (Pair pair : pairs) {
        double likely = s.told() * pair.likely();
        Vote vote = Vote.model(s.trigger().in(text), likely, choice.among());
        for (Draft draft : drafts(t, pair)) {
          if (pairs.size() > 1) {
            // One number for several parties tells of none how many are its own.
            draft.subject = draft.subject.count(null);
          }
          Heard heard = new Heard(draft, s, pair, pairs.size(), vote);
          draft.byRules = false;
          draft.heard = heard;
          out.add(heard);
        }
      }
    }
    return likeliest(out);
  }

  /** What is seen of types that are neither acts nor events: a user's own. */
  List<OwnAct> own(List<Statement> statements) {
    List<OwnAct> out = new ArrayList<>();
    for (Statement s : statements) {
      Scene scene = scenes.get(s.sentence());
      if (scene != null && isOwn(s) && s.told() >= Cited.AS_LIKELY_AS_NOT) {
        List<Pair> pairs = pairing.choose(s, Owned.UNSAID, false).pairs();
        pairs.forEach(p -> out.add(own(s, scene, p.actor(), p.other(), p.likely())));
        if (pairs.isEmpty()) {
          out.add(own(s, scene, null, null, Cited.untold(s, "actor")));
        }
      }
    }
    return out;
  }

  private static boolean isOwn(Statement s) {
    return !s.isSaying() && ActType.named(s.type()) == null && PloverType.named(s.type()) == null;
  }

  private OwnAct own(
      Statement s, Scene scene, @Nullable String actor, @Nullable String other, double likely) {
    EventDates dates = dates(s, scene);
    return new OwnAct(
        s.type(),
        actor,
        other,
        status(s),
        dates.background(),
        Math.round(s.told() * likely * 1000) / 1000.0,
        dates.date(),
        cited.words(s, "seat"),
        scene.span(),
        s.trigger());
  }

  /** A statement of an act, and the sentence that makes it. */
  private record Told(Statement statement, ActType type, Law law, Scene scene) {
    Choice choose(Pairing pairing) {
      Owned owned =
          switch (law.sides()) {
            case OWNER -> Owned.BY_ACTOR;
            case HOST -> Owned.BY_OTHER;
            case EITHER, RELATION, CHANNEL -> Owned.UNSAID;
          };
      return pairing.choose(statement, owned, law.joint());
    }
  }

  private List<Told> told(List<Statement> statements) {
    List<Told> out = new ArrayList<>();
    for (Statement s : statements) {
      ActType type = ActType.named(s.type());
      Scene scene = scenes.get(s.sentence());
      if (type != null && scene != null) {
        out.add(new Told(s, type, rules.of(type), scene));
      }
    }
    return out;
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

  /** "closed its consulates in Lima and Oslo": one act in each town. */
  private List<Draft> drafts(Told told, Pair pair) {
    Draft one = draft(told, pair);
    List<String> seats = cited.phrases(told.statement(), "seat");
    if (!OF_TOWNS.contains(told.type())
        || seats.size() < 2
        || seats.stream().anyMatch(s -> !isName(s))) {
      return List.of(one);
    }
    List<Draft> out = new ArrayList<>();
    for (String seat : seats) {
      Draft next = out.isEmpty() ? one : draft(told, pair);
      next.subject = next.subject.seat(seat).count(null);
      out.add(next);
    }
    return out;
  }

  private static boolean isName(String words) {
    return Character.isUpperCase(words.codePointAt(0));
  }

  private Draft draft(Told told, Pair pair) {
    Law law = told.law();
    Statement s = told.statement();
    Draft d = new Draft(told.type(), parties(law, pair, owners(s)));
    d.status = status(s);
    d.evidence.add(told.scene().span());
    d.named.addAll(PathParties.named(told.scene()));
    d.dates = dates(s, told.scene());
    boolean thing = law.sides() != Sides.RELATION && law.sides() != Sides.CHANNEL;
    d.subject = thing ? subject(told.type(), s) : Subject.RELATIONS;
    Soil.settle(d, law, told.scene());
    return d;
  }

  /** What it is done to: by the mention at which the witness points, else by its words. */
  private Subject subject(ActType type, Statement s) {
    String count = cited.words(s, "count");
    Subject told = Subject.RELATIONS.count(count == null ? null : numbers.of(count)).seat(seat(s));
    Mention moved = cited.mention(s, "mission", Hearing::isPosted);
    return moved == null
        ? told.persons(persons(type, s, told.count()))
        : Subject.RELATIONS
            .mission(moved.mission())
            .persons(moved.persons())
            .seat(moved.seat())
            .or(told)
            .or(Subject.RELATIONS.count(isOne(type, moved) ? Integer.valueOf(1) : moved.count()));
  }

  /** The town at which the witness points, by its own name where a list knows it. */
  private @Nullable String seat(Statement s) {
    Mention town = cited.mention(s, "seat", m -> m.seat() != null);
    String words = cited.words(s, "seat");
    return town != null ? town.seat() : words != null && isName(words) ? words : null;
  }

  /** "its man in Oslo" is the ambassador; "seven persons", "the Britons there" are staff. */
  private @Nullable Persons persons(ActType type, Statement s, @Nullable Integer count) {
    Term who = cited.term(s, "mission");
    if (who == null || !OF_PEOPLE.contains(type)) {
      return null;
    }
    boolean many = who.form().isPlural() || (count != null && count > 1);
    return many ? Persons.STAFF : man.contains(who.lemma()) ? Persons.AMBASSADOR : null;
  }

  /** "its ambassador", "the ambassador" and not "ambassadors": of heads of mission there is one. */
  private boolean isOne(ActType type, Mention m) {
    if (!OF_PEOPLE.contains(type) || m.count() != null) {
      return false;
    }
    Scene scene = scenes.get(m.sentence());
    Form form = scene == null ? Form.OTHER : scene.term(m.head()).form();
    return m.isHead() && (form == Form.NOUN || form == Form.NAME);
  }

  private static boolean isPosted(Mention m) {
    return m.kind() == Mention.Kind.ENVOY || m.kind() == Mention.Kind.MISSION;
  }

  /** Those whose mission or people it is, more likely than not. */
  private Set<String> owners(Statement s) {
    return cited.candidates(s, "sending").stream()
        .filter(c -> c.likely() > Cited.AS_LIKELY_AS_NOT)
        .map(Cited.Candidate::label)
        .collect(Collectors.toSet());
  }

  private static Parties parties(Law law, Pair pair, Set<String> owners) {
    String actor = pair.actor();
    String other = pair.other();
    if (law.joint() && other != null) {
      return Parties.together(actor, other);
    }
    return switch (law.sides()) {
      case HOST -> Parties.ofHost(actor, other);
      case OWNER -> Parties.ofOwner(actor, other);
      case EITHER ->
          owners.contains(actor)
              ? Parties.ofOwner(actor, other)
              : other != null && owners.contains(other)
                  ? Parties.ofHost(actor, other)
                  : Parties.of(actor, other);
      // Whose interests are looked after at the other's.
      case CHANNEL -> Parties.ofOwner(actor, other);
      case RELATION -> Parties.of(actor, other);
    };
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

  /**
   * The limit at which the witness points. One in another sentence is that of what is told there,
   * where the witness points from there to it, too.
   */
  private @Nullable TimePhrase deadline(Statement s, Scene scene) {
    TimePhrase due = cited.time(s, "deadline");
    if (due == null || scene.times().contains(due)) {
      return due;
    }
    boolean others =
        told.stream()
            .filter(t -> t.scene().times().contains(due))
            .anyMatch(t -> due.equals(cited.time(t.statement(), "deadline")));
    return others ? null : due;
  }

  /** Days at which the witness points, else those of the clause. */
  private EventDates dates(Statement s, Scene scene) {
    TimePhrase cites = cited.time(s, "day");
    Scene there = cites == null ? null : scenes.get(cites.sentence());
    boolean aside = cites != null && there != null && there.timing().isAside(cites, s.trigger());
    TimePhrase day = aside ? null : cites;
    TimePhrase due = deadline(s, scene);
    EventDates clause = when.of(s, scene);
    boolean past = s.history() > Cited.AS_LIKELY_AS_NOT;
    boolean news = !clause.said() && past;
    return new EventDates(
        day == null ? (news ? null : clause.date()) : day.interval(),
        due == null ? clause.due() : due.interval(),
        past,
        day != null || clause.said());
  }
}
