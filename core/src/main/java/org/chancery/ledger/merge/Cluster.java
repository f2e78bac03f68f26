package org.chancery.ledger.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.act.ActType;
import org.chancery.ledger.merge.Likeness.Match;
import org.chancery.ledger.values.ReportedAct;
import org.jspecify.annotations.Nullable;

/** Reports of one act while they are gathered; never leaves this package. */
public final class Cluster {
  final ActType type;
  final List<ReportedAct> reports = new ArrayList<>();
  final List<String> reasons = new ArrayList<>();
  private final Set<String> stories = new HashSet<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> quotes = new HashSet<>();
  private final Map<Telling, String> tellings = new LinkedHashMap<>();
  private boolean ruled;

  Cluster(ActType type) {
    this.type = type;
  }

  /** How well a report fits, and which report of the cluster it fits best. */
  record Fit(Cluster cluster, Match match, String with) {}

  void add(ReportedAct r, Telling t, @Nullable String reason) {
    reports.add(r);
    stories.add(r.story().id());
    keys.add(r.key());
    quotes.add(r.act().account().quote());
    tellings.putIfAbsent(t, r.key());
    if (reason != null) {
      reasons.add(reason);
    }
  }

  /** A user joined its reports: what is told differently in it no longer keeps others out. */
  void rule() {
    ruled = true;
  }

  boolean isRuled() {
    return ruled;
  }

  /** What its first report tells. */
  Telling firstTelling() {
    return tellings.keySet().iterator().next();
  }

  boolean hasAny(Set<String> some) {
    return !some.isEmpty() && some.stream().anyMatch(keys::contains);
  }

  /**
   * How well a report fits; null if it does not. It must fit every report of the cluster, so that
   * no chain of small differences leads from one act to another.
   *
   * @param barred keys of reports that a user has told apart from it
   */
  @Nullable Fit fit(ReportedAct r, Telling t, Likeness likeness, Set<String> barred) {
    if (stories.contains(r.story().id()) || hasAny(barred)) {
      return null;
    }
    Fit best = null;
    for (Map.Entry<Telling, String> e : tellings.entrySet()) {
      Match match = likeness.of(e.getKey(), t);
      if (match == null) {
        if (ruled) {
          continue;
        }
        return null;
      }
      if (best == null || match.points() > best.match().points()) {
        best = new Fit(this, match, e.getValue());
      }
    }
    if (best != null && quotes.contains(r.act().account().quote())) {
      List<String> why = new ArrayList<>(best.match().reasons());
      why.add(0, "the same sentence");
      return new Fit(this, new Match(best.match().points() + 6, true, why), best.with());
    }
    return best;
  }

  /** The key that names it among others. */
  String name() {
    return keys.stream().min(String::compareTo).orElse("");
  }

  /** Everybody who is told to act in it. */
  Set<String> actors() {
    Set<String> out = new HashSet<>();
    for (ReportedAct r : reports) {
      out.add(r.act().parties().actor());
      if (r.act().parties().joint() && r.act().parties().counterparty() != null) {
        out.add(r.act().parties().counterparty());
      }
    }
    return out;
  }
}
