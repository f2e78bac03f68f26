package org.chancery.ledger.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chancery.act.Status;
import org.chancery.ledger.values.Answer;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Spans;
import org.chancery.ledger.values.Step.Basis;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/** Who answered whom: acts in kind, in the opposite direction, soon after. */
public final class Answers {
  /** Governments that answer do so within two months. */
  private static final int SOON = 60;

  private final Legality law;

  public Answers(Legality law) {
    this.law = law;
  }

  /**
   * One answer at most for each act, to the nearest act before it.
   *
   * @param entries by day
   */
  public List<Answer> among(List<Entry> entries) {
    List<Entry> placed = entries.stream().filter(Answers::isPlaced).toList();
    List<Answer> out = new ArrayList<>();
    int from = 0;
    for (Entry b : placed) {
      while (days(placed.get(from), b) > SOON) {
        from++;
      }
      boolean told = isTold(b);
      Entry best = null;
      for (int i = from; i < placed.size() && days(placed.get(i), b) >= 0; i++) {
        Entry a = placed.get(i);
        if (answers(b, a, told) && (best == null || isNearer(a, best, b))) {
          best = a;
        }
      }
      if (best != null) {
        out.add(new Answer(b.id(), best.id(), days(best, b), proportion(best, b), told));
      }
    }
    out.sort(Comparator.comparing(Answer::entry));
    return out;
  }

  private static long days(Entry a, Entry b) {
    return ChronoUnit.DAYS.between(
        Objects.requireNonNull(a.day(), "placed"), Objects.requireNonNull(b.day(), "placed"));
  }

  private static boolean isPlaced(Entry e) {
    Basis basis = e.steps().get(0).basis();
    boolean real = e.status() == Status.ANNOUNCED || e.status() == Status.CARRIED_OUT;
    return e.pair() != null
        && !e.act().parties().joint()
        && e.day() != null
        && !isRough(e)
        && (real || e.status() == Status.REVERSED)
        && (basis == Basis.TOLD || basis == Basis.STORY);
  }

  /** Told by no more than its month or year: nobody knows which of two came first. */
  private static boolean isRough(Entry e) {
    Interval when = e.steps().get(0).when();
    LocalDate day = e.day();
    return when != null && day != null && Spans.isRoughly(when, day);
  }

  private boolean isTold(Entry e) {
    return e.reports().stream().anyMatch(r -> law.saysAnswer(r.act().account().quote()));
  }

  /** Whether b can answer a, which is no later. */
  private boolean answers(Entry b, Entry a, boolean told) {
    boolean crossed =
        a.act().parties().actor().equals(b.act().parties().counterparty())
            && b.act().parties().actor().equals(a.act().parties().counterparty());
    // On one day, only the story's words can tell which came first.
    boolean after = days(a, b) > 0 || (told && !isTold(a));
    return crossed && after && law.isKin(a.act().type(), b.act().type());
  }

  private static @Nullable Double proportion(Entry a, Entry b) {
    Integer x = a.act().subject().count();
    Integer y = b.act().subject().count();
    return x == null || y == null || x == 0 ? null : Double.valueOf((double) y / x);
  }

  private static boolean isNearer(Entry a, Entry best, Entry b) {
    if (days(a, b) != days(best, b)) {
      return days(a, b) < days(best, b);
    }
    boolean same = a.act().type() == b.act().type();
    boolean bestSame = best.act().type() == b.act().type();
    return same != bestSame ? same : a.id().compareTo(best.id()) < 0;
  }
}
