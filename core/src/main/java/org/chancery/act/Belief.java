package org.chancery.act;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an act is believed, and on whose word.
 *
 * @param grade how far
 * @param sure how likely it is right as its like was found right, from 0 to 1; null where nobody
 *     voted
 * @param inferred "actor", "counterparty": sides that no sentence telling the act names, taken from
 *     what the story told before
 * @param votes what the witnesses that see it say, the rules first
 * @param weighed what spoke for it and against it, by the names of {@code rules/votes.yaml}
 */
public record Belief(
    Grade grade,
    @Nullable Double sure,
    List<String> inferred,
    List<Vote> votes,
    Map<String, Double> weighed) {
  /** Where nobody but the rules was asked. */
  public static final Belief RULES =
      new Belief(Grade.TOLD, null, List.of(), List.of(Vote.RULES), Map.of());

  /**
   * What is less than told and at least so sure moves the ledger too, as long as the ledger cannot
   * show what is only probable: of such acts 17 of 20 and more were right.
   */
  private static final double MOVES = .85;

  /** Whether the ledger takes notice: all else is listed and moves nothing. */
  public boolean counts() {
    return grade == Grade.TOLD || (sure != null && sure >= MOVES);
  }

  /** Keeps unmodifiable copies. */
  public Belief {
    inferred = List.copyOf(inferred);
    votes = List.copyOf(votes);
    weighed = Map.copyOf(weighed);
  }
}
