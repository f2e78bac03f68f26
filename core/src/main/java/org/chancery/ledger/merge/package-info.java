/** Reports of one act become one {@link org.chancery.ledger.values.Entry}. */
@NullMarked
package org.chancery.ledger.merge;

import org.jspecify.annotations.NullMarked;
