package org.chancery.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.Explanation;
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
import org.chancery.act.LegalBasis;
import org.chancery.act.NotCounted;
import org.chancery.act.Parties;
import org.chancery.act.Status;
import org.chancery.act.Subject;
import org.chancery.actor.Mention;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.app.intake.Engine;
import org.chancery.app.report.Terminal;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;
import org.chancery.event.Auxiliary;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.event.PloverType;
import org.chancery.event.QuadClass;
import org.chancery.page.RawDocument;
import org.chancery.proposition.Speaker;
import org.chancery.text.Article;
import org.chancery.text.Budget;
import org.chancery.text.Span;
import org.chancery.text.UnreadableException;
import org.chancery.time.Interval;
import org.chancery.time.TimePhrase;

/** Readings built by hand, and a program whose streams the test holds. */
public final class Fixtures {
  private Fixtures() {}

  static final String TEXT =
      "SANTIAGO \u2014 Chile expelled six Norwegian diplomats on Monday, Foreign Minister Ana Rojas"
          + " said.\n\nNorway denied that any of its staff had been told to go.";

  private static final Span FIRST = new Span(0, TEXT.indexOf("\n\n"));
  private static final Span SECOND = new Span(FIRST.end() + 2, TEXT.length());

  public static final Provenance ORIGIN = new Provenance("1.0", "parser 1", "rules 1");

  public static Reading empty(String id, String text) {
    return new Reading(
        new Article(id, null, null, null, null, null, "en", text),
        List.of(new Span(0, text.length())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        ORIGIN);
  }

  /** Every list holds something and every nullable field has a value somewhere. */
  public static Reading full() {
    Speaker rojas = new Speaker("Ana Rojas", "CHL", span("Ana Rojas"));
    Event event =
        new Event(
            "e1",
            PloverType.SANCTION,
            "expel",
            List.of("diplomatic"),
            EnumSet.of(Auxiliary.NEGATION, Auxiliary.FUTURE),
            "175",
            QuadClass.MATERIAL_CONFLICT,
            -5.5,
            List.of(new EventActor("CHL", "GOV", "Chile", span("Chile"))),
            List.of(new EventActor(null, null, "Norwegian diplomats", span("Norwegian diplomats"))),
            Interval.on("2031-03-03"),
            Interval.by("2031-03-10"),
            6,
            0,
            FIRST,
            "sanction.expel",
            false,
            rojas,
            0.75);
    return new Reading(
        new Article(
            "news/chile.html",
            "https://example.org/chile",
            LocalDate.of(2031, 3, 4),
            "SANTIAGO",
            "Chile sends Norwegians home",
            "Pia Lund",
            "en",
            TEXT),
        List.of(FIRST, SECOND),
        List.of(
            new MentionNote(span("Chile"), Mention.Kind.PARTY, List.of("CHL")),
            new MentionNote(span("Norwegian diplomats"), Mention.Kind.ENVOY, List.of("NOR")),
            new MentionNote(span("its staff"), Mention.Kind.AGENT, List.of())),
        List.of(new TimeNote(span("on Monday"), TimePhrase.Role.WHEN, Interval.on("2031-03-03"))),
        List.of(event, bare()),
        List.of(expulsion(), channel()),
        List.of(
            new NotCounted(ActType.BREAK, "NOR", "CHL", "threatened", SECOND, SECOND.in(TEXT)),
            new NotCounted(ActType.RECALL, null, null, "only considered", SECOND, "Perhaps.")),
        List.of(
            new Claim(
                "c1",
                "Ana Rojas",
                "CHL",
                Claim.Stance.ASSERTS,
                0,
                FIRST,
                FIRST.in(TEXT),
                List.of("a1", "e1")),
            new Claim(
                "c2", null, "NOR", Claim.Stance.DENIES, 1, SECOND, SECOND.in(TEXT), List.of())),
        List.of(new Contradiction(List.of("c1", "c2"), "a1", "expelled / had not been told")),
        List.of(),
        List.of(),
        List.of(),
        ORIGIN);
  }

  private static Event bare() {
    return new Event(
        "e2",
        PloverType.REJECT,
        null,
        List.of(),
        Set.of(),
        null,
        QuadClass.VERBAL_CONFLICT,
        -4,
        List.of(),
        List.of(),
        null,
        null,
        null,
        1,
        SECOND,
        "reject.deny",
        true,
        null,
        null);
  }

  public static DiplomaticAct expulsion() {
    return new DiplomaticAct(
        "a1",
        ActType.EXPULSION,
        Parties.ofHost("CHL", "NOR"),
        Subject.RELATIONS
            .mission(MissionKind.EMBASSY)
            .seat("Santiago")
            .persons(Persons.DIPLOMATS)
            .count(6),
        ActDates.on(Interval.on("2031-03-03"))
            .due(Interval.by("2031-03-10"))
            .undoing(Interval.on("2031-02")),
        Status.CARRIED_OUT,
        new LegalBasis("VCDR 9"),
        new Account(
            "expelled",
            new Speaker("Ana Rojas", "CHL", span("Ana Rojas")),
            List.of("e1"),
            List.of(FIRST, SECOND),
            FIRST.in(TEXT),
            Belief.RULES));
  }

  private static DiplomaticAct channel() {
    return new DiplomaticAct(
        "a2",
        ActType.CHANNEL,
        Parties.ofOwner("NOR", "CHL"),
        Subject.RELATIONS.via("CHE"),
        ActDates.UNKNOWN.background(true),
        Status.ANNOUNCED,
        null,
        new Account(null, null, List.of(), List.of(SECOND), SECOND.in(TEXT), Belief.RULES));
  }

  private static Span span(String words) {
    int at = TEXT.indexOf(words);
    return new Span(at, at + words.length());
  }

  /** One run of the program on streams that the test holds. */
  public static final class Run {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private byte[] in = new byte[0];
    private boolean terminal;
    private boolean noColor;
    public int status;

    public Run in(String text) {
      in = text.getBytes(StandardCharsets.UTF_8);
      return this;
    }

    public Run onTerminal(boolean withNoColor) {
      terminal = true;
      noColor = withNoColor;
      return this;
    }

    public Run go(Reads reads, String... arguments) {
      Engine.Reader reader = (raw, budget) -> told(reads.read(raw, budget));
      return go(
          new Engine(
              () -> reader,
              () -> {
                throw new AssertionError("not asked for");
              },
              () -> {
                throw new AssertionError("not asked for");
              }),
          arguments);
    }

    public Run go(Engine engine, String... arguments) {
      Terminal streams =
          new Terminal(
              new ByteArrayInputStream(in),
              out,
              new PrintStream(err, true, StandardCharsets.UTF_8),
              terminal,
              terminal,
              noColor);
      status = Main.run(streams, engine, arguments);
      return this;
    }

    public String out() {
      return out.toString(StandardCharsets.UTF_8);
    }

    public List<String> outLines() {
      return out().lines().toList();
    }

    public List<JsonNode> parsed() throws IOException {
      List<JsonNode> nodes = new ArrayList<>();
      for (String line : outLines()) {
        nodes.add(new ObjectMapper().readTree(line));
      }
      return nodes;
    }

    public List<String> ids() throws IOException {
      return parsed().stream().map(n -> n.get("id").textValue()).toList();
    }

    public String err() {
      return err.toString(StandardCharsets.UTF_8);
    }

    public List<String> errLines() {
      return err().lines().toList();
    }
  }

  /** The same reading with sentences left out. */
  public static Reading with(Reading r, List<Problem> problems) {
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
        problems,
        r.provenance());
  }

  /** A reading as the line hands it on. */
  public static Explanation told(Reading reading) {
    Map<String, Long> nanos = Map.of("article", 1_000_000L, "syntax", 9_000_000L);
    return new Explanation(List.of(), List.of(), List.of(), List.of(), nanos, reading);
  }

  /** Reads one document. */
  public interface Reads {
    Reading read(RawDocument raw, Budget budget) throws UnreadableException;
  }

  /** {@link #read} with what each stage cost. */
  public static Explanation follow(RawDocument raw, Budget budget) throws UnreadableException {
    return told(read(raw, budget));
  }

  /** Reads anything; refuses "REFUSE" and breaks on "BREAK". */
  public static Reading read(RawDocument raw, Budget budget) throws UnreadableException {
    if (raw.content().contains("REFUSE")) {
      throw new UnreadableException("is not in English: give an English text");
    }
    if (raw.content().contains("BREAK")) {
      throw new IllegalStateException("bro\u001bken");
    }
    Reading reading = empty(raw.id(), raw.content());
    return new Reading(
        new Article(
            raw.id(),
            raw.source(),
            raw.published(),
            null,
            raw.format().name(),
            null,
            "en",
            raw.content()),
        reading.sentences(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        ORIGIN);
  }
}
