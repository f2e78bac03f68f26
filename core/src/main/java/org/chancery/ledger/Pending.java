package org.chancery.ledger;

import java.time.LocalDate;
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
    String entry, ActType type, @Nullable LocalDate announced, @Nullable Interval due) {}
