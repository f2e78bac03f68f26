package org.chancery.ledger.merge;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Parties;
import org.chancery.act.Status;
import org.chancery.act.Subject;
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
    Parties parties,
    Subject subject,
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
      first = Days.start(a.dates().date());
      last = Days.end(a.dates().date());
    } else if (basis == Basis.STORY && published != null) {
      first = published.minusDays(NEWS_DAYS);
    }
    String seat = a.subject().seat();
    return new Telling(
        a.parties().hosted(null),
        a.subject().seat(seat == null ? null : seat.toLowerCase(Locale.ROOT)),
        a.status(),
        basis,
        first,
        last,
        a.dates().due(),
        a.dates().originalDate());
  }

  /** What the day of the act rests on in this report. */
  static Basis basis(ReportedAct r) {
    DiplomaticAct a = r.act();
    LocalDate published = r.story().published();
    LocalDate told = Days.start(a.dates().date());
    // A date that is the story's own day may be nothing but that day: it is no more than news.
    boolean own = told != null && told.equals(published) && told.equals(Days.end(a.dates().date()));
    if (told != null && !own) {
      return Basis.TOLD;
    }
    if (own) {
      return Basis.STORY;
    }
    return published == null
        ? Basis.UNKNOWN
        : a.dates().background() ? Basis.BEFORE_STORY : Basis.STORY;
  }

  /** Whether its days have two ends. */
  boolean isPlaced() {
    return first != null && last != null;
  }

  /** How much it tells: who tells more is asked first. */
  int details() {
    Object[] told = {
      parties.counterparty(),
      subject.mission(),
      subject.seat(),
      subject.persons(),
      subject.count(),
      subject.via(),
      subject.manner(),
      due
    };
    return (int) Stream.of(told).filter(Objects::nonNull).count();
  }
}
