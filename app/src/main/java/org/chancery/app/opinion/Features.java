package org.chancery.app.opinion;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.app.evaluate.Score;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Argument;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Proposition;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of an event: what the rules made of it and by which frame, its proposition with
 * what embeds it, the words beside its predicate, and what else the sentence tells. No name of a
 * party: who it is must not decide what was done.
 */
final class Features {
  /** The answer of the rules is the strongest single sign, so it should cost the least weight. */
  private static final double OF_THE_RULES = 2;

  private final Map<String, Double> values = new TreeMap<>();

  private Features() {}

  /**
   * Sees an event.
   *
   * @return value by name, 0 left out
   */
  static Map<String, Double> of(Occurrence told, Event event, List<Occurrence> all) {
    Features f = new Features();
    f.rules(told, event);
    f.proposition(told.match().proposition(), told.scene().sentence());
    f.words(told.scene().sentence(), told.match().proposition().trigger());
    f.beside(told, all);
    return f.values;
  }

  private void add(String kind, @Nullable Object value) {
    values.put(kind + "=" + value, 1.0);
  }

  private void rules(Occurrence told, Event event) {
    String root = Score.label(Score.root(event.type()));
    values.put("rule=" + root, OF_THE_RULES);
    add("type", event.type());
    add("frame", told.match().frame().id());
    add("mode", event.type() + "/" + event.mode());
    add("cameo", event.cameo());
    add("modality", root + "/" + told.match().proposition().modality());
    event.auxiliary().forEach(a -> add("auxiliary", a));
    for (EventActor a : event.actor()) {
      add("actor", a.sector());
    }
    for (EventActor r : event.recipient()) {
      add("recipient", r.sector());
    }
    if (event.recipient().isEmpty()) {
      add("recipient", "nobody");
    }
  }

  private void proposition(Proposition p, Sentence sentence) {
    add("predicate", p.predicate());
    add("tense", p.tense());
    add("modality", p.modality());
    for (Embedding e : p.embeddings()) {
      add("under", e.operator());
      add("under", e.operator() + ":" + e.predicate() + (e.negated() ? ":not" : ""));
    }
    for (Argument a : p.arguments()) {
      add("argument", a.role() + ":" + lemma(sentence, a.token()));
    }
  }

  private void words(Sentence sentence, int trigger) {
    Token t = sentence.token(trigger);
    add("trigger", lemma(sentence, trigger));
    for (Token child : sentence.children(trigger)) {
      add("child", child.relation() + ":" + lemma(sentence, child.index()));
    }
    if (t.head() >= 0) {
      add("head", t.relation() + ":" + lemma(sentence, t.head()));
    }
  }

  private void beside(Occurrence told, List<Occurrence> all) {
    for (Occurrence o : all) {
      Event other = o.event();
      if (other != null && !o.equals(told) && sentence(o) == sentence(told)) {
        add("beside", Score.label(Score.root(other.type())));
      }
    }
    told.scene().propositions().forEach(p -> add("also", p.predicate()));
  }

  private static int sentence(Occurrence o) {
    return o.scene().sentence().index();
  }

  private static String lemma(Sentence sentence, int token) {
    return sentence.token(token).lemma().toLowerCase(Locale.ROOT);
  }
}
