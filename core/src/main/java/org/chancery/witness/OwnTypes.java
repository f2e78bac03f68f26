package org.chancery.witness;

import java.util.List;

/**
 * Types of a user's own, as {@code chancery train} has learnt them: for each, which words tell it,
 * by the states that a witness gives to words. All else is seen as the witness sees it for the
 * types that ship.
 *
 * @param witness provenance of the witness whose states they were learnt from; no other one can
 *     hear them
 * @param types the types
 */
public record OwnTypes(String witness, List<OwnType> types) {
  /** Keeps an unmodifiable copy. */
  public OwnTypes {
    types = List.copyOf(types);
  }

  /**
   * One type.
   *
   * @param name as the passages name it
   * @param weights what each number of a word's state counts
   * @param start what counts before any of them
   */
  @SuppressWarnings("ArrayRecordComponent") // hundreds of numbers that are handed on, not changed
  public record OwnType(String name, float[] weights, double start) {

    /**
     * How much a word looks like part of what tells it, as a logit.
     *
     * @param states rows of numbers, one a word
     * @param word which of them
     */
    public double score(float[] states, int word) {
      double sum = start;
      for (int i = 0; i < weights.length; i++) {
        sum += (double) states[word * weights.length + i] * weights[i];
      }
      return sum;
    }
  }
}
