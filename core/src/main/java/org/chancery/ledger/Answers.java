package org.chancery.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.act.Status;
import org.chancery.ledger.Step.Basis;
import org.jspecify.annotations.Nullable;

/** Who answered whom: acts in kind, in the opposite direction, soon after. */
final class Answers {
  /** Governments that answer do so within two months. */
  private static final int SOON = 60;

  private final Legality law;

  Answers(Legality law) {
    this.law = law;
  }

  /** One answer at most for each act, to the nearest act before it. */
  List<Answer> among(List<Entry> entries) {
    List<Entry> placed = entries.stream().filter(Answers::isPlaced).toList();
    List<Answer> out = new ArrayList<>();
    for (Entry b : placed) {
      Answer best = null;
      boolean told = isTold(b);
      for (Entry a : placed) {
        Answer answer = answer(a, b, told);
        if (answer != null && (best == null || isNearer(answer, a, best, b, placed))) {
          best = answer;
        }
      }
      if (best != null) {
        out.add(best);
      }
    }
    out.sort(Comparator.comparing(Answer::entry));
    return out;
  }

  private static boolean isPlaced(Entry e) {
    Basis basis = e.steps().get(0).basis();
    boolean real = e.status() == Status.ANNOUNCED || e.status() == Status.CARRIED_OUT;
    return e.pair() != null
        && !e.act().joint()
        && e.day() != null
        && (real || e.status() == Status.REVERSED)
        && (basis == Basis.TOLD || basis == Basis.STORY);
  }

  private boolean isTold(Entry e) {
    return e.reports().stream().anyMatch(r -> law.saysAnswer(r.act().quote()));
  }

  private @Nullable Answer answer(Entry a, Entry b, boolean told) {
    LocalDate first = a.day();
    LocalDate second = b.day();
    boolean crossed =
        a.act().actor().equals(b.act().counterparty())
            && b.act().actor().equals(a.act().counterparty());
    if (first == null || second == null || !crossed || !law.isKin(a.act().type(), b.act().type())) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(first, second);
    // On one day, only the story's words can tell which came first.
    boolean after = days > 0 || (days == 0 && told && !isTold(a));
    if (!after || days > SOON) {
      return null;
    }
    Integer x = a.act().count();
    Integer y = b.act().count();
    Double proportion = x == null || y == null || x == 0 ? null : Double.valueOf((double) y / x);
    return new Answer(b.id(), a.id(), days, proportion, told);
  }

  private static boolean isNearer(Answer next, Entry a, Answer best, Entry b, List<Entry> all) {
    if (next.days() != best.days()) {
      return next.days() < best.days();
    }
    Entry old = all.stream().filter(e -> e.id().equals(best.to())).findFirst().orElse(a);
    boolean same = a.act().type() == b.act().type();
    boolean oldSame = old.act().type() == b.act().type();
    return same != oldSame ? same : a.id().compareTo(old.id()) < 0;
  }
}
