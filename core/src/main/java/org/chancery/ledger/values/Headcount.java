package org.chancery.ledger.values;

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
 * @param disputed the numbers of those told to go whom reports number differently: they are in none
 *     of the counts above
 * @param uncounted whether some were told to go whom no report numbers
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
    List<Dispute> disputed,
    boolean uncounted,
    List<String> entries) {

  /** Keeps an unmodifiable copy. */
  public Headcount {
    ceilings = List.copyOf(ceilings);
    disputed = List.copyOf(disputed);
    entries = List.copyOf(entries);
  }

  /** Whether more may have been told to go, or have gone, than the counts say. */
  public boolean isLowerBound() {
    return uncounted || !disputed.isEmpty();
  }

  /** The ceiling that holds; null if none is numbered. */
  public @Nullable Integer ceiling() {
    return ceilings.isEmpty() ? null : ceilings.get(ceilings.size() - 1).state();
  }
}
