package org.chancery.app.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.chancery.Explanation;
import org.chancery.Reading;
import org.chancery.app.store.Store;
import org.chancery.app.words.PartyNames;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.law.Legality;
import org.chancery.page.RawDocument;
import org.chancery.text.Article;
import org.chancery.text.Budget;
import org.chancery.text.UnreadableException;

/** A whole site on a free port, with hand-made stories and no parser. */
final class Site4Tests implements AutoCloseable {
  static final Instant NOW = Instant.parse("2031-03-06T12:00:00Z");

  private final Store store = Store.openInMemory();
  private final Server server;
  final ByteArrayOutputStream log = new ByteArrayOutputStream();

  Site4Tests() {
    this(Readiness.READY);
  }

  Site4Tests(Readiness readiness) {
    store.put(Stories.plain("wires/one.html", LocalDate.of(2031, 3, 4), "CHL", "NOR"), NOW, NOW);
    store.put(Stories.plain("two", LocalDate.of(2031, 3, 1), "USA", "IRN"), NOW, NOW);
    store.put(Stories.hostile(), NOW, NOW);
    server =
        Server.start(
            new Server.Parts(
                store,
                () -> readiness,
                Site4Tests::read,
                List.of(),
                PartyNames.shipped(),
                new Ledger(Legality.load()),
                Clock.fixed(NOW, ZoneOffset.UTC),
                true,
                "1.2.3",
                new PrintStream(log, true, StandardCharsets.UTF_8)),
            InetAddress.getLoopbackAddress(),
            "127.0.0.1",
            0);
  }

  String at(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  int port() {
    return server.port();
  }

  /** Reads anything into what is hostile; "SLOW" takes for ever, "REFUSE" and "BREAK" fail. */
  private static Explanation read(RawDocument raw, Budget budget) throws UnreadableException {
    if (raw.content().contains("REFUSE")) {
      throw new UnreadableException("is not in English: give an English text");
    }
    if (raw.content().contains("BREAK")) {
      throw new IllegalStateException("secret");
    }
    if (raw.content().contains("SLOW")) {
      try {
        Thread.sleep(3_000);
      } catch (InterruptedException e) {
        throw new UnreadableException("was given up");
      }
    }
    Reading reading = Stories.hostile();
    Article a = reading.article();
    Reading told =
        new Reading(
            new Article(
                raw.id(), null, raw.published(), a.place(), raw.content(), null, "en", a.text()),
            reading.sentences(),
            reading.mentions(),
            reading.times(),
            reading.events(),
            reading.acts(),
            reading.notCounted(),
            reading.claims(),
            reading.contradictions(),
            reading.statements(),
            List.of(),
            List.of(),
            reading.provenance());
    return new Explanation(List.of(), List.of(), List.of(), List.of(), Map.of(), told);
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
