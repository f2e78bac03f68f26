package org.chancery.event;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.proposition.Speaker;
import org.chancery.text.Span;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A PLOVER event: who did what to whom, when, on whose word.
 *
 * @param id unique within the reading
 * @param type PLOVER type
 * @param mode PLOVER mode, null where the type has none that fits
 * @param contexts PLOVER contexts of the document
 * @param auxiliary auxiliary modes, empty for what has happened
 * @param cameo CAMEO code, null if none fits
 * @param quad quad class of the type
 * @param score conflict-cooperation score of type and mode, from -10 to 10
 * @param actor who acts
 * @param recipient to whom it is done
 * @param date when it happened or was announced, null if unknown
 * @param due when it takes effect or must be done by, null if not said
 * @param count how many persons, null if not said
 * @param sentence index of the sentence
 * @param span the words that tell it
 * @param frame id of the frame that made it
 * @param background whether it is older than the story's own news
 * @param speaker on whose word, null for the newspaper's own
 * @param confidence calibrated probability, null where none is calibrated
 */
public record Event(
    String id,
    PloverType type,
    @Nullable String mode,
    List<String> contexts,
    Set<Auxiliary> auxiliary,
    @Nullable String cameo,
    QuadClass quad,
    double score,
    List<EventActor> actor,
    List<EventActor> recipient,
    @Nullable Interval date,
    @Nullable Interval due,
    @Nullable Integer count,
    int sentence,
    Span span,
    String frame,
    boolean background,
    @Nullable Speaker speaker,
    @Nullable Double confidence) {

  /** Keeps unmodifiable copies. */
  public Event {
    contexts = List.copyOf(contexts);
    auxiliary = Collections.unmodifiableSortedSet(new TreeSet<>(auxiliary));
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
  }
}
