package org.chancery.ledger.values;

import java.time.LocalDate;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A state from a day on.
 *
 * @param state the state
 * @param day from when; null if it is only known to be so, or the day is unknown
 * @param span the month, year or other stretch that begins with the day, where that is all that is
 *     told; null where the day itself is known, and where it is not
 * @param entry id of the act that made it or that lets one know it
 * @param implied whether the act does not make it: it presupposes it, as who expels an envoy has
 *     relations, or it follows from it, as a mission ends with the relations
 */
public record Dated<S>(
    S state, @Nullable LocalDate day, @Nullable Interval span, String entry, boolean implied) {}
