package org.chancery.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The report as its page shows it: all words and places of drawings are made, the template only
 * puts them down.
 *
 * @param gold names of the files
 * @param version of the program
 * @param head how much was compared
 * @param parts one for each table
 * @param faults the worst read texts
 */
public record Sheet(
    String gold, String version, List<String> head, List<Part> parts, List<Item> faults) {

  /** Steps of shade in a confusion table. */
  private static final int SHADES = 6;

  /** Keeps unmodifiable copies. */
  public Sheet {
    head = List.copyOf(head);
    parts = List.copyOf(parts);
    faults = List.copyOf(faults);
  }

  /** A table with its drawings. */
  public record Part(String title, String note, List<Bar> whole, List<Bar> byType, Grid confusion) {

    /** Keeps unmodifiable copies. */
    public Part {
      whole = List.copyOf(whole);
      byType = List.copyOf(byType);
    }
  }

  /**
   * A figure with its interval. Places are per mille of the scale from 0 to 1.
   *
   * @param name what is measured
   * @param value the figure in digits
   * @param interval its interval in digits
   * @param at place of the figure
   * @param low place where the interval begins
   * @param width of the interval
   * @param more precision and recall, where the figure is F1
   * @param counts found, emitted, gold
   */
  public record Bar(
      String name,
      String value,
      String interval,
      int at,
      int low,
      int width,
      String more,
      String counts) {}

  /** A confusion table. */
  public record Grid(List<String> names, List<Line> lines) {

    /** Keeps unmodifiable copies. */
    public Grid {
      names = List.copyOf(names);
      lines = List.copyOf(lines);
    }

    /** A row. */
    public record Line(String name, List<Shade> cells) {

      /** Keeps an unmodifiable copy. */
      public Line {
        cells = List.copyOf(cells);
      }
    }

    /**
     * A cell.
     *
     * @param times in digits, empty for none
     * @param look class of the style: right or wrong, and how dark
     */
    public record Shade(String times, String look) {}
  }

  /** A text that was read wrongly. */
  public record Item(String id, String text, String asked, String got, String explain) {}

  /** Makes the sheet of a report. */
  static Sheet of(Measurement report, String gold, String version) {
    List<String> head = new ArrayList<>();
    head.add(report.texts() + " texts");
    head.add(report.wrong() + " not all found");
    if (report.refused() > 0) {
      head.add(report.refused() + " not read");
    }
    head.add("intervals: 95%, " + report.resamples() + " resamples, seed " + report.seed());
    return new Sheet(
        gold,
        version,
        head,
        report.tables().stream().map(Sheet::part).toList(),
        report.worst().stream().map(Sheet::item).toList());
  }

  private static Item item(Fault f) {
    return new Item(
        f.gold().id(),
        f.gold().text(),
        String.join("; ", f.asked()),
        f.got().isEmpty() ? "nothing" : String.join("; ", f.got()),
        f.explain());
  }

  private static Part part(Measurement.Table t) {
    List<Bar> byType = t.byType().stream().map(r -> f1(r.name(), r.figure())).toList();
    Grid grid = grid(t.confusion());
    if (t.macro() == null) {
      return new Part(
          "Events of a text",
          "F1 over texts. An event is a type (TYPE), a type with both sides (TRIPLE), both sides"
              + " (DYAD), or a party (ACTORS); states are compared, other parties by kind.",
          t.whole().stream().map(r -> f1(r.name(), r.figure())).toList(),
          byType,
          grid);
    }
    Figure pair = t.whole().get(0).figure();
    String answered = pair.emitted() + " of " + pair.gold() + " answered";
    return new Part(
        "Type of a marked pair",
        "The type between two parties that the gold names. CONCEDE and RETREAT count as YIELD.",
        List.of(bar("accuracy", pair.recall(), "", answered), bar("macro F1", t.macro(), "", "")),
        byType,
        grid);
  }

  private static Bar f1(String name, Figure f) {
    String precision = digits(f.precision().value());
    String recall = digits(f.recall().value());
    return bar(
        name,
        f.f1(),
        "P " + precision + " R " + recall,
        f.found() + " found, " + f.emitted() + " emitted, " + f.gold() + " in gold");
  }

  private static Bar bar(String name, Figure.Range r, String more, String counts) {
    int low = mille(r.low());
    return new Bar(
        name,
        digits(r.value()),
        String.format(Locale.ROOT, "%.2f–%.2f", r.low(), r.high()),
        mille(r.value()),
        low,
        mille(r.high()) - low,
        more,
        counts);
  }

  private static String digits(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static int mille(double share) {
    return (int) Math.round(1000 * share);
  }

  private static Grid grid(Measurement.Matrix m) {
    List<Grid.Line> lines = new ArrayList<>();
    for (int g = 0; g < m.names().size(); g++) {
      List<Long> row = m.cells().get(g);
      long all = row.stream().mapToLong(Long::longValue).sum();
      int gold = g;
      lines.add(
          new Grid.Line(
              m.names().get(g),
              IntStream.range(0, row.size())
                  .mapToObj(r -> shade(row.get(r), all, r == gold))
                  .toList()));
    }
    return new Grid(m.names(), lines);
  }

  private static Grid.Shade shade(long times, long all, boolean right) {
    if (times == 0) {
      return new Grid.Shade("", "none");
    }
    long dark = 1 + (SHADES - 1) * times / Math.max(1, all);
    return new Grid.Shade(Long.toString(times), (right ? "right d" : "wrong d") + dark);
  }
}
