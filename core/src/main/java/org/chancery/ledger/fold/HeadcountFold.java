package org.chancery.ledger.fold;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.law.Legality.Sum;
import org.chancery.ledger.values.Dated;
import org.chancery.ledger.values.DatedStep;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Effect.Staff;
import org.chancery.ledger.values.Flag;
import org.chancery.ledger.values.Headcount;
import org.chancery.ledger.values.Pair;
import org.jspecify.annotations.Nullable;

/**
 * People of each of a pair at the other, as far as acts number them, and sums that do not add up.
 */
final class HeadcountFold {
  /** A ceiling and an expulsion so many days apart are one decision. */
  private static final int ONE_DECISION = 3;

  private final Legality law;
  private final Pair pair;
  private final Map<String, Open> staffs = new TreeMap<>();
  private final Map<String, Flag> flags = new TreeMap<>();

  /** A staff while it is counted. */
  private static final class Open {
    final String receiving;
    final List<Dated<Integer>> ceilings = new ArrayList<>();

    /** Those only announced too: what the next sum is done with. */
    final List<Dated<Integer>> told = new ArrayList<>();

    final Map<String, Integer> leaving = new HashMap<>();
    final Map<String, Integer> gone = new HashMap<>();
    final Set<String> entries = new LinkedHashSet<>();
    @Nullable Integer accredited;
    final Map<String, List<Dispute>> disputed = new TreeMap<>();
    boolean unnumbered;

    Open(String receiving) {
      this.receiving = receiving;
    }

    @Nullable Integer ceilingBefore(String entry) {
      Integer out = null;
      for (Dated<Integer> d : told) {
        out = d.entry().equals(entry) ? out : d.state();
      }
      return out;
    }
  }

  HeadcountFold(Legality law, Pair pair) {
    this.law = law;
    this.pair = pair;
  }

  void apply(DatedStep m) {
    String sending = m.act().parties().sending();
    if (sending == null || !m.isPostedIn(pair)) {
      return;
    }
    Staff staff = m.effect().staff();
    if (staff == null) {
      return;
    }
    String receiving = String.valueOf(m.act().parties().receiving());
    Open open = staffs.getOrDefault(sending, new Open(receiving));
    Integer count = m.act().subject().count();
    if (staff == Staff.LIMITED && count != null) {
      cap(open, m, count);
    } else if (staff == Staff.SENT_AWAY) {
      expel(open, m, count);
    } else if (staff == Staff.CALLED_HOME && m.done() && count != null && open.accredited != null) {
      open.accredited = Math.max(0, open.accredited - count);
    } else if (staff == Staff.NUMBERED && !m.head() && m.done() && count != null) {
      open.accredited = count;
    } else {
      return;
    }
    open.entries.add(m.id());
    staffs.put(sending, open);
  }

  private void cap(Open open, DatedStep m, int ceiling) {
    if (m.undone()) {
      open.told.removeIf(d -> d.entry().equals(m.id()));
      open.ceilings.removeIf(d -> d.entry().equals(m.id()));
      return;
    }
    Integer before = open.ceilingBefore(m.id());
    Dated<Integer> next = new Dated<>(ceiling, m.since(), m.span(), m.id(), false);
    open.told.removeIf(d -> d.entry().equals(m.id()));
    open.told.add(next);
    if (m.done()) {
      open.ceilings.add(next);
    }
    if (open.accredited != null && open.accredited > ceiling) {
      flag(
          "ceiling-below-staff", m.id(), Map.of("ceiling", ceiling, "accredited", open.accredited));
    }
    Integer expelled = near(open, m);
    if (before != null && expelled != null && before > ceiling && before - ceiling != expelled) {
      flag(
          "ceiling-and-expulsion",
          m.id(),
          Map.of("before", before, "ceiling", ceiling, "count", expelled));
    }
  }

  private final Map<String, List<Dated<Integer>>> ordered = new HashMap<>();

  /** How many were told to go with the same decision; null if none, or a number is missing. */
  private @Nullable Integer near(Open open, DatedStep m) {
    Integer sum = null;
    for (Dated<Integer> d :
        ordered.getOrDefault(String.valueOf(m.act().parties().sending()), List.of())) {
      LocalDate a = d.day();
      LocalDate b = m.since();
      if (a != null && b != null && Math.abs(ChronoUnit.DAYS.between(a, b)) <= ONE_DECISION) {
        sum = (sum == null ? 0 : sum) + d.state();
      }
    }
    return open.unnumbered || !open.disputed.isEmpty() ? null : sum;
  }

  private void expel(Open open, DatedStep m, @Nullable Integer told) {
    Integer count = told == null && m.head() ? Integer.valueOf(1) : told;
    if (m.undone()) {
      open.leaving.remove(m.id());
      open.gone.remove(m.id());
      open.disputed.remove(m.id());
      return;
    }
    if (count == null) {
      List<Dispute> numbers =
          m.entry().disputes().stream().filter(d -> d.about().equals("count")).toList();
      open.unnumbered |= numbers.isEmpty();
      if (!numbers.isEmpty()) {
        open.disputed.put(m.id(), numbers);
      }
      return;
    }
    boolean first = !open.leaving.containsKey(m.id()) && !open.gone.containsKey(m.id());
    if (first) {
      sums(open, m, count);
      ordered
          .computeIfAbsent(String.valueOf(m.act().parties().sending()), k -> new ArrayList<>())
          .add(new Dated<>(count, m.since(), m.span(), m.id(), false));
    }
    if (m.done()) {
      open.leaving.remove(m.id());
      open.gone.put(m.id(), count);
      open.accredited =
          open.accredited == null ? null : Integer.valueOf(Math.max(0, open.accredited - count));
    } else {
      open.leaving.put(m.id(), count);
    }
  }

  private void sums(Open open, DatedStep m, int count) {
    Integer ceiling = open.ceilingBefore("");
    if (ceiling != null && count > ceiling && !isSameDay(open, m)) {
      flag("over-ceiling", m.id(), Map.of("count", count, "ceiling", ceiling));
    }
    if (open.accredited != null && count > open.accredited) {
      flag("over-accredited", m.id(), Map.of("count", count, "accredited", open.accredited));
    }
  }

  /** The ceiling that comes with the expulsion is for those who stay. */
  private static boolean isSameDay(Open open, DatedStep m) {
    LocalDate day = open.told.get(open.told.size() - 1).day();
    return day == null || day.equals(m.since());
  }

  private void flag(String id, String entry, Map<String, Integer> numbers) {
    Sum sum = law.sum(id);
    String says = sum.says();
    for (Map.Entry<String, Integer> n : numbers.entrySet()) {
      says = says.replace("{" + n.getKey() + "}", String.valueOf(n.getValue()));
    }
    flags.putIfAbsent(id + " " + entry, new Flag(id, entry, says, sum.article()));
  }

  List<Flag> flags() {
    return List.copyOf(flags.values());
  }

  List<Headcount> headcounts() {
    List<Headcount> out = new ArrayList<>();
    staffs.forEach(
        (sending, o) -> {
          Integer ceiling =
              o.ceilings.isEmpty() ? null : o.ceilings.get(o.ceilings.size() - 1).state();
          Integer vacant =
              ceiling == null || o.accredited == null
                  ? null
                  : Integer.valueOf(Math.max(0, ceiling - o.accredited));
          out.add(
              new Headcount(
                  sending,
                  o.receiving,
                  o.ceilings,
                  o.accredited,
                  vacant,
                  sum(o.leaving),
                  sum(o.gone),
                  o.disputed.values().stream().flatMap(List::stream).toList(),
                  o.unnumbered,
                  List.copyOf(o.entries)));
        });
    return out;
  }

  private static @Nullable Integer sum(Map<String, Integer> counts) {
    return counts.isEmpty()
        ? null
        : Integer.valueOf(counts.values().stream().mapToInt(Integer::intValue).sum());
  }
}
