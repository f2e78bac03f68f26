package org.chancery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chancery.act.ActReader;
import org.chancery.actor.ActorReader;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.article.ArticleReader;
import org.chancery.article.RawDocument;
import org.chancery.article.UnreadableException;
import org.chancery.claim.ClaimReader;
import org.chancery.event.Event;
import org.chancery.event.EventReader;
import org.chancery.event.Matcher;
import org.chancery.event.NearMiss;
import org.chancery.event.NearMisses;
import org.chancery.event.Occurrence;
import org.chancery.event.Scene;
import org.chancery.event.SecondOpinion;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.PropositionReader;
import org.chancery.syntax.Gate;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.SentenceReader;
import org.chancery.time.Anchor;
import org.chancery.time.TimePhrase;
import org.chancery.time.TimeReader;

/** The whole line, from a document to a reading. Safe for use by several threads. */
public final class Pipeline {
  private final Parser parser;
  private final Gate gate;
  private final Gate all;
  private final ArticleReader articles = new ArticleReader();
  private final ActorReader actors;
  private final PropositionReader propositions;
  private final TimeReader times = new TimeReader();
  private final EventReader events;
  private final NearMisses misses;
  private final ActReader acts;
  private final ClaimReader claims;
  private final SecondOpinion second;

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
    actors = new ActorReader(k.names(), k.nouns(), k.words());
    propositions = new PropositionReader(k.operators(), k.nominals(), k.words());
    Matcher matcher = new Matcher(k.frames(), k.words());
    events = new EventReader(matcher, k.ontology(), k.finer(), k.turns(), k.contexts());
    // A hidden frame that makes no act only keeps another away.
    misses =
        new NearMisses(k.frames(), matcher, f -> !f.hidden() || k.acts().typeOf(f.id()) != null);
    acts = new ActReader(k.acts(), k.names());
    claims = new ClaimReader(k.claims());
    second = SecondOpinion.NONE;
  }

  private Pipeline(Pipeline line, SecondOpinion second) {
    parser = line.parser;
    gate = line.gate;
    all = line.all;
    actors = line.actors;
    propositions = line.propositions;
    events = line.events;
    misses = line.misses;
    acts = line.acts;
    claims = line.claims;
    this.second = second;
  }

  /** The same line with somebody who judges its events. */
  public Pipeline with(SecondOpinion opinion) {
    return new Pipeline(this, opinion);
  }

  /**
   * Reads one document.
   *
   * @param raw the document
   * @return what it says
   * @throws UnreadableException if it cannot be read; the message says why and what to do
   */
  public Reading read(RawDocument raw) throws UnreadableException {
    Clock clock = new Clock();
    return read(article(raw, clock), clock, gate).reading();
  }

  /** Reads a story that is already free of its page. */
  public Reading read(Article article) {
    return read(article, new Clock(), gate).reading();
  }

  /**
   * Reads a document, all of it parsed, and keeps what every stage made of it.
   *
   * @throws UnreadableException if it cannot be read; the message says why and what to do
   */
  public Explanation explain(RawDocument raw) throws UnreadableException {
    return explain(article(raw, new Clock()));
  }

  /**
   * Reads a story, all of it parsed, and keeps what every stage made of it; sentences that a user's
   * discards leave out are shown and not read.
   */
  public Explanation explain(Article article) {
    Explanation open = read(article, new Clock(), Gate.OPEN);
    return all == Gate.OPEN
        ? open
        : new Explanation(
            open.scenes(),
            open.occurrences(),
            open.nearMisses(),
            read(article, new Clock(), all).reading());
  }

  private Article article(RawDocument raw, Clock clock) throws UnreadableException {
    long start = System.nanoTime();
    Article article = articles.read(raw);
    clock.add("article", start);
    return article;
  }

  private Explanation read(Article article, Clock clock, Gate before) {
    String text = article.text();
    List<Parser.Cut> cuts = clock.time("cut", () -> parser.cut(text));
    List<Sentence> sentences = clock.time("parse", () -> parse(article, cuts, before));
    List<Scene> scenes = scenes(article, sentences, clock);
    List<Occurrence> told =
        clock.time("event", () -> events.read(article.text(), scenes, article.published()));
    ActReader.Acts done = clock.time("act", () -> acts.read(article, scenes, told));
    ClaimReader.Claims said = clock.time("claim", () -> claims.read(text, scenes, told));
    List<NearMiss> near = clock.time("event", () -> misses.of(text, scenes, told));
    Reading reading =
        new Reading(
            article,
            cuts.stream().map(Parser.Cut::span).toList(),
            judged(told),
            done.acts(),
            done.notCounted(),
            said.claims(),
            said.contradictions(),
            near,
            clock.nanos());
    return new Explanation(scenes, told, near, reading);
  }

  private List<Event> judged(List<Occurrence> told) {
    List<Event> out = new ArrayList<>();
    for (Occurrence o : told) {
      if (o.event() != null) {
        out.add(second.judge(o, o.event(), told));
      }
    }
    return out;
  }

  private List<Sentence> parse(Article article, List<Parser.Cut> cuts, Gate before) {
    String text = article.text();
    BitSet open =
        before.open(
            cuts.stream().map(c -> c.words().stream().map(w -> w.in(text)).toList()).toList());
    SentenceReader reader = new SentenceReader(parser);
    List<Sentence> out = new ArrayList<>();
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      String place = i == 0 ? article.place() : null;
      out.add(reader.read(text, cuts.get(i), place));
    }
    return out;
  }

  /** From trees to scenes: who, what, when. */
  List<Scene> scenes(Article article, List<Sentence> sentences, Clock clock) {
    List<Cast> casts = clock.time("actor", () -> actors.read(article, sentences));
    Anchor first = new Anchor(article.published(), null);
    Anchor next = first;
    List<Scene> out = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence s = sentences.get(i);
      Cast cast = casts.get(i);
      List<Proposition> found =
          clock.time("proposition", () -> propositions.read(article.text(), s, cast));
      boolean passage = i > 0 && isPassage(article.text(), sentences.get(i - 1), s);
      Anchor anchor = passage ? next : first;
      List<TimePhrase> told = clock.time("time", () -> times.read(s, anchor));
      next = anchor.after(told);
      out.add(new Scene(s, cast, found, told));
    }
    return out;
  }

  /** Whether nothing but space stands between two sentences, and no new paragraph begins. */
  private static boolean isPassage(String text, Sentence before, Sentence next) {
    int from = before.span().end();
    int to = next.span().start();
    return from <= to
        && text.substring(from, to).isBlank()
        && !text.substring(from, to).contains("\n\n");
  }

  /** What each stage costs. */
  static final class Clock {
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    <T> T time(String stage, Supplier<T> work) {
      long start = System.nanoTime();
      T out = work.get();
      add(stage, start);
      return out;
    }

    void add(String stage, long start) {
      nanos.merge(stage, System.nanoTime() - start, Long::sum);
    }

    Map<String, Long> nanos() {
      return Collections.unmodifiableMap(nanos);
    }
  }
}
