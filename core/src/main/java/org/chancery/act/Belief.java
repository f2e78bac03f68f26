package org.chancery.act;

import java.util.List;

/**
 * How far an act is believed, and on whose word.
 *
 * @param grade how far
 * @param inferred "actor", "counterparty": sides that no sentence telling the act names, taken from
 *     what the story told before
 * @param votes what the witnesses that see it say, the rules first
 */
public record Belief(Grade grade, List<String> inferred, List<Vote> votes) {
  /** Where nobody but the rules was asked. */
  public static final Belief RULES = new Belief(Grade.TOLD, List.of(), List.of(Vote.RULES));

  /** Whether the ledger takes notice: what is doubtful is listed and moves nothing. */
  public boolean counts() {
    return grade != Grade.DOUBTFUL;
  }

  /** Keeps unmodifiable copies. */
  public Belief {
    inferred = List.copyOf(inferred);
    votes = List.copyOf(votes);
  }
}
