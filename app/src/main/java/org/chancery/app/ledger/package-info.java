/** How two parties stand by the record, and who is meant by a name. */
@NullMarked
package org.chancery.app.ledger;

import org.jspecify.annotations.NullMarked;
