package org.chancery.ledger.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.chancery.act.DiplomaticAct;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Dispute.Side;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.Spans;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/** What the reports of one act agree on; what they do not is kept as a dispute, never chosen. */
final class Details {
  private final Legality law;
  private final String entry;
  private final List<ReportedAct> reports;
  private final List<Dispute> disputes = new ArrayList<>();

  /**
   * @param entry id of the act
   * @param reports first known first
   */
  Details(Legality law, String entry, List<ReportedAct> reports) {
    this.law = law;
    this.entry = entry;
    this.reports = reports;
  }

  /** What all say that say anything; null if none does or they differ, without a dispute. */
  <T> @Nullable T agreed(Function<DiplomaticAct, @Nullable T> detail) {
    List<T> values = told(detail);
    return values.size() == 1 ? values.get(0) : null;
  }

  private <T> List<T> told(Function<DiplomaticAct, @Nullable T> detail) {
    return reports.stream()
        .map(r -> detail.apply(r.act()))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The same; if they differ, that is a dispute. */
  <T> @Nullable T value(String name, Function<DiplomaticAct, @Nullable T> detail) {
    Map<String, List<String>> sides = sides(detail);
    if (sides.size() > 1) {
      add(name, sides);
    }
    return agreed(detail);
  }

  /** The narrowest word if all others are wider ones for it, else as {@link #value}. */
  <E extends Enum<E>> @Nullable E word(String name, Function<DiplomaticAct, @Nullable E> detail) {
    List<E> words = told(detail);
    for (E narrow : words) {
      if (words.stream().allMatch(w -> w.equals(narrow) || law.isNarrower(w, narrow))) {
        return narrow;
      }
    }
    return value(name, detail);
  }

  private Map<String, List<String>> sides(
      Function<DiplomaticAct, ? extends @Nullable Object> detail) {
    Map<String, List<String>> out = new LinkedHashMap<>();
    for (ReportedAct r : reports) {
      Object value = detail.apply(r.act());
      if (value != null) {
        out.computeIfAbsent(value.toString(), k -> new ArrayList<>()).add(r.key());
      }
    }
    return out;
  }

  /**
   * Days as some reports tell them, in the order of the reports: the span over all, and a dispute
   * if they do not meet.
   */
  @Nullable Interval days(
      String name, List<ReportedAct> some, Function<DiplomaticAct, @Nullable Interval> detail) {
    List<Interval> limits = new ArrayList<>();
    List<List<String>> keys = new ArrayList<>();
    for (ReportedAct r : some) {
      Interval told = detail.apply(r.act());
      if (told == null) {
        continue;
      }
      int at = -1;
      for (int i = 0; i < limits.size() && at < 0; i++) {
        at = Spans.gap(limits.get(i), told) == 0 ? i : -1;
      }
      if (at < 0) {
        limits.add(told);
        keys.add(new ArrayList<>(List.of(r.key())));
      } else {
        limits.set(at, Spans.sharper(limits.get(at), told));
        keys.get(at).add(r.key());
      }
    }
    if (limits.size() > 1) {
      Map<String, List<String>> sides = new LinkedHashMap<>();
      for (int i = 0; i < limits.size(); i++) {
        sides.put(Spans.words(limits.get(i)), keys.get(i));
      }
      add(name, sides);
    }
    return limits.isEmpty() ? null : Spans.over(limits);
  }

  /** Some say that it happened, others that it did not. */
  void denied(List<ReportedAct> asserting, List<ReportedAct> denying) {
    if (!asserting.isEmpty() && !denying.isEmpty()) {
      Map<String, List<String>> sides = new LinkedHashMap<>();
      for (ReportedAct r : asserting) {
        sides.computeIfAbsent(r.act().status().word(), k -> new ArrayList<>()).add(r.key());
      }
      sides.put("denied", denying.stream().map(ReportedAct::key).toList());
      add("status", sides);
    }
  }

  private void add(String name, Map<String, List<String>> sides) {
    disputes.add(
        new Dispute(
            Dispute.Kind.DETAIL,
            entry,
            name,
            sides.entrySet().stream()
                .map(e -> new Side(e.getKey(), null, e.getValue(), List.of()))
                .toList()));
  }

  List<Dispute> disputes() {
    return disputes;
  }
}
