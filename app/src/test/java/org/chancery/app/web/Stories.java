package org.chancery.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.event.PloverType;
import org.chancery.event.QuadClass;
import org.chancery.proposition.Speaker;
import org.chancery.text.Article;
import org.chancery.text.Span;
import org.chancery.time.Interval;
import org.chancery.time.TimePhrase;

/** Readings built by hand; every list holds something. */
final class Stories {
  private Stories() {}

  /** What a hostile page would like a browser to run, in every form that a template could miss. */
  static final String MARKUP =
      "</p></title><script>alert('x')</script><img src=x onerror=alert(1)>\"'><svg onload=alert(2)>"
          + " javascript:alert(3) {{7*7}} &lt;b&gt; ${9*9}";

  static Reading plain(String id, LocalDate day, String first, String second) {
    String text =
        "SANTIAGO \u2014 "
            + first
            + " expelled six "
            + second
            + " diplomats on Monday, Foreign Minister Ana Rojas said.\n\n"
            + second
            + " denied that any of its staff had been told to go.";
    return reading(
        id, "Six envoys told to go home", "SANTIAGO", text, day, first, second, "Ana Rojas");
  }

  /** Markup wherever words from outside can stand. */
  static Reading hostile() {
    return reading(
        "hostile/" + MARKUP,
        MARKUP,
        MARKUP,
        "One " + MARKUP + " on Monday.\n\nTwo " + MARKUP,
        LocalDate.of(2031, 3, 5),
        MARKUP,
        "A" + MARKUP,
        MARKUP);
  }

  private static Reading reading(
      String id,
      String title,
      String place,
      String text,
      LocalDate day,
      String first,
      String second,
      String speaker) {
    Span one = new Span(0, text.indexOf("\n\n"));
    Span two = new Span(one.end() + 2, text.length());
    Span name = new Span(3, 9);
    int monday = text.indexOf("on Monday");
    Speaker said = new Speaker(speaker, first, name);
    List<DiplomaticAct> acts = new ArrayList<>();
    int n = 1;
    for (Status status : Status.values()) {
      acts.add(act("a" + n++, status, first, second, day, said, one, text));
    }
    Event event =
        new Event(
            "e1",
            PloverType.SANCTION,
            "expel",
            List.of("diplomatic"),
            Set.of(),
            "161",
            QuadClass.MATERIAL_CONFLICT,
            -5.5,
            List.of(new EventActor(null, "GOV", first, name)),
            List.of(new EventActor(null, null, second, new Span(10, 14))),
            Interval.on(day),
            null,
            6,
            0,
            one,
            "expel-envoys",
            false,
            said,
            null);
    List<Claim> claims =
        List.of(
            new Claim(
                "c1", speaker, first, Claim.Stance.ASSERTS, 0, one, one.in(text), List.of("a1")),
            new Claim("c2", null, second, Claim.Stance.DENIES, 1, two, two.in(text), List.of()));
    return new Reading(
        new Article(id, title, day, place, title, speaker, "en", text),
        List.of(one, two),
        List.of(new MentionNote(name, Mention.Kind.PARTY, List.of(first))),
        List.of(
            new TimeNote(
                new Span(monday, monday + 9), TimePhrase.Role.WHEN, Interval.on(day.toString()))),
        List.of(event),
        acts,
        List.of(new NotCounted(ActType.BREAK, second, first, title, two, two.in(text))),
        claims,
        List.of(new Contradiction(List.of("c1", "c2"), "a1", title)),
        List.of(),
        List.of(),
        List.of(),
        new Provenance("1.0", "parser 1", "rules 1"));
  }

  private static DiplomaticAct act(
      String id,
      Status status,
      String first,
      String second,
      LocalDate day,
      Speaker said,
      Span span,
      String text) {
    boolean announced = status == Status.ANNOUNCED;
    return new DiplomaticAct(
        id,
        ActType.EXPULSION,
        Parties.ofHost(first, second),
        Subject.RELATIONS
            .mission(MissionKind.EMBASSY)
            .seat(said.name())
            .persons(Persons.DIPLOMATS)
            .count(6),
        ActDates.on(Interval.on(day.minusYears(status.ordinal())))
            .due(announced ? Interval.by(day.plusDays(7)) : null),
        status,
        new LegalBasis("VCDR 9"),
        new Account(said.name(), said, List.of("e1"), List.of(span), span.in(text), Belief.RULES));
  }
}
