/** What the ledger speaks of: reports, entries, steps, and how a pair stands. */
@NullMarked
package org.chancery.ledger.values;

import org.jspecify.annotations.NullMarked;
