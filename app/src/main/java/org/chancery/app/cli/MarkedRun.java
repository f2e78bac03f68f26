package org.chancery.app.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.Reading;
import org.chancery.app.intake.Engine;
import org.chancery.app.intake.InOrder;
import org.chancery.app.own.MarkedScore;
import org.chancery.app.own.MarkedText;
import org.chancery.app.own.MarkedTexts;
import org.chancery.app.report.Failure;
import org.chancery.app.report.Progress;
import org.chancery.app.report.Terminal;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.page.RawDocument;
import org.chancery.text.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Measures readings by texts in which persons have marked acts. */
final class MarkedRun {
  private static final int[] COLUMNS = {22, 9, 11, 9, 9, 9, 14, 9};

  private final Terminal terminal;
  private final Engine engine;
  private final int threads;
  private boolean complained;

  MarkedRun(Terminal terminal, Engine engine, int threads) {
    this.terminal = terminal;
    this.engine = engine;
    this.threads = threads;
  }

  /** A text, and what was read in it; null if it could not be read. */
  private record Read(MarkedText text, @Nullable Reading reading, String why) {}

  /**
   * Reads all texts and prints what came of it.
   *
   * @param taught own types that the engine knows
   * @return the exit status
   */
  int run(List<Path> files, Set<String> taught) throws IOException {
    List<MarkedText> texts = new MarkedTexts(this::complain).read(files);
    MarkedScore score = new MarkedScore(taught);
    Progress progress = new Progress(terminal);
    try {
      InOrder.<MarkedText, Read>run(
          taker -> {
            for (MarkedText text : texts) {
              taker.accept(text);
            }
          },
          threads,
          this::read,
          read -> {
            progress.clear();
            if (read.reading() == null) {
              complain(read.text().where(), read.why());
            } else {
              score.add(read.text(), read.reading());
            }
            progress.count(read.reading() != null);
          });
    } finally {
      progress.close();
    }
    Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    out.write(report(texts.size(), score));
    out.flush();
    return complained ? ExitStatus.REFUSED : ExitStatus.OK;
  }

  private void complain(String where, String why) {
    complained = true;
    terminal.complain(where, why);
  }

  private Read read(MarkedText text) {
    RawDocument raw =
        new RawDocument(text.where(), null, null, RawDocument.Format.TEXT, text.text());
    try {
      return new Read(text, engine.reader().get().read(raw, raw.budget()).reading(), "");
    } catch (UnreadableException e) {
      return new Read(text, null, String.valueOf(e.getMessage()));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return new Read(text, null, Failure.of(e));
    }
  }

  private static String report(int texts, MarkedScore score) {
    ScreenLines page = new ScreenLines(false);
    page.line(0, texts + " texts with marked acts", Ink.PLAIN);
    page.gap();
    page.row(
        2,
        COLUMNS,
        List.of("type", "marked", "precision", "recall", "F1", "actor", "counterparty", "status"),
        Ink.DIM);
    Map<String, MarkedScore.Row> rows = new TreeMap<>(score.rows());
    row(page, "all", score.all());
    rows.forEach((type, row) -> row(page, type, row));
    page.gap();
    page.line(
        0,
        "precision and recall: an act of the type in the sentence that is marked; actor,"
            + " counterparty and status: right of those",
        Ink.DIM);
    return page.toString();
  }

  private static void row(ScreenLines page, String name, MarkedScore.Row row) {
    page.row(
        2,
        COLUMNS,
        List.of(
            name,
            Integer.toString(row.marked()),
            share(row.found(), row.stated()),
            share(row.found(), row.marked()),
            share(2 * row.found(), row.stated() + row.marked()),
            share(row.actors(), row.found()),
            share(row.counterparties(), row.found()),
            share(row.statuses(), row.found())),
        Ink.PLAIN);
  }

  private static String share(int part, int whole) {
    return TrainCommand.share((double) part / whole);
  }
}
