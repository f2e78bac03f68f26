package org.chancery.app.opinion;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.app.evaluate.Score;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Argument;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
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
    f.proposition(told.match().proposition(), told.scene());
    f.words(told.scene(), told.match().proposition().trigger());
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

  private void proposition(Proposition p, Scene scene) {
    add("predicate", p.predicate());
    add("tense", p.tense());
    add("modality", p.modality());
    for (Embedding e : p.embeddings()) {
      add("under", e.operator());
      add("under", e.operator() + ":" + e.predicate() + (e.negated() ? ":not" : ""));
    }
    for (Argument a : p.arguments()) {
      add("argument", a.role() + ":" + scene.term(a.token()).lemma());
    }
  }

  private void words(Scene scene, int trigger) {
    add("trigger", scene.term(trigger).lemma());
    scene.nesting().signs(trigger).forEach(sign -> values.put(sign, 1.0));
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
    return o.scene().index();
  }
}
