package org.chancery.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.ledger.View;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A deadline with the act that sets it.
 *
 * @param deadline the deadline
 * @param entry the act
 */
public record Due(Deadline deadline, Entry entry) {

  /**
   * All deadlines of some relations whose last day lies between two days, soonest first, each once.
   *
   * @param from first day, null if there is no bound
   * @param to last day, null if there is no bound; deadlines without a last day are then left in
   */
  public static List<Due> of(
      List<Relation> relations, @Nullable LocalDate from, @Nullable LocalDate to) {
    Set<String> seen = new HashSet<>();
    List<Due> out = new ArrayList<>();
    for (Relation r : relations) {
      for (Deadline d : r.deadlines()) {
        LocalDate last = d.last();
        boolean in =
            last == null
                ? to == null
                : (from == null || !last.isBefore(from)) && (to == null || !last.isAfter(to));
        if (in && seen.add(d.entry())) {
          r.entries().stream()
              .filter(e -> e.id().equals(d.entry()))
              .findFirst()
              .ifPresent(e -> out.add(new Due(d, e)));
        }
      }
    }
    out.sort(
        Comparator.comparing(
                (Due d) -> d.deadline().last(),
                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(d -> d.deadline().entry()));
    return List.copyOf(out);
  }

  /** The same of all relations of a view. */
  public static List<Due> of(View view, @Nullable LocalDate from, @Nullable LocalDate to) {
    return of(view.relations(), from, to);
  }
}
