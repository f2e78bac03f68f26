package org.chancery.event;

import java.time.LocalDate;
import java.util.List;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Form;
import org.chancery.proposition.Modality;
import org.chancery.proposition.Operator;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Tense;
import org.chancery.proposition.Timing;
import org.chancery.time.Interval;
import org.chancery.time.TimePhrase;
import org.jspecify.annotations.Nullable;

/** EventDates the propositions of a sentence, as seen from the day of the story. */
final class Dating {
  private final Scene scene;
  private final Timing timing;
  private final @Nullable LocalDate published;
  private final StoryDay day;

  Dating(Scene scene, @Nullable LocalDate published) {
    this.scene = scene;
    this.timing = scene.timing();
    this.published = published;
    this.day = new StoryDay(published);
  }

  EventDates of(Proposition p) {
    Interval due = due(p);
    Interval when = when(p);
    Interval first = when == null ? ofFirst(p) : null;
    boolean after = first != null && StoryDay.isDay(first);
    when = after || when != null ? when : first;
    boolean old = day.isOld(when) || (when == null && timing.isPluperfect(p));
    boolean pending = due != null && day.isPending(due);
    boolean elsewhen = when == null && p.tense() == Tense.PAST && timing.isElsewhen(p);
    if (elsewhen || after) {
      // "the following year", "arrived on May 11, 1945, and opened a mission": a time that is
      // counted from something else; not today.
      return new EventDates(null, due, true, false);
    }
    if (when == null && isUnread(p)) {
      return new EventDates(null, due, false, false);
    }
    boolean said = when != null;
    if (when == null && !old && published != null) {
      when = told(p);
    }
    return new EventDates(when, due, old && !pending, said);
  }

  /** By when it must be done or takes effect, null if not said. */
  private @Nullable Interval due(Proposition p) {
    for (TimePhrase t : timing.nearest(p)) {
      boolean own = timing.governor(t) == p.trigger();
      boolean later = own && isHappening(t) && day.isLater(t.interval());
      if (later || (isLimit(t) && (own || timing.isBelow(t, p)))) {
        return t.interval();
      }
    }
    boolean toCome = p.modality() != Modality.DONE && p.modality() != Modality.DENIED;
    return toCome ? laterAbove(p) : null;
  }

  /** When it happened or was announced, null if not said. */
  private @Nullable Interval when(Proposition p) {
    for (TimePhrase t : timing.nearest(p)) {
      if (timing.governor(t) == p.trigger() && isHappening(t) && !day.isLater(t.interval())) {
        return t.interval();
      }
    }
    Interval when = announced(p);
    // "Peru expelled four on Monday, Chile three": one time for both, unless it has its own.
    when = when == null ? past(timing.repeated(p)) : when;
    when = when == null ? past(timing.ofOccasion(p)) : when;
    return when == null ? ofBoth(p) : when;
  }

  private static boolean isHappening(TimePhrase t) {
    return t.role() == TimePhrase.Role.WHEN || t.role() == TimePhrase.Role.SINCE;
  }

  private static boolean isLimit(TimePhrase t) {
    return t.role() == TimePhrase.Role.DEADLINE || t.role() == TimePhrase.Role.FROM;
  }

  /** The first that does not lie after the day of the story. */
  private @Nullable Interval past(List<TimePhrase> times) {
    return times.stream()
        .map(TimePhrase::interval)
        .filter(i -> !day.isLater(i))
        .findFirst()
        .orElse(null);
  }

  /**
   * "resumed relations and raised its mission on May 3": a day at the end, after the object of the
   * last of two verbs with one subject, is the day of both. So is a day of long ago that ends the
   * last of two clauses: the first is told of that time, not of today.
   */
  private @Nullable Interval ofBoth(Proposition p) {
    for (Timing.Ending e : timing.endings(p)) {
      Interval i = e.time().interval();
      if ((e.oneSubject() || day.isOld(i)) && !day.isLater(i)) {
        return i;
      }
    }
    return null;
  }

  /** "broke relations in 1991 and expelled the envoy": the second deed of one subject. */
  private @Nullable Interval ofFirst(Proposition p) {
    return timing.ofFirstDeed(p).stream()
        .map(TimePhrase::interval)
        .filter(day::isOld)
        .findFirst()
        .orElse(null);
  }

  /** The day of the announcement: the time of the nearest report, order or decision above. */
  private @Nullable Interval announced(Proposition p) {
    for (Embedding e : p.embeddings()) {
      if (isTelling(e, p)) {
        continue;
      }
      for (TimePhrase t : scene.times()) {
        if (t.role() == TimePhrase.Role.WHEN
            && timing.governor(t) == e.trigger()
            && !day.isLater(t.interval())) {
          return t.interval();
        }
      }
    }
    return null;
  }

  /**
   * "said on Tuesday that it had expelled": the report dates the telling, not the deed; "that it
   * was expelling" announces it.
   */
  private boolean isTelling(Embedding e, Proposition p) {
    return e.operator() == Operator.REPORT
        && p.modality() == Modality.DONE
        && p.tense() == Tense.PAST
        && scene.term(p.trigger()).form() != Form.GERUND;
  }

  /** What is told as done was done by the day when it was told; that of the story otherwise. */
  private @Nullable Interval told(Proposition p) {
    for (Embedding e : p.embeddings()) {
      for (TimePhrase t : isTelling(e, p) ? scene.times() : List.<TimePhrase>of()) {
        boolean day = t.role() == TimePhrase.Role.WHEN && StoryDay.isDay(t.interval());
        if (day && timing.governor(t) == e.trigger() && !this.day.isLater(t.interval())) {
          return t.interval();
        }
      }
    }
    return published == null ? null : Interval.on(published);
  }

  /** Whether it is of a time that cannot be known: its own, or that of the order for it. */
  private boolean isUnread(Proposition p) {
    return timing.isUnread(p.trigger())
        || p.embeddings().stream()
            .filter(e -> !isTelling(e, p))
            .anyMatch(e -> timing.isUnread(e.trigger()));
  }

  private @Nullable Interval laterAbove(Proposition p) {
    for (Embedding e : p.embeddings()) {
      for (TimePhrase t : scene.times()) {
        boolean limit =
            isLimit(t) || (t.role() == TimePhrase.Role.WHEN && day.isLater(t.interval()));
        if (limit && timing.governor(t) == e.trigger()) {
          return t.interval();
        }
      }
    }
    return null;
  }
}
