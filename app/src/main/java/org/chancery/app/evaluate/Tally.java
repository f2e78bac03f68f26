package org.chancery.app.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.chancery.app.evaluate.CountedLine.Kind;
import org.chancery.event.PloverType;

/** Counts over gold, a text at a time; of the texts only the worst read are kept. */
public final class Tally {
  private static final Comparator<Fault> MILDEST_FIRST =
      Comparator.comparingInt(Fault::badness)
          .thenComparing(Comparator.comparingLong(Fault::place).reversed());

  private final long[] counts = new long[3 * CountedLine.ALL.size()];
  private final Resamples resamples;
  private final Confusion events = new Confusion();
  private final Confusion pairs = new Confusion();
  private final PriorityQueue<Fault> worst = new PriorityQueue<>(MILDEST_FIRST);
  private final int faults;
  private long texts;
  private long wrong;

  /**
   * @param faults how many of the worst read texts to keep
   * @param number resamples for the intervals, 1 or more
   * @param seed of the resamples
   */
  public Tally(int faults, int number, long seed) {
    this.faults = faults;
    this.resamples = new Resamples(number, seed);
  }

  /**
   * Counts a text.
   *
   * @param gold what is marked
   * @param text the text as it was read, into which spans point
   * @param read what was read; empty for a text that could not be read
   */
  public void add(Gold gold, String text, List<Coded> read) {
    Score score = Score.of(gold, text, read);
    score.each((at, n) -> counts[at] += n);
    resamples.add(texts, score);
    (gold.pair() ? pairs : events).add(score.asked(), score.got());
    if (score.badness() > 0) {
      wrong++;
      worst.add(new Fault(gold, score.askedWords(), score.gotWords(), score.badness(), texts));
      if (worst.size() > faults) {
        worst.remove();
      }
    }
    texts++;
  }

  /**
   * What was measured so far.
   *
   * @param refused how many of the texts could not be read
   */
  public Measurement report(long refused) {
    List<Measurement.Table> tables = new ArrayList<>();
    if (of(CountedLine.of(Kind.TYPE)).any()) {
      List<Measurement.Row> whole =
          Stream.of(Kind.TYPE, Kind.TRIPLE, Kind.DYAD, Kind.ACTORS)
              .map(k -> new Measurement.Row(k.name(), of(CountedLine.of(k))))
              .toList();
      tables.add(
          new Measurement.Table(
              Measurement.About.EVENTS,
              whole,
              byType(Kind.OF_TYPE, PloverType::name),
              null,
              events.matrix(PloverType::name)));
    }
    if (of(CountedLine.of(Kind.PAIR)).any()) {
      tables.add(
          new Measurement.Table(
              Measurement.About.PAIRS,
              List.of(new Measurement.Row("TYPE", of(CountedLine.of(Kind.PAIR)))),
              byType(Kind.PAIR_OF_TYPE, Score::label),
              macro(),
              pairs.matrix(Score::label)));
    }
    return new Measurement(
        texts, refused, wrong, resamples.number(), resamples.seed(), tables, worst());
  }

  private List<Measurement.Row> byType(Kind kind, Function<PloverType, String> name) {
    return Stream.of(PloverType.values())
        .map(t -> new Measurement.Row(name.apply(t), of(new CountedLine(kind, t))))
        .filter(r -> r.figure().any())
        .toList();
  }

  /** The worst read texts, worst first, then in the order of the gold. */
  private List<Fault> worst() {
    List<Fault> out = new ArrayList<>(worst);
    out.sort(MILDEST_FIRST.reversed());
    return out;
  }

  /** The figure of a line. */
  private Figure of(CountedLine line) {
    int i = 3 * line.index();
    return new Figure(
        counts[i],
        counts[i + 1],
        counts[i + 2],
        range(c -> Figure.precision(c[i], c[i + 1])),
        range(c -> Figure.recall(c[i], c[i + 2])),
        range(c -> Figure.f1(c[i], c[i + 1], c[i + 2])));
  }

  /** The mean F1 over the types that pairs of the gold have. */
  private Figure.Range macro() {
    List<Integer> lines =
        Stream.of(PloverType.values())
            .map(t -> 3 * new CountedLine(Kind.PAIR_OF_TYPE, t).index())
            .filter(i -> counts[i + 2] > 0)
            .toList();
    // A type that a resample happens not to hold says nothing there.
    return range(
        c ->
            lines.stream()
                .filter(i -> c[i + 2] > 0)
                .mapToDouble(i -> Figure.f1(c[i], c[i + 1], c[i + 2]))
                .average()
                .orElse(Double.NaN));
  }

  private Figure.Range range(ToDoubleFunction<long[]> of) {
    return resamples.range(of.applyAsDouble(counts), of);
  }
}
