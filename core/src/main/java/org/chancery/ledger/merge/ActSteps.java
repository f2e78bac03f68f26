package org.chancery.ledger.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chancery.act.Status;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.Spans;
import org.chancery.ledger.values.Step;
import org.chancery.ledger.values.Step.Basis;
import org.chancery.time.Days;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/** How far an act had come when, by all its reports. */
final class ActSteps {
  private final List<ReportedAct> reports;
  private final @Nullable LocalDate limit;
  private final Details details;

  /**
   * @param reports of one act, first known first
   * @param limit the last day that any of them sets for it, null if none does
   * @param details collects what is told differently
   */
  ActSteps(List<ReportedAct> reports, @Nullable LocalDate limit, Details details) {
    this.reports = reports;
    this.limit = limit;
    this.details = details;
  }

  /** The steps in order; one at least. A denial is a step only where nothing else is told. */
  List<Step> steps() {
    List<ReportedAct> denying = told(Status.DENIED);
    List<ReportedAct> asserting =
        reports.stream().filter(r -> r.act().status() != Status.DENIED).toList();
    details.denied(asserting, denying);
    if (asserting.isEmpty()) {
      return List.of(step(Status.DENIED, denying));
    }
    List<Step> out = new ArrayList<>();
    for (Status s :
        List.of(Status.THREATENED, Status.ANNOUNCED, Status.CARRIED_OUT, Status.REVERSED)) {
      List<ReportedAct> some = told(s);
      if (!some.isEmpty()) {
        out.add(step(s, some));
      }
    }
    for (int i = 1; i < out.size(); ) {
      if (isEarlier(out.get(i - 1), out.get(i))) {
        i++;
      } else {
        // Told as announced by stories that came after it was done: nothing of its own.
        Step lost = out.remove(i - 1);
        out.set(i - 1, joined(out.get(i - 1), lost));
        i = Math.max(1, i - 1);
      }
    }
    return out;
  }

  private List<ReportedAct> told(Status s) {
    return reports.stream().filter(r -> stage(r) == s).toList();
  }

  /**
   * How far a report says that the act had come. An order that has a limit is told as done on the
   * day on which it was given: before the limit that says no more than that it was given.
   */
  private Status stage(ReportedAct r) {
    return tellsOrder(r) && !isKnownAfterLimit(r) ? Status.ANNOUNCED : r.act().status();
  }

  private boolean tellsOrder(ReportedAct r) {
    LocalDate day = Days.end(r.act().dates().date());
    boolean before = day != null && limit != null && day.isBefore(limit);
    return r.act().status() == Status.CARRIED_OUT
        && before
        && (r.act().dates().due() != null
            || (r.act().dates().background() && isDayOfOrder(r.act().dates().date())));
  }

  private boolean isDayOfOrder(@Nullable Interval day) {
    return reports.stream()
        .anyMatch(
            o ->
                o.act().status() == Status.ANNOUNCED
                    && o.act().dates().date() != null
                    && Spans.gap(o.act().dates().date(), day) <= 1);
  }

  private boolean isKnownAfterLimit(ReportedAct r) {
    LocalDate known = r.story().known();
    return known != null && limit != null && known.isAfter(limit);
  }

  /** What the day rests on; that of an order is none on which it was carried out. */
  private Basis basis(ReportedAct r) {
    return tellsOrder(r) && isKnownAfterLimit(r) ? Basis.BEFORE_STORY : Telling.basis(r);
  }

  private static boolean isEarlier(Step before, Step after) {
    LocalDate a = before.day();
    LocalDate b = after.day();
    boolean placed = before.basis() == Basis.TOLD || before.basis() == Basis.STORY;
    return placed && a != null && b != null && a.isBefore(b);
  }

  /** The later step, resting on the reports of both. */
  private static Step joined(Step step, Step lost) {
    List<String> keys = new ArrayList<>(step.reports());
    keys.addAll(lost.reports());
    boolean better = step.basis().compareTo(lost.basis()) > 0;
    Step days = better ? lost : step;
    return new Step(step.status(), days.when(), days.day(), days.basis(), keys);
  }

  private Step step(Status s, List<ReportedAct> some) {
    List<String> keys = some.stream().map(ReportedAct::key).toList();
    List<ReportedAct> dated = some.stream().filter(r -> basis(r) == Basis.TOLD).toList();
    Interval when = details.days(name(s), dated, a -> a.dates().date());
    LocalDate news = published(some, Basis.STORY);
    if (when != null && (news == null || !Spans.isRoughly(when, news))) {
      return new Step(s, when, Days.start(when), Basis.TOLD, keys);
    }
    for (Basis basis : List.of(Basis.STORY, Basis.BEFORE_STORY)) {
      LocalDate day = published(some, basis);
      if (day != null) {
        return new Step(s, null, day, basis, keys);
      }
    }
    return new Step(s, null, null, Basis.UNKNOWN, keys);
  }

  /** When the first of the stories came out whose day has that basis. */
  private @Nullable LocalDate published(List<ReportedAct> some, Basis basis) {
    return some.stream()
        .filter(r -> basis(r) == basis)
        .map(r -> r.story().published())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static String name(Status s) {
    return s == Status.CARRIED_OUT ? "date of carrying out" : "date";
  }

  /** The day of the act for a reader: as told by its first step that tells one, or its day. */
  static @Nullable Interval date(List<Step> steps) {
    for (Step s : steps) {
      if (s.when() != null) {
        return s.when();
      }
      if (s.basis() == Basis.STORY && s.day() != null) {
        return Interval.on(s.day());
      }
    }
    return null;
  }
}
