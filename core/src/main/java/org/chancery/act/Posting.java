package org.chancery.act;

import java.util.List;
import org.chancery.act.ActRules.Law;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Scene;

/**
 * A mission, or people of one, that an act is done to.
 *
 * @param told where it is told
 * @param law the law of the act
 * @param type of the act: that of the law, as it is called of such people
 * @param token that governs the words for the mission or the people
 * @param thing the mission or the people
 */
record Posting(Occurrence told, Law law, ActType type, int token, Mention thing) {
  Scene scene() {
    return told.scene();
  }

  /** Whose mission or people they are, as far as the words say it. */
  List<String> owners() {
    return thing.parties().stream().filter(p -> p.isKnown()).map(Party::label).distinct().toList();
  }

  /** The same under another law. */
  Posting under(Law other) {
    return new Posting(told, other, other.type(), token, thing);
  }
}
