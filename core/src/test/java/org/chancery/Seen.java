package org.chancery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.event.Frame;
import org.chancery.event.Matcher;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** What a sentence looked like to the rules, for the message of a test that fails. */
final class Seen {
  private static final int NEAREST = 3;

  private final String text;
  private final Explanation explanation;
  private final List<Frame> frames;
  private final Matcher matcher;

  Seen(String text, Explanation explanation, List<Frame> frames, Matcher matcher) {
    this.text = text;
    this.explanation = explanation;
    this.frames = frames;
    this.matcher = matcher;
  }

  /** The whole story, with what the one frame lacks, if one is meant. */
  String with(@Nullable Frame wanted) {
    List<String> out = new ArrayList<>();
    for (Scene scene : explanation.scenes()) {
      Sentence s = explanation.tree(scene);
      s.tokens().stream().filter(t -> t.head() < 0).forEach(t -> tree(out, s, t, 1));
      s.tokens().stream()
          .map(t -> scene.cast().at(t.index()))
          .filter(m -> m != null)
          .forEach(m -> out.add("  mention      " + mention(m)));
      for (Proposition p : scene.propositions()) {
        out.add("  proposition  " + proposition(s, p));
        if (wanted != null) {
          out.add("    " + wanted.id() + lack(scene, p, wanted));
        }
        frames.stream()
            .filter(f -> !f.equals(wanted) && f.predicates().contains(p.predicate()))
            .sorted(Comparator.comparingInt(f -> matcher.lacks(scene, p, f).size()))
            .limit(NEAREST)
            .forEach(f -> out.add("    " + f.id() + lack(scene, p, f)));
      }
    }
    explanation.occurrences().stream()
        .map(o -> "  fired        " + o.match().frame().id() + (event(o.event())))
        .forEach(out::add);
    Reading reading = explanation.reading();
    reading
        .acts()
        .forEach(
            a ->
                out.add(
                    "  act          "
                        + a.type()
                        + " "
                        + a.parties().actor()
                        + " "
                        + a.parties().counterparty()));
    reading.notCounted().forEach(n -> out.add("  not counted  " + n.type() + ", " + n.reason()));
    return String.join("\n", out);
  }

  private static void tree(List<String> out, Sentence s, Token t, int depth) {
    out.add("  ".repeat(depth) + t.text() + " " + t.tag() + " " + t.relation());
    s.children(t.index()).forEach(c -> tree(out, s, c, depth + 1));
  }

  private String mention(Mention m) {
    return String.join(
        " ",
        "\u201c" + m.span().in(text) + "\u201d",
        m.kind().name(),
        m.parties().stream().map(Party::label).toList().toString(),
        m.noun() == null ? "" : m.noun());
  }

  private static String proposition(Sentence s, Proposition p) {
    String arguments =
        p.arguments().stream()
            .map(a -> a.role() + "=" + s.token(a.token()).text())
            .collect(Collectors.joining(" "));
    String embeddings =
        p.embeddings().stream()
            .map(e -> e.operator() + " " + e.predicate())
            .collect(Collectors.joining(", "));
    return p.predicate()
        + "("
        + arguments
        + ") "
        + p.tense()
        + " "
        + p.modality()
        + (embeddings.isEmpty() ? "" : " under " + embeddings);
  }

  private String lack(Scene scene, Proposition p, Frame f) {
    List<String> lacks = matcher.lacks(scene, p, f);
    return lacks.isEmpty() ? " holds" : " lacks " + String.join("; ", lacks);
  }

  private static String event(Event e) {
    return e == null
        ? ", no event"
        : ", " + e.type() + " " + e.mode() + " " + names(e.actor()) + " > " + names(e.recipient());
  }

  private static List<String> names(List<EventActor> actors) {
    return actors.stream().map(EventActor::name).toList();
  }
}
