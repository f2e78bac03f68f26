package org.chancery.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.time.Interval;
import org.chancery.time.TimePhrase;

/** What the stages make of a sentence, in the notation of the tree corpus. */
final class Notation {
  private final Scene scene;
  private final List<Speech> speech;

  Notation(Scene scene, List<Speech> speech) {
    this.scene = scene;
    this.speech = speech;
  }

  /** {@code expelled: expel(actor=Ghana object=envoys) PAST DONE}. */
  List<String> propositions() {
    return scene.propositions().stream().map(this::proposition).toList();
  }

  /** {@code expel(actor=Ghana object=envoys)}: what a "not" may be a part of. */
  List<String> cores() {
    return scene.propositions().stream().map(this::core).toList();
  }

  private String proposition(Proposition p) {
    StringBuilder out = new StringBuilder(word(p.trigger())).append(": ");
    out.append(p.nominal() ? "noun " : "").append(p.negated() ? "not " : "").append(core(p));
    out.append(' ').append(p.tense()).append(' ').append(p.modality());
    if (p.own() != p.modality()) {
      out.append(" own=").append(p.own());
    }
    Timing timing = scene.timing();
    out.append(timing.adds(p) ? " also" : "");
    out.append(timing.isElsewhen(p) ? " elsewhen" : "");
    out.append(timing.isPluperfect(p) ? " before" : "");
    for (Embedding e : p.embeddings()) {
      out.append(" under ").append(embedding(e));
    }
    Speaker speaker = p.speaker();
    if (speaker != null) {
      out.append(" says ").append(speaker.name());
      out.append(speaker.party() == null ? "" : "/" + speaker.party());
    }
    return out.toString();
  }

  private String core(Proposition p) {
    return p.arguments().stream()
        .map(a -> a.role() + "=" + word(a.token()))
        .collect(Collectors.joining(" ", p.predicate() + "(", ")"));
  }

  private String embedding(Embedding e) {
    return e.operator()
        + (e.negated() ? "(not " : "(")
        + word(e.trigger())
        + (e.predicate().equals(scene.term(e.trigger()).lemma()) ? "" : " " + e.predicate())
        + (e.actor() < 0 ? "" : " by=" + word(e.actor()))
        + " "
        + e.tense()
        + (e.own() == Modality.DONE ? "" : " " + e.own())
        + (e.offer() ? " offer)" : ")");
  }

  /** {@code envoys: ENVOY TGO envoy/envoy count=2}. */
  List<String> mentions() {
    return scene.terms().stream().map(t -> mention(t.index())).toList();
  }

  private String mention(int token) {
    Mention m = scene.cast().at(token);
    if (m == null) {
      return word(token) + ": none";
    }
    List<String> out = new ArrayList<>(List.of(word(token) + ":", m.kind().name()));
    out.add(m.parties().isEmpty() ? "?" : parties(m.parties()));
    add(out, "", m.noun());
    add(out, "host=", m.host().isEmpty() ? null : parties(m.host()));
    add(out, "seat=", m.seat());
    add(out, "count=", m.count());
    add(out, "person=", m.person());
    return String.join(" ", out);
  }

  private static void add(List<String> out, String name, Object value) {
    if (value != null) {
      out.add(name + value);
    }
  }

  private static String parties(List<Party> parties) {
    return parties.stream()
        .map(p -> p.label() + (p.sector() == null ? "" : "/" + p.sector()))
        .collect(Collectors.joining("+"));
  }

  /** {@code Friday: DEADLINE ..2021-10-22 of leave below ordered}. */
  List<String> times() {
    return scene.times().stream().map(this::time).toList();
  }

  private String time(TimePhrase t) {
    Timing timing = scene.timing();
    Interval days = t.interval();
    String value =
        (days.from() == null ? "" : days.from()) + ".." + (days.to() == null ? "" : days.to());
    StringBuilder out = new StringBuilder(word(t.head())).append(": ").append(t.role());
    out.append(' ').append(value).append(" of ");
    int of = timing.governor(t);
    out.append(of < 0 ? "nothing" : word(of));
    for (Proposition p : scene.propositions()) {
      String at = " " + word(p.trigger());
      out.append(timing.isBelow(t, p) ? " below" + at : "");
      for (Timing.Ending e : timing.endings(p)) {
        out.append(e.time() != t ? "" : e.oneSubject() ? " ends" + at : " closes" + at);
      }
      out.append(timing.ofFirstDeed(p).contains(t) ? " begins" + at : "");
      out.append(timing.ofOccasion(p).contains(t) ? " with" + at : "");
      out.append(timing.repeated(p).contains(t) ? " again" + at : "");
    }
    return out.toString();
  }

  /** {@code said: say by Ruiz tag [We will respond ,]}. */
  List<String> speech() {
    return speech.isEmpty()
        ? List.of("nobody: says nothing")
        : speech.stream().map(this::speech).toList();
  }

  private String speech(Speech s) {
    String content =
        s.content().stream().map(i -> scene.term(i).text()).collect(Collectors.joining(" "));
    return word(s.verb())
        + ": "
        + s.predicate()
        + (s.speaker() < 0 ? "" : " by " + word(s.speaker()))
        + (s.tag() ? " tag" : "")
        + " ["
        + content
        + "]";
  }

  /** The word as written; where it stands twice, the second is {@code its#2}. */
  String word(int token) {
    String text = scene.term(token).text();
    long before =
        scene.terms().subList(0, token).stream()
            .filter(t -> t.text().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
            .count();
    return before == 0 ? text : text + "#" + (before + 1);
  }
}
