/**
 * The ledger: a {@link org.chancery.ledger.Book} of reports and a question give a {@link
 * org.chancery.ledger.View}; a pure function over an append-only list.
 */
@NullMarked
package org.chancery.ledger;

import org.jspecify.annotations.NullMarked;
