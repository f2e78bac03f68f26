package org.chancery.ledger.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.act.Status;
import org.chancery.ledger.merge.Versions;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.Deadline.State;
import org.chancery.ledger.values.Deadline.Version;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.time.Days;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/** What acts set a limit for, and what became of it. */
final class Deadlines {
  private final @Nullable LocalDate asOf;
  private final @Nullable LocalDate judged;

  Deadlines(Question q) {
    asOf = q.asOf();
    judged = q.judged();
  }

  /** Soonest first, those without a last day at the end. */
  List<Deadline> of(List<Entry> entries) {
    List<Deadline> out = new ArrayList<>();
    for (Entry e : entries) {
      Deadline d = of(e);
      if (d != null) {
        out.add(d);
      }
    }
    out.sort(
        Comparator.comparing(
                Deadline::last, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Deadline::entry));
    return out;
  }

  private @Nullable Deadline of(Entry e) {
    Status status = e.status();
    Interval due = e.act().dates().due();
    if (due == null || status == Status.THREATENED || status == Status.DENIED) {
      return null;
    }
    List<Version> versions = new Versions(e.reports(), asOf).list();
    LocalDate last = Days.end(due);
    boolean passed = judged != null && last != null && last.isBefore(judged);
    State state =
        status == Status.REVERSED
            ? State.CANCELLED
            : status == Status.CARRIED_OUT
                ? State.DONE
                : passed ? State.MISSED : versions.size() > 1 ? State.CHANGED : State.OPEN;
    boolean ended = state == State.DONE || state == State.CANCELLED;
    return new Deadline(
        e.id(),
        e.act().type(),
        e.act().parties().actor(),
        e.act().parties().counterparty(),
        due,
        last,
        state,
        state == State.MISSED && !isToldMissed(e, last),
        versions.size() - 1 + (ended ? 1 : 0),
        versions);
  }

  /** Whether a report that came after the last day says that it was not done. */
  private boolean isToldMissed(Entry e, @Nullable LocalDate last) {
    for (ReportedAct r : e.reports()) {
      LocalDate known = r.story().known();
      boolean after = known != null && last != null && known.isAfter(last);
      boolean later = asOf != null && known != null && known.isAfter(asOf);
      if (r.act().status() == Status.DENIED && after && !later) {
        return true;
      }
    }
    return false;
  }
}
