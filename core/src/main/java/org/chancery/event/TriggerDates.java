package org.chancery.event;

import java.time.LocalDate;
import org.chancery.pointing.Cited;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
import org.chancery.text.Span;
import org.chancery.time.Interval;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/** When it was what a witness sees: by the clause that holds its words, else as news of the day. */
public final class TriggerDates {
  private final @Nullable LocalDate published;

  /**
   * @param published day of publication, null if unknown
   */
  public TriggerDates(@Nullable LocalDate published) {
    this.published = published;
  }

  /**
   * The dates of a statement.
   *
   * @param scene its sentence
   */
  public EventDates of(Statement s, Scene scene) {
    for (Proposition p : scene.propositions()) {
      Span trigger = scene.term(p.trigger()).span();
      if (trigger.overlaps(s.trigger())) {
        return new Dating(scene, published).of(p);
      }
    }
    boolean past = s.history() > Cited.AS_LIKELY_AS_NOT;
    Interval day = past || published == null ? null : Interval.on(published);
    return new EventDates(day, null, past, false);
  }
}
