package org.chancery.ledger.values;

import org.jspecify.annotations.Nullable;

/**
 * A user's word on whether two reports tell one act. It goes before everything that the program
 * thinks; of two rulings on the same reports the later in the list holds.
 *
 * @param one key of a report
 * @param other key of another
 * @param same whether they tell one act
 * @param note why, null if the user gave no reason
 */
public record Ruling(String one, String other, boolean same, @Nullable String note) {}
