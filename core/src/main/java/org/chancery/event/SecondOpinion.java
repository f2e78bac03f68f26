package org.chancery.event;

import java.util.List;

/**
 * Judges the events that the rules made. Acts, claims and the ledger rest on the rules alone: what
 * comes out here goes into the list of events and nowhere else.
 */
@FunctionalInterface
public interface SecondOpinion {
  /** Leaves every event as the rules made it. */
  SecondOpinion NONE = (told, event, all) -> event;

  /**
   * Judges an event.
   *
   * @param told the frame that made it, with its sentence
   * @param event what it made
   * @param all every frame that held in the text
   * @return the same event, or one that names this opinion as its frame; the quad class and the
   *     score of its type are put in by the one who asks
   */
  Event judge(Occurrence told, Event event, List<Occurrence> all);

  /** What a reading names as its origin beside the parser; empty for nobody. */
  default String provenance() {
    return "";
  }
}
