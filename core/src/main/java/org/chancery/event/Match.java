package org.chancery.event;

import java.util.List;
import java.util.Map;
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
    bound = Map.copyOf(bound);
  }

  /** Tokens that passed the condition on the role, empty if the frame asks nothing of it. */
  public List<Integer> bound(String role) {
    return bound.getOrDefault(role, List.of());
  }
}
