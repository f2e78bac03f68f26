package org.chancery.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.chancery.app.evaluate.Fault;
import org.chancery.app.evaluate.Figure;
import org.chancery.app.evaluate.Measurement;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;

/** What was measured, for a screen. */
public final class EvaluationText {
  private static final int[] COLUMNS = {10, 19, 19, 19, 6, 8, 6};
  private static final int[] CONFUSION = {6, 60};
  private static final int CONFUSIONS = 12;

  private final ScreenLines page;

  public EvaluationText(ScreenLines page) {
    this.page = page;
  }

  /** The report as lines. */
  public String of(Measurement report) {
    page.line(0, head(report), Ink.PLAIN);
    for (Measurement.Table t : report.tables()) {
      boolean events = t.about() == Measurement.About.EVENTS;
      page.heading(events ? "EVENTS OF A TEXT" : "TYPE OF A MARKED PAIR");
      if (t.macro() != null) {
        Figure pair = t.whole().get(0).figure();
        page.line(2, "accuracy   " + range(pair.recall()), Ink.PLAIN);
        page.line(2, "macro F1   " + range(t.macro()), Ink.PLAIN);
        page.line(2, "answered   " + pair.emitted() + " of " + pair.gold(), Ink.PLAIN);
      } else {
        rows(t.whole());
      }
      page.heading(events ? "BY TYPE" : "BY TYPE OF A PAIR");
      rows(t.byType());
      confusion(t.confusion());
    }
    worst(report);
    return page.toString();
  }

  /** How much was compared. */
  static String head(Measurement report) {
    return count(report.texts(), "text")
        + ", of which "
        + report.wrong()
        + " not all found"
        + (report.refused() == 0 ? "" : ", " + report.refused() + " not read")
        + "; 95% intervals from "
        + report.resamples()
        + " resamples of the texts, seed "
        + report.seed();
  }

  private static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private void rows(List<Measurement.Row> rows) {
    page.row(
        2, COLUMNS, List.of("", "precision", "recall", "F1", "found", "emitted", "gold"), Ink.DIM);
    for (Measurement.Row r : rows) {
      Figure f = r.figure();
      page.row(
          2,
          COLUMNS,
          List.of(
              r.name(),
              range(f.precision()),
              range(f.recall()),
              range(f.f1()),
              Long.toString(f.found()),
              Long.toString(f.emitted()),
              Long.toString(f.gold())),
          Ink.PLAIN);
    }
  }

  /** A figure with its interval. */
  public static String range(Figure.Range r) {
    return r.known()
        ? String.format(Locale.ROOT, "%.3f (%.2f\u2013%.2f)", r.value(), r.low(), r.high())
        : "\u2013";
  }

  private record Cell(String gold, String read, long times) {}

  private void confusion(Measurement.Matrix m) {
    List<Cell> cells = new ArrayList<>();
    for (int g = 0; g < m.names().size(); g++) {
      for (int r = 0; r < m.names().size(); r++) {
        if (g != r && m.cells().get(g).get(r) > 0) {
          cells.add(new Cell(m.names().get(g), m.names().get(r), m.cells().get(g).get(r)));
        }
      }
    }
    if (cells.isEmpty()) {
      return;
    }
    page.heading("TAKEN FOR ANOTHER TYPE");
    cells.stream()
        .sorted(Comparator.comparingLong(Cell::times).reversed())
        .limit(CONFUSIONS)
        .forEach(
            c ->
                page.row(
                    2,
                    CONFUSION,
                    List.of(Long.toString(c.times()), c.gold() + " read as " + c.read()),
                    Ink.PLAIN));
  }

  private void worst(Measurement report) {
    if (report.worst().isEmpty()) {
      return;
    }
    page.heading("WORST READ");
    for (Fault f : report.worst()) {
      page.entry("\u2013", Ink.DIM, String.join("; ", f.asked()), Ink.PLAIN, f.gold().id());
      page.line(
          4, "read as " + (f.got().isEmpty() ? "nothing" : String.join("; ", f.got())), Ink.DIM);
      page.whole(4, f.explain());
    }
  }
}
