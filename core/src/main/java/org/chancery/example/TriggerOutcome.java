package org.chancery.example;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.event.Occurrence;

/**
 * {@code at ordered}: the word by which the frame holds.
 *
 * @param word as the text has it
 */
record TriggerOutcome(String word) implements OutcomeLine {
  static List<TriggerOutcome> of(List<Occurrence> occurrences, String rule) {
    List<Occurrence> own =
        occurrences.stream().filter(o -> o.match().frame().id().equals(rule)).toList();
    Stream<Occurrence> meant = own.isEmpty() ? occurrences.stream() : own.stream();
    return meant
        .map(o -> o.scene().term(o.match().proposition().trigger()).text())
        .map(TriggerOutcome::new)
        .toList();
  }

  @Override
  public Kind kind() {
    return Kind.TRIGGER;
  }

  @Override
  public boolean asks(OutcomeLine found) {
    return equals(found);
  }

  @Override
  public String says() {
    return OutcomeParser.AT + " " + word;
  }
}
