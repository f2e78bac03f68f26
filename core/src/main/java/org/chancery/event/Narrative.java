package org.chancery.event;

import org.chancery.proposition.Modality;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Tense;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences before say about the time of one that names none: in a passage about 1980 an
 * undated past tense is of that time, not of the day of the story; "also" carries a date on.
 */
final class Narrative {
  private int lastSentence = -2;
  private int lastEnd = -1;
  private @Nullable EventDates last;

  /** The dates of a proposition in the light of what was told just before. */
  EventDates place(Scene scene, Proposition p, EventDates dates) {
    int sentence = scene.index();
    EventDates before = sentence - lastSentence <= 1 ? last : null;
    EventDates placed = dates;
    if (!dates.said() && before != null && p.modality() == Modality.DONE) {
      if (scene.timing().adds(p)) {
        placed = new EventDates(before.date(), dates.due(), before.background(), before.said());
      } else if (before.background()
          && before.said()
          && lastEnd != p.trigger()
          && (p.nominal() || p.tense() != Tense.PRESENT)) {
        // A limit in such a passage counts from a day that is not told.
        placed = new EventDates(null, null, true, false);
      }
    }
    if (placed.said() && !scene.nesting().isAside(p.trigger())) {
      last = placed;
      lastSentence = sentence;
      lastEnd = p.trigger();
    } else if (placed.background() && before != null) {
      lastSentence = sentence;
    }
    return placed;
  }
}
