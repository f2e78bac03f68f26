package org.chancery.app.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured.
 *
 * @param texts how many texts were compared
 * @param refused how many of them could not be read; they count as read without an event
 * @param wrong texts of which something was missed
 * @param resamples behind each interval
 * @param seed of the resamples
 * @param tables one for texts with events, one for marked pairs; only what there is
 * @param worst the worst read texts, worst first
 */
public record Measurement(
    long texts,
    long refused,
    long wrong,
    int resamples,
    long seed,
    List<Table> tables,
    List<Fault> worst) {

  /** Keeps unmodifiable copies. */
  public Measurement {
    tables = List.copyOf(tables);
    worst = List.copyOf(worst);
  }

  /** What a table is about. */
  public enum About {
    /** All events of a text. */
    EVENTS,
    /** The type between a marked pair. */
    PAIRS
  }

  /**
   * Figures of one kind of gold.
   *
   * @param about which kind
   * @param whole over all types
   * @param byType by type, in PLOVER's order; only types that gold has or that were read
   * @param macro mean F1 over the types of marked pairs; null for events
   * @param confusion what was taken for what
   */
  public record Table(
      About about,
      List<Row> whole,
      List<Row> byType,
      Figure.@Nullable Range macro,
      Matrix confusion) {

    /** Keeps unmodifiable copies. */
    public Table {
      whole = List.copyOf(whole);
      byType = List.copyOf(byType);
    }
  }

  /** A line of a table. */
  public record Row(String name, Figure figure) {}

  /**
   * What was taken for what.
   *
   * @param names types, the last is "nothing"
   * @param cells by type of the gold, then by type read
   */
  public record Matrix(List<String> names, List<List<Long>> cells) {

    /** Keeps unmodifiable copies. */
    public Matrix {
      names = List.copyOf(names);
      cells = cells.stream().map(List::copyOf).toList();
    }
  }
}
