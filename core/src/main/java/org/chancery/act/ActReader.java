package org.chancery.act;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.chancery.act.ActRules.Law;
import org.chancery.actor.Names;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.event.Occurrence;
import org.chancery.event.Scene;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Modality;
import org.chancery.proposition.Operator;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Tense;
import org.jspecify.annotations.Nullable;

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
    Parties parties = new Parties(rules, names, bearings);
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
      Span span = o.scene().sentence().span();
      List<Draft> made = echo ? parties.echoes(o, echoed) : parties.drafts(o, law);
      if (!made.isEmpty() && made.get(0).actor != null) {
        before.push(made);
      }
      for (Draft d : made) {
        String reason = reason(o, d);
        if (reason != null || d.actor == null) {
          String why = reason != null ? reason : "the text does not say who";
          not.add(
              new NotCounted(d.type, d.actor, d.counterparty, why, span, span.in(article.text())));
          continue;
        }
        complete(d, o, law);
        d.evidence.add(span);
        add(drafts, d);
        if (d.counterparty != null) {
          bearings.pair(d.actor, d.counterparty);
        }
      }
    }
    List<DiplomaticAct> acts = new ArrayList<>();
    for (Draft d : drafts) {
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
    }
    drafts.add(d);
  }

  /** Why it is no act, or null if it is one. */
  private @Nullable String reason(Occurrence o, Draft d) {
    Proposition p = o.match().proposition();
    boolean able = d.type == ActType.CHANNEL && p.embeddings().stream().allMatch(ActReader::told);
    if (able && p.modality() == Modality.HYPOTHETICAL) {
      // A way that can be used is a way that remains.
      return null;
    }
    return switch (p.modality()) {
      case DENIED -> p.under(Operator.END) ? "brought to an end, not begun" : "denied";
      case REFUSED -> "refused or ruled out";
      case HYPOTHETICAL -> "only considered, or under a condition";
      case DEMANDED -> isOwnDemand(p, o, d) ? null : "a call by somebody else";
      case THREATENED -> d.actor == null || !isHarm(d.type) ? "only under a condition" : null;
      case DONE, PLANNED, ORDERED -> null;
    };
  }

  private static boolean isHarm(ActType type) {
    return switch (type) {
      case EXPULSION,
          RECALL,
          WITHDRAWAL,
          CLOSURE,
          SUSPENSION,
          BREAK,
          DOWNGRADE,
          CAP,
          REFUSAL,
          DERECOGNITION ->
          true;
      case ESTABLISHMENT,
          RESTORATION,
          OPENING,
          UPGRADE,
          ACCREDITATION,
          SUMMONS,
          CHANNEL,
          RETURN,
          RECOGNITION ->
          false;
    };
  }

  private static boolean told(Embedding e) {
    return e.operator() == Operator.REPORT;
  }

  /** A host that demands the departure of envoys orders it; anybody else only calls for it. */
  private boolean isOwnDemand(Proposition p, Occurrence o, Draft d) {
    for (Embedding e : p.embeddings()) {
      if (e.operator() == Operator.DEMAND && e.actor() >= 0) {
        var m = o.scene().cast().at(e.actor());
        return m != null
            && m.parties().stream().anyMatch(x -> x.label().equals(d.actor))
            && !m.nounClass().equals("people")
            && m.parties().stream()
                .noneMatch(x -> "LEG".equals(x.sector()) || "OPP".equals(x.sector()));
      }
    }
    return false;
  }

  private void complete(Draft d, Occurrence o, Law law) {
    Proposition p = o.match().proposition();
    d.due = o.dates().due();
    d.date = o.dates().date();
    d.dateSaid = o.dates().said();
    d.background = o.dates().background();
    d.status = status(p, d, law);
    d.speaker = p.speaker();
    d.wording = Wording.of(o);
    d.manner = d.type == ActType.RECALL ? Wording.manner(o) : null;
    if (o.event() != null) {
      d.events.add(o.event().id());
    }
  }

  private Status status(Proposition p, Draft d, Law law) {
    if (p.modality() == Modality.THREATENED) {
      return Status.THREATENED;
    }
    if (p.modality() != Modality.DONE) {
      return Status.ANNOUNCED;
    }
    if (d.background) {
      return Status.CARRIED_OUT;
    }
    if (p.nominal()) {
      // "The break with Chile comes as ...": the noun does not say whether it is complete.
      return Status.ANNOUNCED;
    }
    boolean underway = p.tense() == Tense.PRESENT || p.tense() == Tense.NONE;
    // The frame may make another act than its own: one person withdrawn is recalled.
    boolean pending = rules.of(d.type).pending();
    return pending || (underway && law.sides() != ActRules.Sides.RELATION) || d.due != null
        ? Status.ANNOUNCED
        : Status.CARRIED_OUT;
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
    boolean consular = "consulate".equals(d.mission) || "consular staff".equals(d.persons);
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
        null,
        d.status,
        d.background,
        article,
        d.wording,
        d.speaker,
        d.events,
        d.evidence,
        d.evidence.get(0).in(text));
  }
}
