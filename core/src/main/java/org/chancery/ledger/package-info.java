/** Acts to {@link org.chancery.ledger.Relation}: a pure fold over an append-only list. */
@NullMarked
package org.chancery.ledger;

import org.jspecify.annotations.NullMarked;
