package org.chancery.ledger.merge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.chancery.act.Status;
import org.chancery.ledger.values.Deadline.Version;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.Spans;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The limits of an act as its reports tell them. Stories of the same days that differ are in
 * dispute; a later story that differs tells that the limit was changed. One that repeats an old
 * limit has not heard of the change.
 */
public final class Versions {
  /** Stories further apart tell a change, not a difference. */
  private static final int SAME_NEWS = 3;

  private final List<Open> found = new ArrayList<>();

  /** A version while it is gathered: limits that do not meet, each as sharp as it is told. */
  private static final class Open {
    final List<Interval> limits = new ArrayList<>();
    final List<ReportedAct> told = new ArrayList<>();
    final @Nullable LocalDate known;

    Open(ReportedAct r, Interval due) {
      known = r.story().known();
      limits.add(due);
      told.add(r);
    }

    boolean repeats(Interval due) {
      return limits.stream().anyMatch(l -> Spans.gap(l, due) == 0);
    }

    void add(ReportedAct r, Interval due) {
      told.add(r);
      for (int i = 0; i < limits.size(); i++) {
        if (Spans.gap(limits.get(i), due) == 0) {
          limits.set(i, Spans.sharper(limits.get(i), due));
          return;
        }
      }
      limits.add(due);
    }
  }

  /**
   * @param reports of one act, first known first
   * @param asOf changes known later are left out; what was told at first holds from the first
   */
  public Versions(List<ReportedAct> reports, @Nullable LocalDate asOf) {
    for (ReportedAct r : reports) {
      Interval due = r.act().dates().due();
      if (due == null || r.act().status() == Status.DENIED) {
        continue;
      }
      Open last = found.isEmpty() ? null : found.get(found.size() - 1);
      Open told = found.stream().filter(v -> v.repeats(due)).findFirst().orElse(null);
      if (told != null) {
        told.add(r, due);
      } else if (last == null) {
        found.add(new Open(r, due));
      } else if (r.act().dates().background() || isSameNews(last, r)) {
        last.add(r, due);
      } else if (asOf == null || !isAfter(r.story().known(), asOf)) {
        found.add(new Open(r, due));
      }
    }
  }

  private static boolean isSameNews(Open last, ReportedAct r) {
    LocalDate known = r.story().known();
    return last.known == null
        || known == null
        || ChronoUnit.DAYS.between(last.known, known) <= SAME_NEWS;
  }

  private static boolean isAfter(@Nullable LocalDate day, LocalDate other) {
    return day != null && day.isAfter(other);
  }

  /** Adds limits that stories of the same days tell differently to what is in dispute. */
  void disputed(Details details) {
    for (Open v : found) {
      if (v.limits.size() > 1) {
        details.days("due", v.told, a -> a.dates().due());
      }
    }
  }

  /** Versions in order, each with the span over all limits that are in dispute. */
  public List<Version> list() {
    return found.stream()
        .map(
            v ->
                new Version(
                    Spans.over(v.limits), v.known, v.told.stream().map(ReportedAct::key).toList()))
        .toList();
  }

  /** The limit that holds, null if none is told. */
  @Nullable Interval due() {
    return found.isEmpty() ? null : Spans.over(found.get(found.size() - 1).limits);
  }
}
