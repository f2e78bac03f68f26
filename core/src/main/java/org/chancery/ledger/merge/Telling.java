package org.chancery.ledger.merge;

import java.time.LocalDate;
import java.util.Locale;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Manner;
import org.chancery.act.Status;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.Step.Basis;
import org.chancery.time.Days;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What of a report tells acts apart. Reprints have equal ones, so that a thousand of them are
 * compared as one.
 *
 * @param first the first day that the act can have had, null if there is no bound
 * @param last the last, null likewise
 */
public record Telling(
    String actor,
    @Nullable String counterparty,
    boolean joint,
    @Nullable String sending,
    @Nullable String receiving,
    @Nullable MissionKind mission,
    @Nullable String seat,
    @Nullable Persons persons,
    @Nullable Integer count,
    @Nullable String via,
    @Nullable Manner manner,
    Status status,
    Basis basis,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable Interval due,
    @Nullable Interval original) {

  /** News is told within a week. */
  private static final int NEWS_DAYS = 7;

  public static Telling of(ReportedAct r) {
    DiplomaticAct a = r.act();
    Basis basis = basis(r);
    LocalDate published = r.story().published();
    LocalDate first = null;
    LocalDate last = published;
    if (basis == Basis.TOLD) {
      first = Days.start(a.date());
      last = Days.end(a.date());
    } else if (basis == Basis.STORY && published != null) {
      first = published.minusDays(NEWS_DAYS);
    }
    return new Telling(
        a.actor(),
        a.counterparty(),
        a.joint(),
        a.sending(),
        a.receiving(),
        a.mission(),
        a.seat() == null ? null : a.seat().toLowerCase(Locale.ROOT),
        a.persons(),
        a.count(),
        a.via(),
        a.manner(),
        a.status(),
        basis,
        first,
        last,
        a.due(),
        a.originalDate());
  }

  /** What the day of the act rests on in this report. */
  static Basis basis(ReportedAct r) {
    DiplomaticAct a = r.act();
    LocalDate published = r.story().published();
    LocalDate told = Days.start(a.date());
    // A date that is the story's own day may be nothing but that day: it is no more than news.
    boolean own = told != null && told.equals(published) && told.equals(Days.end(a.date()));
    if (told != null && !own) {
      return Basis.TOLD;
    }
    if (own) {
      return Basis.STORY;
    }
    return published == null ? Basis.UNKNOWN : a.background() ? Basis.BEFORE_STORY : Basis.STORY;
  }

  /** Whether its days have two ends. */
  boolean isPlaced() {
    return first != null && last != null;
  }

  /** How much it tells: who tells more is asked first. */
  int details() {
    int n = 0;
    for (Object o : new Object[] {counterparty, mission, seat, persons, count, via, manner, due}) {
      n += o == null ? 0 : 1;
    }
    return n;
  }
}
