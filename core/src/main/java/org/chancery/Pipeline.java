package org.chancery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chancery.event.Event;
import org.chancery.event.EventHearing;
import org.chancery.event.Occurrence;
import org.chancery.event.PloverType;
import org.chancery.proposition.Scene;
import org.chancery.syntax.Gate;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.text.Article;
import org.chancery.text.Budget;
import org.chancery.text.Span;
import org.chancery.text.UnreadableException;
import org.chancery.witness.Statement;
import org.chancery.witness.Witness;
import org.jspecify.annotations.Nullable;

/** The whole line, from a story to a reading. Safe for use by several threads. */
public final class Pipeline {
  /** What a witness sees less than this is not kept: nothing is ever made of it. */
  private static final double HEARD = .2;

  private final Parser parser;
  private final Gate gate;
  private final Gate all;
  private final Stages stages;
  private final Provenance provenance;
  private final Witness witness;
  private final boolean rules;

  /**
   * The line with the gate that the rules ask for.
   *
   * @param parser the adapter that cuts and parses
   * @param k the rules
   */
  public Pipeline(Parser parser, Knowledge k) {
    this(parser, k.gate(), k);
  }

  /**
   * @param parser the adapter that cuts and parses
   * @param gate what is not worth a parse
   * @param k the rules
   */
  public Pipeline(Parser parser, Gate gate, Knowledge k) {
    this.parser = parser;
    this.gate = gate;
    all = k.discards().over(Gate.OPEN);
    stages = new Stages(parser, k);
    provenance = Provenance.of(parser.provenance(), k.digest());
    witness = Witness.NONE;
    rules = true;
  }

  private Pipeline(Pipeline line, Witness witness, boolean rules) {
    parser = line.parser;
    gate = line.gate;
    all = line.all;
    stages = line.stages;
    String heard = witness.provenance();
    String readers = parser.provenance() + (heard.isEmpty() ? "" : ", " + heard);
    provenance = Provenance.of(readers, line.provenance.rules());
    this.witness = witness;
    this.rules = rules;
  }

  /** The same line with a second reader, whose word counts beside that of the rules. */
  public Pipeline with(Witness other) {
    return new Pipeline(this, other, rules);
  }

  /** The same line in which the second reader alone is asked for acts and events. */
  public Pipeline withoutRules() {
    return new Pipeline(this, witness, false);
  }

  /** Reads a story that is already free of its page, however long it takes. */
  public Reading read(Article article) {
    return unhurried(budget -> read(article, budget));
  }

  /**
   * Reads a story that is already free of its page.
   *
   * @throws UnreadableException if it cannot be read; the message says why and what to do
   */
  public Reading read(Article article, Budget budget) throws UnreadableException {
    return follow(article, budget).reading();
  }

  /**
   * Reads a story as {@link #read(Article, Budget)} does, and keeps what every stage made of it and
   * what it cost.
   *
   * @throws UnreadableException if it cannot be read; the message says why and what to do
   */
  public Explanation follow(Article article, Budget budget) throws UnreadableException {
    return read(article, new Clock(), gate, budget);
  }

  /** {@link #explain(Article, Budget)}, however long it takes. */
  public Explanation explain(Article article) {
    return unhurried(budget -> explain(article, budget));
  }

  /** Work on a story that was found in its document. */
  private interface Work<T> {
    T within(Budget budget) throws UnreadableException;
  }

  private static <T> T unhurried(Work<T> work) {
    try {
      return work.within(Budget.unlimited());
    } catch (UnreadableException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a story, all of it parsed, and keeps what every stage made of it; sentences that a user's
   * discards leave out are shown and not read.
   *
   * @throws UnreadableException if it cannot be read; the message says why and what to do
   */
  public Explanation explain(Article article, Budget budget) throws UnreadableException {
    Explanation open = read(article, new Clock(), Gate.OPEN, budget);
    return all == Gate.OPEN
        ? open
        : new Explanation(
            open.sentences(),
            open.scenes(),
            open.occurrences(),
            open.nearMisses(),
            open.nanos(),
            read(article, new Clock(), all, budget).reading());
  }

  private Explanation read(Article article, Clock clock, Gate before, Budget budget)
      throws UnreadableException {
    try {
      Faults faults = new Faults(budget);
      List<Parser.Cut> cuts = clock.time("cut", () -> stages.cut(article.text()));
      budget.check();
      List<List<String>> words = words(article.text(), cuts);
      BitSet open = before.open(words);
      List<Statement> heard =
          heard(article.text(), open.isEmpty() ? List.of() : cuts, clock, faults);
      open(open, heard, words);
      List<Sentence> sentences =
          clock.time("parse", () -> stages.parse(article, cuts, open, faults));
      Stages.Told told =
          faults.inAll(
              sentences,
              clock::running,
              left -> stages.told(article, new Stages.Heard(left, heard, rules), clock, faults));
      Reading reading =
          new Reading(
              article,
              cuts.stream().map(Parser.Cut::span).toList(),
              mentions(told.scenes()),
              times(told.scenes()),
              events(told),
              told.acts().acts(),
              told.acts().notCounted(),
              told.claims().claims(),
              told.claims().contradictions(),
              heard == null ? List.of() : heard,
              told.acts().own(),
              faults.problems(),
              provenance);
      return new Explanation(
          sentences, told.scenes(), told.occurrences(), told.misses(), clock.nanos(), reading);
    } catch (Budget.Spent e) {
      throw new UnreadableException(e);
    }
  }

  private static List<List<String>> words(String text, List<Parser.Cut> cuts) {
    return cuts.stream().map(c -> c.words().stream().map(w -> w.in(text)).toList()).toList();
  }

  /** What the witness sees, null if there is none or if it failed: then the rules are alone. */
  private @Nullable List<Statement> heard(
      String text, List<Parser.Cut> cuts, Clock clock, Faults faults) {
    if (witness == Witness.NONE) {
      return null;
    }
    if (cuts.isEmpty()) {
      return List.of();
    }
    // The witness takes one sentence after the other, so that the budget is asked on the way.
    List<Statement> all =
        faults.inSentence(
            "hear",
            0,
            new Span(0, text.length()),
            () -> clock.time("hear", () -> witness.hear(text, faults.over(cuts))));
    return all == null
        ? null
        : all.stream().filter(s -> s.told() >= HEARD).map(Pipeline::own).toList();
  }

  /** A statement with the roles of its kind. */
  private static Statement own(Statement s) {
    boolean event = s.isSaying() || PloverType.named(s.type()) != null;
    return s.with(role -> EventHearing.ROLES.contains(role) == event);
  }

  /** Sentences in which the witness sees something go through too, but for a user's discards. */
  private void open(BitSet open, @Nullable List<Statement> heard, List<List<String>> words) {
    if (heard != null && !heard.isEmpty()) {
      BitSet allowed = all.open(words);
      heard.stream()
          .filter(s -> !s.isSaying())
          .map(Statement::sentence)
          .filter(allowed::get)
          .forEach(open::set);
    }
  }

  private static List<MentionNote> mentions(List<Scene> scenes) {
    return scenes.stream()
        .flatMap(s -> s.cast().mentions().values().stream())
        .map(MentionNote::of)
        .sorted(Comparator.comparing(MentionNote::span))
        .toList();
  }

  private static List<TimeNote> times(List<Scene> scenes) {
    return scenes.stream()
        .flatMap(s -> s.times().stream())
        .map(TimeNote::of)
        .sorted(Comparator.comparing(TimeNote::span))
        .toList();
  }

  /** The events of the rules, and those that the witness alone sees. */
  private List<Event> events(Stages.Told told) {
    List<Event> out = new ArrayList<>();
    for (Occurrence o : told.occurrences()) {
      if (o.event() != null) {
        out.add(o.event());
      }
    }
    out.addAll(told.heard());
    out.sort(Comparator.comparingInt((Event e) -> e.sentence()));
    return out;
  }

  /** What each stage costs, and which is at work. */
  static final class Clock {
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private String running = "";

    <T> T time(String stage, Supplier<T> work) {
      long start = start(stage);
      T out = work.get();
      add(stage, start);
      return out;
    }

    long start(String stage) {
      running = stage;
      return System.nanoTime();
    }

    /** The stage that began last. */
    String running() {
      return running;
    }

    void add(String stage, long start) {
      nanos.merge(stage, System.nanoTime() - start, Long::sum);
    }

    Map<String, Long> nanos() {
      return Collections.unmodifiableMap(nanos);
    }
  }
}
