package org.chancery.ledger.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.act.ActType;
import org.chancery.ledger.merge.Buckets.Bucket;
import org.chancery.ledger.merge.Cluster.Fit;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the reports of each act. Who tells most chooses first; each report joins the act that it
 * fits best, or begins another. Two reports of one story are never one act: its reader has told
 * them apart already.
 */
public final class Merger {
  private final Likeness likeness;

  public Merger(Likeness likeness) {
    this.likeness = likeness;
  }

  /**
   * What came of merging.
   *
   * @param clusters one for each act, in no meaningful order
   * @param unapplied rulings that could not be followed
   */
  public record Merged(List<Cluster> clusters, List<Ruling> unapplied) {}

  private record Item(ReportedAct report, Telling telling) {}

  /** Days first, then news, then what is only looked back on; within these who tells most. */
  private static final Comparator<Item> FIRST =
      Comparator.comparing((Item i) -> i.telling().counterparty() == null)
          .thenComparing(i -> i.telling().basis())
          .thenComparing(i -> -i.telling().details())
          .thenComparing(i -> i.telling().first(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(i -> i.telling().last(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(i -> i.report().key());

  /** Merges reports, each of which has another key. */
  public Merged merge(Collection<ReportedAct> reports, List<Ruling> told) {
    Map<String, ReportedAct> byKey = new TreeMap<>();
    reports.forEach(r -> byKey.put(r.key(), r));
    Rulings rulings = new Rulings(told, byKey);
    List<Item> items =
        byKey.values().stream().map(r -> new Item(r, Telling.of(r))).sorted(FIRST).toList();
    Map<Bucket, ClusterIndex> buckets = new HashMap<>();
    Map<String, ClusterIndex> byActor = new HashMap<>();
    Set<String> done = new HashSet<>();
    for (Item item : items) {
      Set<String> joined = rulings.joined(item.report().key());
      if (!joined.isEmpty() && !done.contains(item.report().key())) {
        Cluster c = new Cluster(item.report().act().type());
        c.rule();
        for (Item one : items) {
          String key = one.report().key();
          if (joined.contains(key)) {
            c.add(one.report(), one.telling(), c.reports.isEmpty() ? null : key + ": by a ruling");
            done.add(key);
          }
        }
        index(c, buckets, byActor);
      }
    }
    for (Item item : items) {
      ReportedAct r = item.report();
      if (!done.add(r.key())) {
        continue;
      }
      boolean bare = item.telling().counterparty() == null;
      ClusterIndex shelf =
          bare
              ? byActor.get(actorKey(r.act().type(), r.act().actor()))
              : buckets.get(Buckets.of(r.act()));
      List<Cluster> candidates = shelf == null ? List.of() : shelf.near(item.telling());
      Fit best = best(item, candidates, rulings.barred(r.key()), bare);
      if (best == null) {
        Cluster c = new Cluster(r.act().type());
        c.add(r, item.telling(), null);
        index(c, buckets, byActor);
      } else {
        best.cluster()
            .add(
                r,
                item.telling(),
                r.key()
                    + " with "
                    + best.with()
                    + ": "
                    + String.join(", ", best.match().reasons()));
      }
    }
    Set<Cluster> all = new LinkedHashSet<>();
    buckets.values().forEach(shelf -> all.addAll(shelf.all()));
    return new Merged(List.copyOf(all), rulings.unapplied());
  }

  private static void index(
      Cluster c, Map<Bucket, ClusterIndex> buckets, Map<String, ClusterIndex> byActor) {
    buckets.computeIfAbsent(Buckets.of(c.reports.get(0).act()), k -> new ClusterIndex()).add(c);
    for (String actor : c.actors()) {
      byActor.computeIfAbsent(actorKey(c.type, actor), k -> new ClusterIndex()).add(c);
    }
  }

  private static String actorKey(ActType type, String actor) {
    return type + " " + actor;
  }

  /**
   * The best fit. A report that names no counterparty, or no day that it could be known by, joins
   * only what something certain ties it to, or the only act that it can mean.
   */
  private @Nullable Fit best(
      Item item, List<Cluster> candidates, Set<String> barred, boolean bare) {
    List<Fit> fits = new ArrayList<>();
    for (Cluster c : candidates) {
      Fit fit = c.fit(item.report(), item.telling(), likeness, barred);
      if (fit != null) {
        fits.add(fit);
      }
    }
    fits.sort(
        Comparator.comparingDouble((Fit f) -> -f.match().points())
            .thenComparing(f -> f.cluster().name()));
    if (fits.isEmpty()) {
      return null;
    }
    Fit best = fits.get(0);
    boolean tied = fits.size() > 1 && fits.get(1).match().points() >= best.match().points() - 0.5;
    boolean vague = bare || !item.telling().isPlaced();
    if (!vague) {
      return best;
    }
    boolean certain = best.match().certain() && !tied;
    return certain || (!bare && fits.size() == 1) ? best : null;
  }
}
