package org.chancery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.chancery.act.ActReader;
import org.chancery.actor.ActorReader;
import org.chancery.actor.Cast;
import org.chancery.claim.ClaimReader;
import org.chancery.event.Event;
import org.chancery.event.EventHearing;
import org.chancery.event.EventReader;
import org.chancery.event.Matcher;
import org.chancery.event.NearMiss;
import org.chancery.event.NearMisses;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.PropositionReader;
import org.chancery.proposition.Scene;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.SentenceReader;
import org.chancery.text.Article;
import org.chancery.time.Anchor;
import org.chancery.time.TimePhrase;
import org.chancery.time.TimeReader;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/** The stages from sentences on, each fed with what the ones before it made. */
final class Stages {
  private final SentenceReader reader;
  private final ActorReader actors;
  private final PropositionReader propositions;
  private final TimeReader times;
  private final EventReader events;
  private final NearMisses misses;
  private final EventHearing hearing;
  private final ActReader acts;
  private final ClaimReader claims;

  Stages(Parser parser, Knowledge k) {
    reader = new SentenceReader(parser, k.words());
    actors = new ActorReader(k.names(), k.nouns(), k.words());
    propositions = new PropositionReader(k.operators(), k.nominals(), k.words());
    times = new TimeReader(k.words());
    Matcher matcher = new Matcher(k.frames(), k.words());
    events = new EventReader(matcher, k.ontology(), k.finer(), k.turns(), k.contexts());
    // A hidden frame that makes no act only keeps another away.
    misses =
        new NearMisses(k.frames(), matcher, f -> !f.hidden() || k.acts().typeOf(f.id()) != null);
    hearing = new EventHearing(k.ontology(), k.contexts(), k.words());
    acts = new ActReader(k.acts(), k.names(), k.weights(), k.sides());
    claims = new ClaimReader(k.claims());
  }

  /** The sentences of a text, cut into words. */
  List<Parser.Cut> cut(String text) {
    return reader.cut(text);
  }

  /** All that is made of the sentences. */
  record Told(
      List<Scene> scenes,
      List<Occurrence> occurrences,
      List<Event> heard,
      ActReader.Acts acts,
      ClaimReader.Claims claims,
      List<NearMiss> misses) {}

  /**
   * What the stages are fed with.
   *
   * @param sentences parsed
   * @param statements what a second witness sees; null if it was not asked
   * @param rules whether the rules are asked for acts and events
   */
  record Heard(List<Sentence> sentences, @Nullable List<Statement> statements, boolean rules) {}

  Told told(Article article, Heard heard, Pipeline.Clock clock, Faults faults) {
    String text = article.text();
    List<Scene> scenes = scenes(article, faults.over(heard.sentences()), clock, faults);
    List<Scene> watched = faults.over(scenes);
    List<Occurrence> told =
        heard.rules()
            ? clock.time("event", () -> events.read(text, watched, article.published()))
            : List.of();
    List<Occurrence> found = faults.over(told);
    List<Statement> statements =
        heard.statements() == null ? null : faults.over(heard.statements());
    List<Event> alone =
        statements == null
            ? List.of()
            : clock.time(
                "event",
                () -> hearing.events(text, watched, found, statements, article.published()));
    ActReader.Acts done = clock.time("act", () -> acts.read(article, watched, found, statements));
    ClaimReader.Claims said =
        clock.time("claim", () -> claims.read(text, watched, found, statements));
    List<NearMiss> near = clock.time("event", () -> misses.of(text, watched, found));
    return new Told(scenes, told, alone, done, said, near);
  }

  List<Sentence> parse(Article article, List<Parser.Cut> cuts, BitSet open, Faults faults) {
    String text = article.text();
    List<Sentence> out = new ArrayList<>();
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      String place = i == 0 ? article.place() : null;
      Parser.Cut cut = cuts.get(i);
      Sentence read =
          faults.inSentence("parse", i, cut.span(), () -> reader.read(text, cut, place));
      if (read != null) {
        out.add(read);
      }
    }
    return out;
  }

  /** From trees to scenes: who, what, when. */
  private List<Scene> scenes(
      Article article, List<Sentence> sentences, Pipeline.Clock clock, Faults faults) {
    List<Cast> casts = clock.time("actor", () -> actors.read(article, sentences));
    Anchor first = new Anchor(article.published(), null);
    Anchor next = first;
    List<Scene> out = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence s = sentences.get(i);
      Cast cast = casts.get(i);
      List<Proposition> found =
          faults.inSentence(
              "proposition",
              s.index(),
              s.span(),
              () -> clock.time("proposition", () -> propositions.read(article.text(), s, cast)));
      boolean passage = i > 0 && isPassage(article.text(), sentences.get(i - 1), s);
      Anchor anchor = passage ? next : first;
      List<TimePhrase> told =
          faults.inSentence(
              "time", s.index(), s.span(), () -> clock.time("time", () -> times.read(s, anchor)));
      next = told == null ? first : anchor.after(told);
      if (found != null && told != null) {
        out.add(propositions.scene(s, cast, found, told));
      }
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
}
