package org.chancery.act;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.act.ActRules.Law;
import org.chancery.actor.Names;
import org.chancery.event.Occurrence;
import org.chancery.pointing.SideWeights;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
import org.chancery.text.Article;
import org.chancery.text.Span;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/** The act stage: what is an act of diplomatic law, and what only looks like one. */
public final class ActReader {
  private final ActRules rules;
  private final Names names;
  private final Weights weights;
  private final SideWeights sides;
  private final Totals totals;
  private final Lookalikes lookalikes;

  /**
   * @param rules which frame makes which act
   * @param names organisations, for their seats and rules
   * @param weights how far what witnesses see is believed
   * @param sides how much speaks for two parties as the sides of what they see
   */
  public ActReader(ActRules rules, Names names, Weights weights, SideWeights sides) {
    this.rules = rules;
    this.names = names;
    this.weights = weights;
    this.sides = sides;
    this.totals = new Totals(rules.lexicon().need("act-each"));
    this.lookalikes = new Lookalikes(rules.lexicon());
  }

  /**
   * Acts and near misses of one story.
   *
   * @param acts ids count from "a1"
   * @param notCounted in order of the text
   * @param own of types that a user has taught, in order of the text
   */
  public record Acts(List<DiplomaticAct> acts, List<NotCounted> notCounted, List<OwnAct> own) {}

  /**
   * Reads the acts of a story.
   *
   * @param article the story
   * @param scenes its sentences
   * @param occurrences the frames that held
   * @param statements what a second witness sees; null if none was asked
   */
  public Acts read(
      Article article,
      List<Scene> scenes,
      List<Occurrence> occurrences,
      @Nullable List<Statement> statements) {
    Bearings bearings = new Bearings(scenes);
    ActSides parties = new ActSides(rules, names, bearings);
    StatusReader standing = new StatusReader(rules);
    List<Draft> drafts = new ArrayList<>();
    List<NotCounted> not = new ArrayList<>();
    Deque<List<Draft>> before = new ArrayDeque<>();
    for (Occurrence o : occurrences) {
      boolean echo = rules.isEcho(o.match().frame().id());
      List<Draft> echoed = echo ? parties.echoed(o, before) : List.of();
      Law law = echoed.isEmpty() ? rules.of(o.match().frame().id()) : rules.of(echoed.get(0).type);
      if (law == null) {
        continue;
      }
      Span span = o.scene().span();
      List<Draft> made = echo ? parties.echoes(o, echoed) : parties.drafts(o, law);
      totals.unshare(made, span.in(article.text()));
      if (!made.isEmpty() && made.get(0).parties != null) {
        before.push(made);
      }
      for (Draft d : made) {
        String stands = standing.reason(o, d);
        String reason = stands == null ? lookalikes.reason(o, d) : stands;
        Parties told = d.parties;
        if (reason != null || told == null) {
          String why = reason != null ? reason : "the text does not say who";
          not.add(refused(d, why, span, article.text()));
          continue;
        }
        complete(d, o, law);
        d.status = standing.status(o.match().proposition(), d, law);
        d.evidence.add(span);
        add(drafts, d);
        bearings.told(told, d.subject.count());
      }
    }
    return statements == null
        ? new Acts(finished(drafts, article.text()), not, List.of())
        : voted(article, scenes, statements, new ByRules(drafts, not));
  }

  /** What the rules make of a story, and what they do not count. */
  private record ByRules(List<Draft> drafts, List<NotCounted> not) {}

  /** The acts of both witnesses, and what one alone sees of types of a user's own. */
  private Acts voted(
      Article article, List<Scene> scenes, List<Statement> statements, ByRules told) {
    Hearing hearing = new Hearing(rules, sides, scenes, article.published());
    List<Hearing.Heard> heard = hearing.acts(article.text(), statements);
    told.not().addAll(lookalikes(heard, scenes, article.text()));
    List<Draft> all =
        new Ballot(rules, weights, heard, told.not()).count(told.drafts(), scenes.size());
    return new Acts(finished(all, article.text()), told.not(), hearing.own(statements));
  }

  /** What the other witness takes for acts, where the words show that they are none. */
  private List<NotCounted> lookalikes(List<Hearing.Heard> heard, List<Scene> scenes, String text) {
    Map<Integer, Scene> byIndex =
        scenes.stream().collect(Collectors.toMap(Scene::index, Function.identity()));
    List<NotCounted> out = new ArrayList<>();
    for (Hearing.Heard h : heard) {
      Scene scene = byIndex.get(h.statement().sentence());
      String why = scene == null ? null : lookalikes.ofSentence(scene, h.draft().type);
      if (scene != null && why != null) {
        out.add(refused(h.draft(), why, scene.span(), text));
      }
    }
    return out;
  }

  private static NotCounted refused(Draft d, String why, Span span, String text) {
    return new NotCounted(d.type, d.actor(), d.counterparty(), why, span, span.in(text));
  }

  private List<DiplomaticAct> finished(List<Draft> drafts, String text) {
    List<DiplomaticAct> acts = new ArrayList<>();
    Seats seats = new Seats(names, text);
    for (Draft d : drafts) {
      d.subject = d.subject.seat(seats.of(d));
      acts.add(finish(d, "a" + (acts.size() + 1), text));
    }
    return acts;
  }

  private static void add(List<Draft> drafts, Draft d) {
    for (Draft known : drafts) {
      if (known.isSame(d)) {
        known.merge(d);
        return;
      }
      if (known.isUndoneBy(d)) {
        known.undo(d);
        return;
      }
      if (d.isUndoneBy(known)) {
        known.original = d.dates.said() ? d.dates.date() : known.original;
        known.merge(d);
        return;
      }
    }
    drafts.add(d);
  }

  private static void complete(Draft d, Occurrence o, Law law) {
    Proposition p = o.match().proposition();
    d.dates = o.dates();
    d.speaker = p.speaker();
    d.named.addAll(PathParties.named(o.scene()));
    d.wording = Wording.of(o);
    d.subject = d.subject.manner(d.type == ActType.RECALL ? Wording.manner(o) : null);
    if (o.event() != null) {
      d.events.add(o.event().id());
    }
    Soil.settle(d, law, o.scene());
  }

  private DiplomaticAct finish(Draft d, String id, String text) {
    Parties parties = Objects.requireNonNull(d.parties, "acts of nobody are not counted");
    String organisation =
        Stream.of(parties.receiving(), parties.counterparty(), parties.actor())
            .filter(names::isOrganisation)
            .findFirst()
            .orElse(null);
    Law law = rules.of(d.type);
    String article =
        organisation != null
            ? names.ruleOf(organisation)
            : d.subject.isConsular() ? law.consular() : law.article();
    String to = parties.receiving();
    boolean posted = parties.isPosted() && names.isOrganisation(to);
    return d.finish(
        id,
        posted && to != null ? parties.hosted(names.hostOf(to)) : parties,
        article == null ? null : new LegalBasis(article),
        text);
  }
}
