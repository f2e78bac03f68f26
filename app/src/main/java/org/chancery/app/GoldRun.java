package org.chancery.app;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.chancery.Reading;
import org.chancery.app.evaluate.Coded;
import org.chancery.app.evaluate.Gold;
import org.chancery.app.evaluate.GoldException;
import org.chancery.app.evaluate.GoldReader;
import org.chancery.app.evaluate.Readings;
import org.chancery.app.evaluate.Tally;
import org.chancery.article.RawDocument;
import org.chancery.article.UnreadableException;
import org.jspecify.annotations.Nullable;

/** One way through gold: every record is compared once, whatever cannot be used is named. */
final class GoldRun {
  private final Terminal terminal;
  private final List<String> files;
  private final Tally tally;
  private final Progress progress;
  private final GoldReader reader = new GoldReader();
  private long unread;
  private boolean complained;

  /**
   * @param files paths, "-" is standard input
   * @param tally counts
   */
  GoldRun(Terminal terminal, List<String> files, Tally tally) {
    this.terminal = terminal;
    this.files = files;
    this.tally = tally;
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
   * @param text as it was read
   * @param events what was read
   * @param why why it could not be, null if it could
   */
  private record Result(Item item, String text, List<Coded> events, @Nullable String why) {}

  /** Reads all texts now. */
  void reading(Engine engine, int threads) throws IOException {
    InOrder.<Item, Result>run(this::send, threads, item -> read(engine, item), this::take);
    progress.clear();
  }

  /**
   * Takes readings that were made before.
   *
   * @return whether they are readings of this gold
   */
  boolean against(Path made) {
    try (BufferedReader in = Files.newBufferedReader(made, StandardCharsets.UTF_8);
        Readings readings = new Readings(in)) {
      InOrder.<Item, Item>run(
          this::send,
          1,
          Function.identity(),
          item -> {
            Gold gold = item.gold();
            Readings.Made one = gold == null ? null : readings.of(gold.id());
            take(
                one == null
                    ? new Result(item, "", List.of(), "has no reading in " + made)
                    : new Result(item, one.text(), one.events(), null));
          });
      readings.end();
      return true;
    } catch (GoldException e) {
      terminal.complain(made.toString(), String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      terminal.complain(made.toString(), "no such file: check the path");
    } catch (IOException e) {
      terminal.complain(made.toString(), "cannot be read (" + e.getMessage() + ")");
    }
    return false;
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

  private static Result read(Engine engine, Item item) {
    Gold gold = item.gold();
    if (gold == null) {
      return new Result(item, "", List.of(), null);
    }
    try {
      RawDocument raw =
          new RawDocument(gold.id(), null, gold.date(), RawDocument.Format.TEXT, gold.text());
      Reading reading = engine.reader().get().read(raw);
      List<Coded> events = reading.events().stream().map(Coded::of).toList();
      return new Result(item, reading.article().text(), events, null);
    } catch (UnreadableException e) {
      return new Result(item, "", List.of(), String.valueOf(e.getMessage()));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return new Result(item, "", List.of(), Failure.of(e));
    }
  }

  private void take(Result result) {
    Gold gold = result.item().gold();
    String why = gold == null ? result.item().why() : result.why();
    progress.clear();
    if (why != null) {
      complained = true;
      terminal.complain(result.item().where(), why);
    }
    if (gold != null) {
      unread += why == null ? 0 : 1;
      tally.add(gold, result.text(), result.events());
    }
    progress.count(why == null);
  }
}
