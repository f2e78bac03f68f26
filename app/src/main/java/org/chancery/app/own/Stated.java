package org.chancery.app.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Grade;
import org.chancery.act.OwnAct;
import org.chancery.act.Status;
import org.chancery.act.Vote;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a reading states, as a person would mark it.
 *
 * @param type act or own type
 * @param trigger the words that tell it; its sentence if nobody says which words do
 * @param sentences that tell it
 * @param status done, announced, threatened or reversed
 */
record Stated(
    String type,
    Span trigger,
    List<Span> sentences,
    String status,
    @Nullable String actor,
    @Nullable String counterparty,
    boolean background,
    boolean joint) {

  Stated {
    sentences = List.copyOf(sentences);
  }

  /** All that is told or inferred, and what is seen of own types. */
  static List<Stated> of(Reading reading) {
    List<Stated> out = new ArrayList<>();
    for (DiplomaticAct act : reading.acts()) {
      if (act.account().belief().grade() != Grade.DOUBTFUL && act.status() != Status.DENIED) {
        out.add(act(reading, act));
      }
    }
    for (OwnAct act : reading.own()) {
      out.add(
          new Stated(
              act.type(),
              act.trigger(),
              List.of(act.evidence()),
              status(act.status()),
              act.actor(),
              act.counterparty(),
              act.background(),
              false));
    }
    return out;
  }

  private static Stated act(Reading reading, DiplomaticAct act) {
    return new Stated(
        act.type().name(),
        trigger(reading, act),
        act.account().evidence(),
        status(act.status()),
        act.parties().actor(),
        act.parties().counterparty(),
        act.dates().background(),
        act.parties().joint());
  }

  /** The words that a witness names, in the sentence that tells it. */
  private static Span trigger(Reading reading, DiplomaticAct act) {
    String text = reading.article().text();
    Span sentence = act.account().evidence().get(0);
    return act.account().belief().votes().stream()
        .map(Vote::words)
        .flatMap(Stream::ofNullable)
        .map(words -> at(words, text, sentence))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(sentence);
  }

  private static @Nullable Span at(String words, String text, Span sentence) {
    int at = text.indexOf(words, sentence.start());
    return at < 0 || words.isEmpty() || at >= sentence.end()
        ? null
        : new Span(at, at + words.length());
  }

  private static String status(Status status) {
    return status == Status.CARRIED_OUT ? "done" : status.word();
  }
}
