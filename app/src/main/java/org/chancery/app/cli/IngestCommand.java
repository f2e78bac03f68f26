package org.chancery.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.app.intake.Engine;
import org.chancery.app.intake.Inputs;
import org.chancery.app.intake.Outcome;
import org.chancery.app.report.Failure;
import org.chancery.app.report.Progress;
import org.chancery.app.report.Terminal;
import org.chancery.app.store.Store;
import org.chancery.app.store.StoreException;
import org.chancery.rules.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chancery ingest}: documents in, into the store. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads news stories as 'read' does and keeps them in a store. The same story again changes"
          + " nothing; a changed one is kept as a new version.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  chancery ingest archive/",
      "  chancery ingest --store gulf.duckdb --published 2017-06-05 story.txt",
      "  cat stories.jsonl | chancery ingest -",
      "",
      "Exit status: 0 all read, 2 wrong usage, 3 some documents refused, or the store could not",
      "be used (one line each on standard error says why and what to do)."
    })
public final class IngestCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;
  private final Clock clock;

  @Mixin private Inputs inputs = new Inputs();
  @Mixin private OwnFolder own = new OwnFolder();
  @Mixin private ReaderOption reader = new ReaderOption();
  @Mixin private OwnTypesOption types = new OwnTypesOption();
  @Mixin private StoreFile file = new StoreFile();

  public IngestCommand(Terminal terminal, Engine engine, Clock clock) {
    this.terminal = terminal;
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant started = clock.instant();
    Map<Store.Put, Integer> puts = new EnumMap<>(Store.Put.class);
    Progress progress = new Progress(terminal);
    RuleFiles rules = own.files();
    Engine over = types.over(reader.over(own.over(rules, engine, terminal)));
    // The store first: a store in use should not cost the loading of the models.
    try (Store store = Store.open(file.path())) {
      inputs.read(
          terminal.in(),
          over,
          reading -> "",
          outcome -> {
            progress.clear();
            if (outcome instanceof Outcome.Refused refused) {
              terminal.complain(refused.where(), refused.why());
            } else if (outcome instanceof Outcome.Done done) {
              Failure.report(terminal, done.reading());
              puts.merge(store.put(done.reading(), started, clock.instant()), 1, Integer::sum);
            }
            progress.count(outcome instanceof Outcome.Done);
          });
    } catch (StoreException e) {
      progress.clear();
      terminal.complain(e.where(), e.why());
      return ExitStatus.REFUSED;
    } catch (IOException e) {
      progress.clear();
      terminal.complain(file.path().toString(), "cannot be written (" + e.getMessage() + ")");
      return ExitStatus.REFUSED;
    } finally {
      progress.close();
    }
    return summary(puts, progress) && progress.refused() == 0 ? ExitStatus.OK : ExitStatus.REFUSED;
  }

  private boolean summary(Map<Store.Put, Integer> puts, Progress progress) {
    int again = puts.getOrDefault(Store.Put.REREAD, 0);
    String line =
        "stored "
            + progress.read()
            + (progress.read() == 1 ? " document: " : " documents: ")
            + puts.getOrDefault(Store.Put.NEW, 0)
            + " new, "
            + puts.getOrDefault(Store.Put.CHANGED, 0)
            + " changed, "
            + (again == 0 ? "" : again + " read otherwise, ")
            + puts.getOrDefault(Store.Put.UNCHANGED, 0)
            + " unchanged, "
            + progress.refused()
            + " refused\n";
    try {
      terminal.out().write(line.getBytes(StandardCharsets.UTF_8));
      terminal.out().flush();
      return true;
    } catch (IOException e) {
      // The store has it all; only the summary went nowhere.
      return false;
    }
  }
}
