package org.chancery.app.cli;

import java.nio.file.Path;
import org.chancery.app.intake.Readings;
import org.chancery.app.ledger.Archives;
import org.chancery.app.report.Terminal;
import org.chancery.app.store.Archive;
import org.chancery.app.store.Docket;
import org.chancery.app.store.RulingsFile;
import org.chancery.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the ledger's reports come from: a store, or readings. */
final class LedgerFiles {
  @Mixin private StoreFile store = new StoreFile();

  @Option(
      names = "--readings",
      paramLabel = "FILE|-",
      description =
          "Instead of a store: readings as 'chancery read --format jsonl' prints them; - is"
              + " standard input.")
  private @Nullable String readings;

  @Option(
      names = "--rulings",
      paramLabel = "FILE",
      converter = StoreFile.File.class,
      description = "With --readings: where rulings are kept (a store keeps its own).")
  private @Nullable Path rulings;

  /** Works with reports. */
  @FunctionalInterface
  interface Use {
    /** Returns the exit status. */
    int with(Opened opened);
  }

  /** Reports at hand. */
  interface Opened extends Archives {
    /** Where rulings are kept; null if there is no such place. */
    @Nullable Docket docket();
  }

  /** What is wrong with the options taken together; null if nothing is. */
  @Nullable String problem() {
    return rulings != null && readings == null
        ? "--rulings goes with --readings: a store keeps its own"
        : null;
  }

  /**
   * Opens, uses, closes.
   *
   * @param writing whether rulings will be written
   * @return the exit status: of the use, or {@link ExitStatus#REFUSED} if a line was refused
   */
  int use(Terminal terminal, boolean writing, Use use) {
    if (readings != null) {
      Readings loader = new Readings(terminal);
      Docket docket = rulings == null ? null : new RulingsFile(rulings);
      Archive archive = loader.load(readings);
      Archive ruled = docket == null ? archive : archive.with(docket.rulings());
      int status = use.with(new Loaded(ruled, docket));
      return status == ExitStatus.OK && loader.refused() ? ExitStatus.REFUSED : status;
    }
    // A store that does not exist must not be made by a question to it, nor by a ruling on it.
    try (Store opened = Store.openToRead(store.path())) {
      if (!writing) {
        return use.with(new Stored(opened));
      }
    }
    try (Store opened = Store.open(store.path())) {
      return use.with(new Stored(opened));
    }
  }

  private record Loaded(Archive archive, @Nullable Docket docket) implements Opened {
    @Override
    public Archive all() {
      return archive;
    }

    @Override
    public Archive of(String a, String b) {
      return archive;
    }
  }

  private record Stored(Store store) implements Opened {
    @Override
    public Archive all() {
      return store.archive();
    }

    @Override
    public Archive of(String a, String b) {
      return store.archive(a, b);
    }

    @Override
    public Docket docket() {
      return store;
    }
  }
}
