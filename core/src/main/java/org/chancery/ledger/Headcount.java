package org.chancery.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People of one party's missions at another, as far as acts number them. What is not numbered is
 * null, never zero.
 *
 * @param sending whose they are
 * @param receiving where they serve
 * @param ceilings how many the receiving side allows (VCDR 11), in order; none before an act sets a
 *     number
 * @param accredited how many are told to be accredited
 * @param vacant how many posts that leaves under the ceiling
 * @param leaving how many have been told to go and are not told as gone
 * @param expelled how many have gone after being told to
 * @param uncounted whether some were told to go whom no report or not every report numbers alike,
 *     so that the two counts above are lower bounds
 * @param entries ids of the acts that make the counts
 */
public record Headcount(
    String sending,
    String receiving,
    List<Dated<Integer>> ceilings,
    @Nullable Integer accredited,
    @Nullable Integer vacant,
    @Nullable Integer leaving,
    @Nullable Integer expelled,
    boolean uncounted,
    List<String> entries) {

  /** Keeps an unmodifiable copy. */
  public Headcount {
    ceilings = List.copyOf(ceilings);
    entries = List.copyOf(entries);
  }

  /** The ceiling that holds; null if none is numbered. */
  public @Nullable Integer ceiling() {
    return ceilings.isEmpty() ? null : ceilings.get(ceilings.size() - 1).state();
  }
}
