package org.chancery.event;

import java.util.List;
import org.chancery.actor.Cast;
import org.chancery.proposition.Proposition;
import org.chancery.syntax.Sentence;
import org.chancery.time.TimePhrase;

/**
 * All that is known of one sentence before it is coded.
 *
 * @param sentence its tokens and tree
 * @param cast who is spoken of
 * @param propositions who does what to whom
 * @param times when
 */
public record Scene(
    Sentence sentence, Cast cast, List<Proposition> propositions, List<TimePhrase> times) {

  /** Keeps unmodifiable copies. */
  public Scene {
    propositions = List.copyOf(propositions);
    times = List.copyOf(times);
  }
}
