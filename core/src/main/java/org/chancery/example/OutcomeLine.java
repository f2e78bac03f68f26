package org.chancery.example;

import java.util.List;
import org.chancery.Explanation;
import org.chancery.Reading;

/**
 * One line of what must come out of an example. Lines of one kind (acts, events, claims,
 * contradictions, what is not counted) are all that may come out of that kind; of a kind that no
 * line names, nothing is said.
 *
 * <p>{@link OutcomeParser} reads it and gives its grammar.
 */
public sealed interface OutcomeLine
    permits ActOutcome,
        EventOutcome,
        ClaimOutcome,
        ContradictionOutcome,
        UncountedOutcome,
        TriggerOutcome,
        NoOutcome {

  /** The things that come out of a text. */
  enum Kind {
    ACT("act"),
    EVENT("event"),
    CLAIM("claim"),
    CONTRADICTION("contradiction"),
    UNCOUNTED("act that is not counted"),
    TRIGGER("trigger");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** What a message calls one of them. */
    String word() {
      return word;
    }

    /**
     * All of this kind that came out, in order.
     *
     * @param seen how the example was read
     * @param rule id of the frame whose example it is; any other rule's has the triggers of all
     */
    List<? extends OutcomeLine> of(Explanation seen, String rule) {
      Reading reading = seen.reading();
      return switch (this) {
        case ACT -> reading.acts().stream().map(ActOutcome::of).toList();
        case EVENT -> reading.events().stream().map(EventOutcome::of).toList();
        case CLAIM -> reading.claims().stream().map(c -> ClaimOutcome.of(c, reading)).toList();
        case CONTRADICTION ->
            reading.contradictions().stream().map(ContradictionOutcome::of).toList();
        case UNCOUNTED -> reading.notCounted().stream().map(UncountedOutcome::of).toList();
        case TRIGGER -> TriggerOutcome.of(seen.occurrences(), rule);
      };
    }
  }

  /** The kind that it speaks of. */
  Kind kind();

  /**
   * Whether something that came out is what this line asks for.
   *
   * @param found a line of the same kind, in full
   */
  boolean asks(OutcomeLine found);

  /** The line as it may stand in a file. */
  String says();
}
