package org.chancery.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.chancery.Reading;
import org.chancery.app.intake.Documents;
import org.chancery.app.intake.Engine;
import org.chancery.app.intake.Intake;
import org.chancery.app.report.Failure;
import org.chancery.app.report.Terminal;
import org.chancery.app.store.Store;
import org.chancery.app.web.Readiness;
import org.chancery.article.Budget;
import org.chancery.article.RawDocument;
import org.chancery.article.SizeLimits;
import org.chancery.article.UnreadableException;

/** Reads the example stories into a store while a server already shows what there is. */
public final class Examples {
  private final Terminal terminal;
  private final Engine engine;
  private final Store store;
  private final Path home;
  private final Clock clock = Clock.systemUTC();
  private volatile Readiness readiness = new Readiness(false, 0, 0);

  /**
   * @param store takes the stories
   * @param home folder that holds the folder {@code examples}
   */
  public Examples(Terminal terminal, Engine engine, Store store, Path home) {
    this.terminal = terminal;
    this.engine = engine;
    this.store = store;
    this.home = home;
  }

  /** How far it has come. */
  public Readiness readiness() {
    return readiness;
  }

  /** Reads all of them; ends early once {@code stop} is zero. */
  public void read(CountDownLatch stop) {
    List<Intake> found = found();
    readiness = new Readiness(false, 0, found.size());
    Instant started = clock.instant();
    for (Intake intake : found) {
      if (stop.getCount() == 0) {
        return;
      }
      try {
        RawDocument raw = named(intake.opener().open());
        Reading reading = engine.reader().get().read(raw, Budget.of(raw)).reading();
        Failure.report(terminal, reading);
        store.put(reading, started, clock.instant());
        readiness = new Readiness(false, readiness.read() + 1, found.size());
      } catch (UnreadableException e) {
        terminal.complain(intake.where(), String.valueOf(e.getMessage()));
      } catch (RuntimeException e) {
        if (stop.getCount() > 0) {
          terminal.complain(intake.where(), Failure.of(e));
        }
      }
    }
    readiness = new Readiness(true, readiness.read(), found.size());
  }

  private List<Intake> found() {
    List<Intake> found = new ArrayList<>();
    // The folder below holds an invented quarrel, which must not lead a page of real ones.
    String invented = home.resolve("examples").resolve("episode").toString();
    try {
      new Documents(terminal.in(), SizeLimits.DEFAULT, null)
          .send(
              home.resolve("examples").toString(),
              intake -> {
                if (!intake.where().endsWith(".md") && !intake.where().startsWith(invented)) {
                  found.add(intake);
                }
              });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return found;
  }

  /** Files are named by their paths; readers need not know where this machine keeps them. */
  private RawDocument named(RawDocument raw) {
    String folder = home + home.getFileSystem().getSeparator();
    return raw.id().startsWith(folder)
        ? new RawDocument(
            raw.id().substring(folder.length()),
            raw.source(),
            raw.published(),
            raw.format(),
            raw.content())
        : raw;
  }
}
