/** Entries in order of time become one {@link org.chancery.ledger.values.Relation} a pair. */
@NullMarked
package org.chancery.ledger.fold;

import org.jspecify.annotations.NullMarked;
