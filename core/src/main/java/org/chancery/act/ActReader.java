package org.chancery.act;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.chancery.act.ActRules.Law;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Names;
import org.chancery.actor.Persons;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;

/** The act stage: what is an act of diplomatic law, and what only looks like one. */
public final class ActReader {
  private final ActRules rules;
  private final Names names;

  /**
   * @param rules which frame makes which act
   * @param names organisations, for their seats and rules
   */
  public ActReader(ActRules rules, Names names) {
    this.rules = rules;
    this.names = names;
  }

  /**
   * Acts and near misses of one story.
   *
   * @param acts ids count from "a1"
   * @param notCounted in order of the text
   */
  public record Acts(List<DiplomaticAct> acts, List<NotCounted> notCounted) {}

  /**
   * Reads the acts of a story.
   *
   * @param article the story
   * @param scenes its sentences
   * @param occurrences the frames that held
   */
  public Acts read(Article article, List<Scene> scenes, List<Occurrence> occurrences) {
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
      if (!made.isEmpty() && made.get(0).actor != null) {
        before.push(made);
      }
      for (Draft d : made) {
        String reason = standing.reason(o, d);
        if (reason != null || d.actor == null) {
          String why = reason != null ? reason : "the text does not say who";
          not.add(
              new NotCounted(d.type, d.actor, d.counterparty, why, span, span.in(article.text())));
          continue;
        }
        complete(d, o);
        d.status = standing.status(o.match().proposition(), d, law);
        d.evidence.add(span);
        add(drafts, d);
        bearings.counted(d.count);
        if (d.counterparty != null) {
          bearings.pair(d.actor, d.counterparty);
        }
      }
    }
    List<DiplomaticAct> acts = new ArrayList<>();
    Seats seats = new Seats(names, article.text());
    for (Draft d : drafts) {
      d.seat = seats.of(d);
      acts.add(finish(d, "a" + (acts.size() + 1), article.text()));
    }
    return new Acts(acts, not);
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
        known.originalDate = d.dateSaid ? d.date : known.originalDate;
        known.merge(d);
        return;
      }
    }
    drafts.add(d);
  }

  private static void complete(Draft d, Occurrence o) {
    Proposition p = o.match().proposition();
    d.due = o.dates().due();
    d.date = o.dates().date();
    d.dateSaid = o.dates().said();
    d.background = o.dates().background();
    d.speaker = p.speaker();
    d.named.addAll(PathParties.named(o.scene()));
    d.wording = Wording.of(o);
    d.manner = d.type == ActType.RECALL ? Wording.manner(o) : null;
    if (o.event() != null) {
      d.events.add(o.event().id());
    }
  }

  private DiplomaticAct finish(Draft d, String id, String text) {
    d.evidence.sort(null);
    boolean organisation =
        names.isOrganisation(d.receiving)
            || names.isOrganisation(d.counterparty)
            || names.isOrganisation(d.actor);
    String org =
        names.isOrganisation(d.receiving)
            ? d.receiving
            : names.isOrganisation(d.counterparty) ? d.counterparty : d.actor;
    Law law = rules.of(d.type);
    boolean consular = d.mission == MissionKind.CONSULATE || d.persons == Persons.CONSULAR_STAFF;
    String article =
        organisation && org != null ? names.ruleOf(org) : consular ? law.consular() : law.article();
    boolean posted = d.sending != null && names.isOrganisation(d.receiving);
    String actor = d.actor == null ? "" : d.actor;
    return new DiplomaticAct(
        id,
        d.type,
        actor,
        d.counterparty,
        d.joint,
        d.sending,
        d.receiving,
        posted && d.receiving != null ? names.hostOf(d.receiving) : null,
        d.mission,
        d.seat,
        d.persons,
        d.count,
        d.via,
        d.manner,
        d.date,
        d.due,
        d.originalDate,
        d.status,
        d.background,
        article == null ? null : new LegalBasis(article),
        d.wording,
        d.speaker,
        d.inferred(),
        d.events,
        d.evidence,
        d.evidence.get(0).in(text));
  }
}
