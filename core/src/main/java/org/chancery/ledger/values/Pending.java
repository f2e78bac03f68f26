package org.chancery.ledger.values;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.chancery.act.ActType;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * An act that has been announced and would change a state, but has not been told as carried out.
 *
 * @param entry id of the act
 * @param type which act
 * @param announced when, null if unknown
 * @param due when it is to take effect, null if not told
 */
public record Pending(
    String entry, ActType type, @Nullable LocalDate announced, @Nullable Interval due) {

  /**
   * Takes off a list what an act that was done has overtaken: only what is known to have been
   * announced on an earlier day, since of one day nobody knows the order, unless it is the same.
   *
   * @param moot which acts can no longer come, or no longer matter, after that one
   */
  public static void overtaken(List<Pending> pending, DatedStep by, Predicate<ActType> moot) {
    LocalDate day = by.since();
    pending.removeIf(
        p ->
            day != null
                && p.announced() != null
                && (p.announced().isBefore(day)
                    || (p.announced().equals(day) && p.type() == by.type()))
                && moot.test(p.type()));
  }
}
