package org.chancery.ledger.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.Ruling;

/** A user's rulings, made ready for the merging of some reports. */
final class Rulings {
  private final Map<String, Set<String>> apart = new HashMap<>();
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final List<Ruling> unapplied = new ArrayList<>();

  Rulings(List<Ruling> rulings, Map<String, ReportedAct> reports) {
    Map<Set<String>, Ruling> last = new LinkedHashMap<>();
    for (Ruling r : rulings) {
      Set<String> two = new HashSet<>(List.of(r.one()));
      two.add(r.other());
      last.remove(two);
      last.put(two, r);
    }
    List<Ruling> held = new ArrayList<>(last.values());
    for (Ruling r : held) {
      if (!reports.containsKey(r.one()) || !reports.containsKey(r.other())) {
        unapplied.add(r);
      } else if (!r.same()) {
        apart.computeIfAbsent(r.one(), k -> new HashSet<>()).add(r.other());
        apart.computeIfAbsent(r.other(), k -> new HashSet<>()).add(r.one());
      }
    }
    for (Ruling r : held) {
      ReportedAct one = reports.get(r.one());
      ReportedAct other = reports.get(r.other());
      if (r.same() && one != null && other != null && !join(one, other)) {
        unapplied.add(r);
      }
    }
  }

  private boolean join(ReportedAct one, ReportedAct other) {
    if (!Buckets.fit(one.act(), other.act()) || one.key().equals(other.key())) {
      return false;
    }
    Set<String> all = new LinkedHashSet<>(groupOf(one.key()));
    all.addAll(groupOf(other.key()));
    if (all.stream().anyMatch(k -> barred(k).stream().anyMatch(all::contains))) {
      return false;
    }
    all.forEach(k -> groups.put(k, all));
    return true;
  }

  private Set<String> groupOf(String key) {
    return groups.getOrDefault(key, Set.of(key));
  }

  /** Keys of the reports that a user has told apart from this one. */
  Set<String> barred(String key) {
    return apart.getOrDefault(key, Set.of());
  }

  /** Keys of the reports that a user has joined, this one among them; none if it stands alone. */
  Set<String> joined(String key) {
    return groups.getOrDefault(key, Set.of());
  }

  List<Ruling> unapplied() {
    return unapplied;
  }
}
