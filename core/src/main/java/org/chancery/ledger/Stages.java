package org.chancery.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Status;
import org.chancery.ledger.Step.Basis;
import org.chancery.time.Days;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/** How far an act had come when, by all its reports. */
final class Stages {
  private final List<Report> reports;
  private final Details details;

  Stages(List<Report> reports, Details details) {
    this.reports = reports;
    this.details = details;
  }

  /** The steps in order; one at least. A denial is a step only where nothing else is told. */
  List<Step> steps() {
    List<Report> denying = told(Status.DENIED);
    List<Report> asserting =
        reports.stream().filter(r -> r.act().status() != Status.DENIED).toList();
    details.denied(asserting, denying);
    if (asserting.isEmpty()) {
      return List.of(step(Status.DENIED, denying));
    }
    List<Step> out = new ArrayList<>();
    for (Status s : List.of(Status.THREATENED, Status.ANNOUNCED, Status.CARRIED_OUT, Status.REVERSED)) {
      List<Report> some = told(s);
      if (!some.isEmpty()) {
        out.add(step(s, some));
      }
    }
    for (int i = 1; i < out.size(); ) {
      if (isEarlier(out.get(i - 1), out.get(i))) {
        i++;
      } else {
        // Told as announced by stories that came after it was done: nothing of its own.
        out.set(i, joined(out.get(i), out.remove(i - 1)));
        i = Math.max(1, i - 1);
      }
    }
    return out;
  }

  private List<Report> told(Status s) {
    return reports.stream().filter(r -> r.act().status() == s).toList();
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

  private Step step(Status s, List<Report> some) {
    List<String> keys = some.stream().map(Report::key).toList();
    List<Report> dated = some.stream().filter(r -> Telling.basis(r) == Basis.TOLD).toList();
    Interval when = details.days(name(s), dated, DiplomaticAct::date);
    if (when != null) {
      return new Step(s, when, Days.start(when), Basis.TOLD, keys);
    }
    for (Basis basis : List.of(Basis.STORY, Basis.BEFORE_STORY)) {
      LocalDate day =
          some.stream()
              .filter(r -> Telling.basis(r) == basis)
              .map(r -> r.story().published())
              .filter(Objects::nonNull)
              .min(Comparator.naturalOrder())
              .orElse(null);
      if (day != null) {
        return new Step(s, null, day, basis, keys);
      }
    }
    return new Step(s, null, null, Basis.UNKNOWN, keys);
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
        return Interval.on(s.day().toString());
      }
    }
    return null;
  }
}
