package org.chancery.ledger.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Clusters by their days, so that a report is compared only with those that it can belong to: who
 * is in the news every week would else be compared with all that was ever told of him.
 */
final class ClusterIndex {
  /** Clusters that reach over more days than this are always looked at. */
  private static final int LONG = 2 * Likeness.REMEMBERED;

  private final NavigableMap<LocalDate, List<Cluster>> byFirstDay = new TreeMap<>();
  private final List<Cluster> always = new ArrayList<>();

  /** Puts a cluster up; a report must fit its first telling, unless a ruling made it. */
  void add(Cluster c) {
    Likeness.Reach reach = c.isRuled() ? null : Likeness.reach(c.firstTelling());
    if (reach == null || reach.first().plusDays(LONG).isBefore(reach.last())) {
      always.add(c);
    } else {
      byFirstDay.computeIfAbsent(reach.first(), k -> new ArrayList<>()).add(c);
    }
  }

  /** All clusters whose days do not rule out that they tell the same act; others may be there. */
  List<Cluster> near(Telling t) {
    Likeness.Reach reach = Likeness.reach(t);
    List<Cluster> out = new ArrayList<>(always);
    NavigableMap<LocalDate, List<Cluster>> some =
        reach == null
            ? byFirstDay
            : byFirstDay.subMap(reach.first().minusDays(LONG), true, reach.last(), true);
    some.values().forEach(out::addAll);
    return out;
  }

  /** All of them. */
  List<Cluster> all() {
    List<Cluster> out = new ArrayList<>(always);
    byFirstDay.values().forEach(out::addAll);
    return out;
  }
}
