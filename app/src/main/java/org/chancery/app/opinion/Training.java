package org.chancery.app.opinion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.app.evaluate.Coded;
import org.chancery.app.evaluate.Measurement;
import org.chancery.app.evaluate.Score;
import org.chancery.app.evaluate.Tally;
import org.chancery.event.Event;
import org.chancery.event.PloverType;
import org.jspecify.annotations.Nullable;

/**
 * Trains, and measures by cross-validation what the training is worth: every text is judged by a
 * model, and trusted by a calibration, that have not seen it.
 */
public final class Training {
  /** Chosen on the first labelled texts at hand; between 1 and 10 the figures hardly differ. */
  private static final double PENALTY = 3;

  private static final int STEPS = 150;

  /** Fewer disagreements than these say nothing about who is right. */
  private static final int ENOUGH = 50;

  private static final int BINS = 5;

  /** What a bin says of its events may be off by this much. */
  private static final double OFF = 0.1;

  /** Fewer events prove no bin. */
  private static final int PROOF = 10;

  private final List<Sample> samples;
  private final int folds;
  private final long seed;

  /**
   * @param samples labelled texts
   * @param folds 2 or more
   * @param seed decides which text is in which fold
   */
  public Training(List<Sample> samples, int folds, long seed) {
    this.samples = List.copyOf(samples);
    this.folds = folds;
    this.seed = seed;
  }

  /** What came of it. */
  public record Outcome(Model model, Comparison comparison) {}

  /**
   * Rules alone against rules with the opinion, on texts that it has not seen.
   *
   * @param rules the rules alone
   * @param opinion with it
   * @param changed events whose type it changed
   * @param reliability of its confidence, by bins; empty if it is not calibrated
   */
  public record Comparison(
      Measurement rules, Measurement opinion, int changed, List<Bin> reliability) {

    /** Keeps an unmodifiable copy. */
    public Comparison {
      reliability = List.copyOf(reliability);
    }
  }

  /**
   * Changed events of like confidence.
   *
   * @param from lower end of the bin
   * @param to upper end
   * @param events how many, of those that have a label
   * @param said their mean confidence
   * @param held share that was right
   */
  public record Bin(double from, double to, int events, double said, double held) {

    /** Whether so many were right as was said; a confidence in another bin is not told. */
    public boolean proven() {
      return events >= PROOF && Math.abs(said - held) <= OFF;
    }
  }

  /** A disagreement with the rules on an unseen text. */
  private record Dispute(int fold, double probability, boolean opinionHeld, boolean rulesHeld) {}

  /**
   * Trains and measures.
   *
   * @param program version of the program
   * @param rules digest of the rules
   * @return null if no event has a label
   */
  public @Nullable Outcome run(String program, String rules) {
    List<Linear.Example> all = examples(-1, new int[samples.size()]);
    if (all.isEmpty()) {
      return null;
    }
    int[] fold = assign();
    List<Linear> models = new ArrayList<>();
    List<Dispute> disputes = new ArrayList<>();
    for (int k = 0; k < folds; k++) {
      List<Linear.Example> seen = examples(k, fold);
      Linear linear = Linear.fit(seen.isEmpty() ? all : seen, PENALTY, STEPS);
      models.add(linear);
      disputes.addAll(disputes(k, fold, linear));
    }
    Model.Origin origin = new Model.Origin(program, rules, samples.size(), all.size());
    List<Model> unseen = new ArrayList<>();
    for (int k = 0; k < folds; k++) {
      int out = k;
      List<Dispute> others = disputes.stream().filter(d -> d.fold() != out).toList();
      unseen.add(new Model(models.get(k), trust(others, List.of(Model.Stretch.ALL)), origin));
    }
    Comparison comparison = compare(unseen, fold);
    List<Model.Stretch> proven =
        comparison.reliability().stream()
            .filter(Bin::proven)
            .map(b -> new Model.Stretch(b.from(), b.to()))
            .toList();
    Linear linear = Linear.fit(all, PENALTY, STEPS);
    return new Outcome(new Model(linear, trust(disputes, proven), origin), comparison);
  }

  /** The fold of each sample; a text that is there twice must not be seen and unseen at once. */
  private int[] assign() {
    List<String> texts =
        new ArrayList<>(new LinkedHashSet<>(samples.stream().map(Sample::text).toList()));
    Collections.shuffle(texts, new Random(seed));
    Map<String, Integer> of = new HashMap<>();
    for (String text : texts) {
      of.put(text, of.size() % folds);
    }
    return samples.stream().mapToInt(s -> of.getOrDefault(s.text(), 0)).toArray();
  }

  /** Labelled events of the texts outside a fold. */
  private List<Linear.Example> examples(int out, int[] fold) {
    List<Linear.Example> examples = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      if (fold[i] != out) {
        for (Sample.Case c : samples.get(i).cases()) {
          if (c.type() != null) {
            examples.add(new Linear.Example(c.features(), c.type()));
          }
        }
      }
    }
    return examples;
  }

  private List<Dispute> disputes(int k, int[] fold, Linear linear) {
    List<Dispute> out = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      for (Sample.Case c : fold[i] == k ? samples.get(i).cases() : List.<Sample.Case>of()) {
        PloverType rules = Score.root(c.event().type());
        Linear.Guess guess = linear.guess(c.features());
        if (c.type() != null && guess.type() != rules) {
          out.add(new Dispute(k, guess.probability(), guess.type() == c.type(), rules == c.type()));
        }
      }
    }
    return out;
  }

  private static Model.@Nullable Trust trust(List<Dispute> disputes, List<Model.Stretch> proven) {
    if (disputes.size() < ENOUGH) {
      return null;
    }
    return new Model.Trust(
        Platt.fit(
            disputes.stream()
                .map(d -> new Platt.Outcome(d.probability(), d.opinionHeld()))
                .toList()),
        Platt.fit(
            disputes.stream().map(d -> new Platt.Outcome(d.probability(), d.rulesHeld())).toList()),
        proven);
  }

  private Comparison compare(List<Model> models, int[] fold) {
    Tally alone = new Tally(0, 1000, seed);
    Tally with = new Tally(0, 1000, seed);
    List<Platt.Outcome> said = new ArrayList<>();
    int changed = 0;
    for (int i = 0; i < samples.size(); i++) {
      Sample s = samples.get(i);
      List<Coded> rules = new ArrayList<>();
      List<Coded> judged = new ArrayList<>();
      for (Sample.Case c : s.cases()) {
        Event after = models.get(fold[i]).judge(c.event(), c.features());
        rules.add(Coded.of(c.event()));
        judged.add(Coded.of(after));
        if (after.frame().equals(Model.FRAME)) {
          changed++;
          if (c.type() != null && after.confidence() != null) {
            said.add(new Platt.Outcome(after.confidence(), after.type() == c.type()));
          }
        }
      }
      alone.add(s.gold(), s.text(), rules);
      with.add(s.gold(), s.text(), judged);
    }
    return new Comparison(alone.report(0), with.report(0), changed, bins(said));
  }

  private static List<Bin> bins(List<Platt.Outcome> said) {
    List<Bin> out = new ArrayList<>();
    for (int b = 0; b < BINS; b++) {
      double from = (double) b / BINS;
      double to = (b + 1.0) / BINS;
      boolean last = b == BINS - 1;
      List<Platt.Outcome> in =
          said.stream()
              .filter(o -> o.probability() >= from && (last || o.probability() < to))
              .toList();
      if (!in.isEmpty()) {
        out.add(
            new Bin(
                from,
                to,
                in.size(),
                in.stream().mapToDouble(Platt.Outcome::probability).average().orElse(0),
                (double) in.stream().filter(Platt.Outcome::held).count() / in.size()));
      }
    }
    return out;
  }
}
