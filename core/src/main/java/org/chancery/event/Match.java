package org.chancery.event;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.proposition.Proposition;

/**
 * A frame that holds for a proposition.
 *
 * @param frame which
 * @param proposition for what
 * @param bound by role, the tokens that passed its conditions
 */
public record Match(Frame frame, Proposition proposition, Map<String, List<Integer>> bound) {

  /** Keeps an unmodifiable copy. */
  public Match {
    // Sorted, so that the same text gives the same reading in every run.
    bound = Collections.unmodifiableSortedMap(new TreeMap<>(bound));
  }

  /** Tokens that passed the condition on the role, empty if the frame asks nothing of it. */
  public List<Integer> bound(String role) {
    return bound.getOrDefault(role, List.of());
  }

  /**
   * A condition of the frame.
   *
   * @param asked as it is written
   * @param tokens those that pass it; empty where it asks that nothing be there
   */
  public record Reason(String asked, List<Integer> tokens) {}

  /** Why the frame holds, in the order of its conditions. */
  public List<Reason> reasons() {
    return frame.conditions().stream()
        .map(
            c ->
                new Reason(
                    c.source(),
                    c.part() == Condition.Part.ITSELF
                        ? c.roles().stream().flatMap(r -> bound(r).stream()).sorted().toList()
                        : List.of()))
        .toList();
  }
}
