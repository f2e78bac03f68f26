package org.chancery.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chancery.Explanation;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.app.words.ActLines;
import org.chancery.app.words.IsoDays;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.event.Frame;
import org.chancery.event.Match;
import org.chancery.event.NearMiss;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Argument;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.time.TimePhrase;

/** How a text was understood, stage by stage, up to what the report tells. */
public final class Explained {
  private static final int[] TOKEN_COLUMNS = {3, 20, 18, 5, 4, 12};
  private static final int[] MENTION_COLUMNS = {32, 8, 14, 20, 20};
  private static final int[] TIME_COLUMNS = {32, 8, 30};

  private final ScreenLines page;
  private final String text;
  private final Explanation explanation;

  public Explained(ScreenLines page, Explanation explanation) {
    this.page = page;
    this.text = explanation.reading().article().text();
    this.explanation = explanation;
  }

  /** Writes the stages of each sentence. */
  public void write() {
    for (Scene scene : explanation.scenes()) {
      page.gap();
      page.line(0, scene.span().in(text), Ink.BOLD);
      syntax(explanation.tree(scene));
      mentions(scene);
      times(scene.times());
      propositions(scene);
      frames(scene);
      nearMisses(scene);
    }
  }

  private void syntax(Sentence sentence) {
    page.heading("TOKENS");
    page.row(2, TOKEN_COLUMNS, List.of("", "word", "lemma", "tag", "head", "relation"), Ink.DIM);
    for (Token t : sentence.tokens()) {
      String head = t.head() < 0 ? "\u2013" : Integer.toString(t.head());
      page.row(
          2,
          TOKEN_COLUMNS,
          List.of(Integer.toString(t.index()), t.text(), t.lemma(), t.tag(), head, t.relation()),
          Ink.PLAIN);
    }
    page.heading("TREE");
    sentence.tokens().stream().filter(t -> t.head() < 0).forEach(t -> tree(sentence, t, 1));
  }

  private void tree(Sentence sentence, Token token, int depth) {
    // A deep tree would run off the page; past the middle the depth no longer shows.
    int indent = Math.min(2 * depth, ScreenLines.WIDTH / 2);
    page.line(indent, token.text() + " (" + token.relation() + ")", Ink.PLAIN);
    sentence.children(token.index()).forEach(c -> tree(sentence, c, depth + 1));
  }

  private void mentions(Scene scene) {
    page.heading("MENTIONS");
    List<Mention> mentions =
        scene.cast().mentions().values().stream()
            .sorted(Comparator.comparing(Mention::span).thenComparing(Mention::head))
            .toList();
    if (mentions.isEmpty()) {
      page.line(2, "none: no name, agent or mission that rules/actors/ knows", Ink.DIM);
      return;
    }
    page.row(2, MENTION_COLUMNS, List.of("words", "kind", "for", "noun", "more"), Ink.DIM);
    for (Mention m : mentions) {
      String noun = m.noun() == null ? "" : m.noun();
      page.row(
          2,
          MENTION_COLUMNS,
          List.of(m.span().in(text), lower(m.kind()), labels(m.parties()), noun, more(m)),
          Ink.PLAIN);
    }
  }

  private static String more(Mention m) {
    List<String> out = new ArrayList<>();
    if (m.count() != null) {
      out.add("count " + m.count());
    }
    if (!m.host().isEmpty()) {
      out.add("to " + labels(m.host()));
    }
    if (m.seat() != null) {
      out.add("in " + m.seat());
    }
    if (m.person() != null) {
      out.add(m.person());
    }
    return String.join(", ", out);
  }

  private static String labels(List<Party> parties) {
    return parties.isEmpty()
        ? "?"
        : parties.stream()
            .map(p -> p.label() + (p.sector() == null ? "" : "/" + p.sector()))
            .collect(Collectors.joining(", "));
  }

  private void times(List<TimePhrase> times) {
    if (times.isEmpty()) {
      return;
    }
    page.heading("TIMES");
    for (TimePhrase t : times) {
      page.row(
          2,
          TIME_COLUMNS,
          List.of(t.span().in(text), lower(t.role()), IsoDays.of(t.interval())),
          Ink.PLAIN);
    }
  }

  private void propositions(Scene scene) {
    page.heading("PROPOSITIONS");
    if (scene.propositions().isEmpty()) {
      page.line(2, "none: no verb or event noun with participants", Ink.DIM);
    }
    for (Proposition p : scene.propositions()) {
      String facts = (p.negated() ? "negated, " : "") + lower(p.tense()) + ", ";
      page.entry("\u2013", Ink.DIM, p.predicate(), Ink.PLAIN, facts + lower(p.modality()));
      for (Argument a : p.arguments()) {
        page.line(6, a.role() + " \u201c" + words(scene, a.token()) + "\u201d", Ink.PLAIN);
      }
      for (Embedding e : p.embeddings()) {
        String whose = e.actor() < 0 ? "" : " by \u201c" + words(scene, e.actor()) + "\u201d";
        String not = e.negated() ? "not " : "";
        page.line(
            6,
            "under "
                + not
                + "\u201c"
                + e.predicate()
                + "\u201d ("
                + lower(e.operator())
                + ")"
                + whose,
            Ink.PLAIN);
      }
      if (p.speaker() != null) {
        page.line(
            6, "says " + ActLines.speaker(p.speaker().name(), p.speaker().party()), Ink.PLAIN);
      }
    }
  }

  private void frames(Scene scene) {
    page.heading("FRAMES");
    List<Occurrence> fired =
        explanation.occurrences().stream().filter(o -> o.scene().index() == scene.index()).toList();
    if (fired.isEmpty()) {
      page.line(2, "none holds; docs/ADD-A-RULE.md says where to look", Ink.DIM);
    }
    for (Occurrence o : fired) {
      Frame f = o.match().frame();
      String makes = f.hidden() ? "no event" : f.type() + (f.mode() == null ? "" : " " + f.mode());
      page.entry("\u2013", Ink.DIM, f.id() + ": " + makes, Ink.PLAIN, f.file());
      page.line(6, "predicate " + o.match().proposition().predicate(), Ink.PLAIN);
      for (Match.Reason r : o.match().reasons()) {
        String by =
            r.tokens().stream()
                .distinct()
                .map(t -> "\u201c" + words(scene, t) + "\u201d")
                .collect(Collectors.joining(", "));
        page.line(6, r.asked() + (by.isEmpty() ? "" : " \u2190 " + by), Ink.PLAIN);
      }
    }
  }

  private void nearMisses(Scene scene) {
    List<NearMiss> near =
        explanation.nearMisses().stream().filter(n -> n.sentence() == scene.index()).toList();
    if (near.isEmpty()) {
      return;
    }
    page.heading("NEAR MISSES");
    near.forEach(n -> page.entry("\u2013", Ink.DIM, n.says(), Ink.PLAIN, ""));
  }

  /** The words that the token stands for: its mention's, else the token itself. */
  private String words(Scene scene, int token) {
    Mention m = scene.cast().at(token);
    return m == null ? scene.term(token).text() : m.span().in(text);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
