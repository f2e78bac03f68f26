package org.chancery.app.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.chancery.MentionNote;
import org.chancery.Problem;
import org.chancery.Provenance;
import org.chancery.Reading;
import org.chancery.TimeNote;
import org.chancery.act.Account;
import org.chancery.act.ActDates;
import org.chancery.act.ActType;
import org.chancery.act.Belief;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Grade;
import org.chancery.act.LegalBasis;
import org.chancery.act.Manner;
import org.chancery.act.NotCounted;
import org.chancery.act.OwnAct;
import org.chancery.act.Parties;
import org.chancery.act.Status;
import org.chancery.act.Subject;
import org.chancery.act.Vote;
import org.chancery.actor.Mention;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
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
import org.chancery.time.PartialDate;
import org.chancery.time.TimePhrase;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/** Readings that no story would give, from a seed: any characters, any value, anything missing. */
final class RandomReadings {
  private static final String ODD =
      "aZ 9\"\\/\n\r\t\0\u001b\u007f\u0085\u00a0\u00e9\u200b\u200d\u2028\u202e\u2066\ufeff\ud800\udc00"
          + "\ud83d\ude00\uffff";

  private final Random random;

  RandomReadings(long seed) {
    random = new Random(seed);
  }

  Reading next() {
    String text = words() + words();
    List<Span> sentences =
        List.of(new Span(0, text.length() / 2), new Span(text.length() / 2, text.length()));
    return new Reading(
        new Article(
            words(),
            maybe(this::words),
            maybe(this::day),
            maybe(this::words),
            maybe(this::words),
            maybe(this::words),
            "en",
            text),
        sentences,
        some(() -> new MentionNote(span(), any(Mention.Kind.values()), some(this::words))),
        some(() -> new TimeNote(span(), any(TimePhrase.Role.values()), interval())),
        some(this::event),
        some(this::act),
        some(
            () ->
                new NotCounted(
                    any(ActType.values()),
                    maybe(this::words),
                    maybe(this::words),
                    words(),
                    span(),
                    words())),
        some(() -> claim(sentences)),
        some(() -> new Contradiction(some(this::words), maybe(this::words), words())),
        some(this::statement),
        some(this::own),
        some(() -> new Problem(random.nextInt(99), span(), words(), words())),
        new Provenance(words(), words(), words()));
  }

  private OwnAct own() {
    return new OwnAct(
        words(),
        maybe(this::words),
        maybe(this::words),
        any(Status.values()),
        random.nextBoolean(),
        random.nextDouble(),
        maybe(this::interval),
        maybe(this::words),
        span(),
        span());
  }

  private Statement statement() {
    return new Statement(
        words(),
        span(),
        random.nextInt(99),
        random.nextDouble(),
        Map.of("done", random.nextDouble(), "none", random.nextDouble()),
        random.nextDouble(),
        Map.of("actor", new Statement.Role(random.nextDouble(), some(this::pointed))));
  }

  private Statement.Pointed pointed() {
    return new Statement.Pointed(span(), random.nextDouble());
  }

  private Event event() {
    return new Event(
        words(),
        any(PloverType.values()),
        maybe(this::words),
        some(this::words),
        random.nextBoolean() ? Set.of() : EnumSet.of(any(Auxiliary.values())),
        maybe(this::words),
        any(QuadClass.values()),
        random.nextInt(-100, 101) / 10.0,
        some(this::side),
        some(this::side),
        maybe(this::interval),
        maybe(this::interval),
        maybe(() -> random.nextInt(9999)),
        random.nextInt(99),
        span(),
        words(),
        random.nextBoolean(),
        maybe(this::speaker),
        maybe(random::nextDouble));
  }

  private DiplomaticAct act() {
    return new DiplomaticAct(
        words(),
        any(ActType.values()),
        new Parties(
            words(),
            maybe(this::words),
            random.nextBoolean(),
            maybe(this::words),
            maybe(this::words),
            maybe(this::words)),
        new Subject(
            maybe(() -> any(MissionKind.values())),
            maybe(this::words),
            maybe(() -> any(Persons.values())),
            maybe(() -> random.nextInt(9999)),
            maybe(this::words),
            maybe(() -> any(Manner.values()))),
        new ActDates(
            maybe(this::interval),
            maybe(this::interval),
            maybe(this::interval),
            random.nextBoolean()),
        any(Status.values()),
        maybe(() -> new LegalBasis(words())),
        new Account(
            maybe(this::words),
            maybe(this::speaker),
            some(this::words),
            some(this::span),
            words(),
            new Belief(
                any(Grade.values()),
                maybe(random::nextDouble),
                some(this::words),
                List.of(Vote.RULES, vote()),
                Map.of("told", random.nextDouble()))));
  }

  private Vote vote() {
    return new Vote("model", words(), random.nextDouble(), List.of());
  }

  private Claim claim(List<Span> sentences) {
    int sentence = random.nextInt(sentences.size());
    return new Claim(
        words(),
        maybe(this::words),
        maybe(this::words),
        any(Claim.Stance.values()),
        sentence,
        sentences.get(sentence),
        words(),
        some(this::words));
  }

  private EventActor side() {
    return new EventActor(maybe(this::words), maybe(this::words), words(), span());
  }

  private Speaker speaker() {
    return new Speaker(words(), maybe(this::words), span());
  }

  private Interval interval() {
    return new Interval(maybe(this::date), maybe(this::date));
  }

  private PartialDate date() {
    return new PartialDate(day(), any(PartialDate.Precision.values()));
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(random.nextInt(-40_000, 40_000));
  }

  private Span span() {
    int start = random.nextInt(1000);
    return new Span(start, start + random.nextInt(100));
  }

  private String words() {
    StringBuilder out = new StringBuilder("x");
    for (int i = random.nextInt(8); i > 0; i--) {
      out.append(ODD.charAt(random.nextInt(ODD.length())));
    }
    return out.append('x').toString();
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> List<T> some(Supplier<T> item) {
    List<T> out = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      out.add(item.get());
    }
    return out;
  }

  private <T> @Nullable T maybe(Supplier<T> item) {
    return random.nextInt(4) == 0 ? null : item.get();
  }
}
