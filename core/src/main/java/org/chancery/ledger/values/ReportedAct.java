package org.chancery.ledger.values;

import org.chancery.act.DiplomaticAct;

/**
 * An act as one story tells it.
 *
 * @param story which story
 * @param act what it tells; its quote and evidence say where
 */
public record ReportedAct(Story story, DiplomaticAct act) {

  /** What names the report within a book: the story's id, "#", the act's id within the story. */
  public String key() {
    return story.id() + "#" + act.id();
  }
}
