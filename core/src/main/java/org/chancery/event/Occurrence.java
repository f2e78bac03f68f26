package org.chancery.event;

import java.util.List;
import org.chancery.proposition.Scene;
import org.jspecify.annotations.Nullable;

/**
 * A frame that held, with what it makes.
 *
 * @param scene the sentence
 * @param match the frame and what it bound
 * @param dates when
 * @param event the event, null for frames that make acts only or for what PLOVER does not code
 * @param participants finds further participants of the proposition
 */
public record Occurrence(
    Scene scene, Match match, EventDates dates, @Nullable Event event, Participants participants) {

  /** Tokens at the end of a path such as "actor", "with" or "object.with". */
  public List<Integer> paths(String path) {
    return participants.at(scene, match.proposition(), path);
  }

  /** Paths to parties beside the one who acts, in the order in which prepositions name them. */
  public List<String> besides() {
    return participants.besides();
  }
}
