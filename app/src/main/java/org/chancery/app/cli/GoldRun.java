package org.chancery.app.cli;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.app.evaluate.Gold;
import org.chancery.app.evaluate.GoldException;
import org.chancery.app.evaluate.GoldReader;
import org.chancery.app.intake.InOrder;
import org.chancery.app.report.Failure;
import org.chancery.app.report.Progress;
import org.chancery.app.report.Terminal;
import org.chancery.page.RawDocument;
import org.chancery.text.UnreadableException;
import org.jspecify.annotations.Nullable;

/** One way through gold: every record is worked on once, whatever cannot be used is named. */
final class GoldRun {
  private final Terminal terminal;
  private final List<String> files;
  private final Progress progress;
  private final GoldReader reader = new GoldReader();
  private long unread;
  private boolean complained;

  /**
   * @param files paths, "-" is standard input
   */
  GoldRun(Terminal terminal, List<String> files) {
    this.terminal = terminal;
    this.files = files;
    this.progress = new Progress(terminal);
  }

  /** Texts that could not be read. */
  long unread() {
    return unread;
  }

  /** Whether anything was refused. */
  boolean complained() {
    return complained;
  }

  /**
   * Reads a text; several at once.
   *
   * @param <T> what is made of it
   */
  @FunctionalInterface
  interface Work<T> {
    /** Reads the text of a record. */
    T of(RawDocument raw) throws UnreadableException;
  }

  /**
   * Takes what was read, in the order of the gold.
   *
   * @param <T> what was made of it
   */
  @FunctionalInterface
  interface Use<T> {
    /**
     * Takes a record.
     *
     * @param made null if the text could not be read
     */
    void take(Gold gold, @Nullable T made) throws IOException;
  }

  /**
   * What stands at one place of the gold.
   *
   * @param where for complaints
   * @param gold null if it cannot be used
   * @param why null if it can
   */
  private record Item(String where, @Nullable Gold gold, @Nullable String why) {}

  /**
   * What became of it.
   *
   * @param made null if nothing
   * @param why why not, null if there is no reason
   */
  private record Result<T>(Item item, @Nullable T made, @Nullable String why) {}

  /** Goes through all records. */
  <T> void run(int threads, Work<T> work, Use<T> use) throws IOException {
    try {
      InOrder.<Item, Result<T>>run(
          this::send, threads, item -> read(item, work), result -> take(result, use));
    } finally {
      progress.close();
    }
  }

  private <T> void take(Result<T> result, Use<T> use) throws IOException {
    Gold gold = result.item().gold();
    progress.clear();
    if (result.why() != null) {
      refuse(result.item().where(), result.why());
    }
    if (gold != null) {
      unread += result.why() == null ? 0 : 1;
      use.take(gold, result.made());
    }
    progress.count(result.why() == null);
  }

  /** Names what cannot be used. */
  void refuse(String where, String why) {
    complained = true;
    terminal.complain(where, why);
  }

  private void send(InOrder.Taker<Item> taker) throws InterruptedException {
    for (String file : files) {
      try (InputStream in = file.equals("-") ? terminal.in() : new FileInputStream(file)) {
        reader.read(
            file,
            in,
            new GoldReader.Sink() {
              @Override
              public void gold(Gold gold) throws InterruptedException {
                taker.accept(new Item(gold.where(), gold, null));
              }

              @Override
              public void refused(String where, String why) throws InterruptedException {
                taker.accept(new Item(where, null, why));
              }
            });
      } catch (GoldException e) {
        taker.accept(new Item(file, null, e.getMessage()));
      } catch (FileNotFoundException e) {
        boolean there = Files.exists(Path.of(file));
        taker.accept(
            new Item(
                file,
                null,
                there
                    ? "cannot be opened: give a file that may be read"
                    : "no such file: check the path"));
      } catch (IOException e) {
        taker.accept(new Item(file, null, "cannot be read (" + e.getMessage() + ")"));
      }
    }
  }

  private static <T> Result<T> read(Item item, Work<T> work) {
    Gold gold = item.gold();
    if (gold == null) {
      return new Result<>(item, null, item.why());
    }
    try {
      return new Result<>(
          item,
          work.of(
              new RawDocument(gold.id(), null, gold.date(), RawDocument.Format.TEXT, gold.text())),
          null);
    } catch (UnreadableException e) {
      return new Result<>(item, null, String.valueOf(e.getMessage()));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return new Result<>(item, null, Failure.of(e));
    }
  }
}
