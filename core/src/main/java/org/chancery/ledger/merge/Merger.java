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
import org.chancery.act.DiplomaticAct;
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

  private record Item(ReportedAct report, Telling telling) {
    String key() {
      return report.key();
    }

    /** Whether it names no counterparty. */
    boolean isBare() {
      return telling.parties().counterparty() == null;
    }
  }

  /** Days first, then news, then what is only looked back on; within these who tells most. */
  private static final Comparator<Item> FIRST =
      Comparator.comparing(Item::isBare)
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
    Catalogue catalogue = new Catalogue();
    Set<String> ruled = asRuled(items, rulings, catalogue);
    for (Item item : items) {
      if (!ruled.contains(item.key())) {
        place(item, rulings.barred(item.key()), catalogue);
      }
    }
    return new Merged(catalogue.all(), rulings.unapplied());
  }

  /**
   * Makes the clusters that a user's rulings ask for.
   *
   * @return keys of the reports in them
   */
  private static Set<String> asRuled(List<Item> items, Rulings rulings, Catalogue catalogue) {
    Set<String> done = new HashSet<>();
    for (Item item : items) {
      Set<String> joined = rulings.joined(item.key());
      if (joined.isEmpty() || done.contains(item.key())) {
        continue;
      }
      Cluster c = new Cluster(item.report().act().type());
      c.rule();
      for (Item one : items) {
        if (joined.contains(one.key())) {
          String why = c.reports.isEmpty() ? null : one.key() + ": by a ruling";
          c.add(one.report(), one.telling(), why);
          done.add(one.key());
        }
      }
      catalogue.add(c);
    }
    return done;
  }

  /** Puts a report to the act that it fits best, or begins another. */
  private void place(Item item, Set<String> barred, Catalogue catalogue) {
    ReportedAct r = item.report();
    Fit best = best(item, catalogue.near(item), barred);
    if (best == null) {
      Cluster c = new Cluster(r.act().type());
      c.add(r, item.telling(), null);
      catalogue.add(c);
    } else {
      String reasons = String.join(", ", best.match().reasons());
      best.cluster().add(r, item.telling(), r.key() + " with " + best.with() + ": " + reasons);
    }
  }

  /** The clusters so far, where a report finds those that it may join. */
  private static final class Catalogue {
    private final Map<Bucket, ClusterIndex> buckets = new HashMap<>();
    private final Map<String, ClusterIndex> byActor = new HashMap<>();

    void add(Cluster c) {
      buckets.computeIfAbsent(Buckets.of(c.reports.get(0).act()), k -> new ClusterIndex()).add(c);
      for (String actor : c.actors()) {
        byActor.computeIfAbsent(actorKey(c.type, actor), k -> new ClusterIndex()).add(c);
      }
    }

    /** Those of the same parties; of the same actor for a report that names nobody else. */
    List<Cluster> near(Item item) {
      DiplomaticAct act = item.report().act();
      ClusterIndex index =
          item.isBare()
              ? byActor.get(actorKey(act.type(), act.parties().actor()))
              : buckets.get(Buckets.of(act));
      return index == null ? List.of() : index.near(item.telling());
    }

    List<Cluster> all() {
      Set<Cluster> all = new LinkedHashSet<>();
      buckets.values().forEach(index -> all.addAll(index.all()));
      return List.copyOf(all);
    }

    private static String actorKey(ActType type, String actor) {
      return type + " " + actor;
    }
  }

  /**
   * The best fit. A report that names no counterparty, or no day that it could be known by, joins
   * only what something certain ties it to, or the only act that it can mean.
   */
  private @Nullable Fit best(Item item, List<Cluster> candidates, Set<String> barred) {
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
    boolean vague = item.isBare() || !item.telling().isPlaced();
    if (!vague) {
      return best;
    }
    boolean certain = best.match().certain() && !tied;
    return certain || (!item.isBare() && fits.size() == 1) ? best : null;
  }
}
