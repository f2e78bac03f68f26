package org.chancery.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.chancery.MentionNote;
import org.chancery.Provenance;
import org.chancery.Reading;
import org.chancery.TimeNote;
import org.chancery.act.Account;
import org.chancery.act.ActDates;
import org.chancery.act.ActType;
import org.chancery.act.Belief;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.LegalBasis;
import org.chancery.act.NotCounted;
import org.chancery.act.Parties;
import org.chancery.act.Status;
import org.chancery.act.Subject;
import org.chancery.actor.Mention;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;
import org.chancery.event.Auxiliary;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.event.PloverType;
import org.chancery.event.QuadClass;
import org.chancery.proposition.Speaker;
import org.chancery.text.Article;
import org.chancery.text.Span;
import org.chancery.time.Interval;
import org.chancery.time.TimePhrase;
import org.jspecify.annotations.Nullable;

/** Invented stories to keep in a store. */
public final class Stories {
  private Stories() {}

  static final Instant NOON = Instant.parse("2031-03-05T12:00:00.123456Z");

  /** What made them. */
  public static final Provenance ORIGIN = new Provenance("1.0", "parser 1", "rules 1");

  /** An act with what queries look at. */
  public static DiplomaticAct act(
      String id, ActType type, String actor, @Nullable String other, @Nullable Interval date) {
    return act(id, type, actor, other, date, null, Status.ANNOUNCED, false);
  }

  /** An act of staff or mission of the other at the actor. */
  public static DiplomaticAct act(
      String id,
      ActType type,
      String actor,
      @Nullable String other,
      @Nullable Interval date,
      @Nullable Interval due,
      Status status,
      boolean background) {
    return new DiplomaticAct(
        id,
        type,
        Parties.ofHost(actor, other),
        Subject.RELATIONS,
        ActDates.on(date).due(due).background(background),
        status,
        new LegalBasis("VCDR 9"),
        new Account(
            "told to go",
            null,
            List.of("e1"),
            List.of(new Span(0, 5)),
            "Words that tell it.",
            Belief.RULES));
  }

  /** The same reading, made by another. */
  static Reading by(Provenance other, Reading r) {
    return new Reading(
        r.article(),
        r.sentences(),
        r.mentions(),
        r.times(),
        r.events(),
        r.acts(),
        r.notCounted(),
        r.claims(),
        r.contradictions(),
        r.statements(),
        List.of(),
        r.problems(),
        other);
  }

  /** A story of two sentences with the given acts, an event, two claims and a contradiction. */
  public static Reading story(String id, @Nullable LocalDate published, DiplomaticAct... acts) {
    return story(id, published, "Chile sends six home. Norway denies it.", acts);
  }

  static Reading story(
      String id, @Nullable LocalDate published, String text, DiplomaticAct... acts) {
    Span all = new Span(0, text.length());
    Speaker speaker = new Speaker("Ana Rojas", "CHL", new Span(0, 1));
    Event event =
        new Event(
            "e1",
            PloverType.SANCTION,
            "expel",
            List.of("diplomatic", "legal"),
            EnumSet.allOf(Auxiliary.class),
            "161",
            QuadClass.MATERIAL_CONFLICT,
            -5.5,
            List.of(new EventActor("CHL", "GOV", "Chile", new Span(0, 1))),
            List.of(new EventActor(null, null, "six \u201cattach\u00e9s\u201d", new Span(0, 1))),
            Interval.on("2031-02"),
            Interval.by("2031"),
            6,
            0,
            all,
            "sanction.expel",
            false,
            speaker,
            0.1);
    Claim one =
        new Claim("c1", "Ana Rojas", "CHL", Claim.Stance.ASSERTS, 0, all, text, List.of("e1"));
    Claim two = new Claim("c2", null, "NOR", Claim.Stance.DENIES, 0, all, text, List.of());
    return new Reading(
        new Article(
            id,
            "https://example.org/a?b=1",
            published,
            "SANTIAGO",
            "Headline of " + id,
            "Pia Lund",
            "en",
            text),
        List.of(all),
        List.of(
            new MentionNote(new Span(0, 1), Mention.Kind.PARTY, List.of("CHL")),
            new MentionNote(new Span(2, 3), Mention.Kind.PLACE, List.of())),
        List.of(new TimeNote(new Span(1, 2), TimePhrase.Role.DEADLINE, Interval.by("2031-02"))),
        List.of(event),
        List.of(acts),
        List.of(new NotCounted(ActType.BREAK, null, "CHL", "only considered", all, text)),
        List.of(one, two),
        List.of(new Contradiction(List.of("c1", "c2"), "e1", "sends home / denies")),
        List.of(),
        List.of(),
        List.of(),
        ORIGIN);
  }
}
