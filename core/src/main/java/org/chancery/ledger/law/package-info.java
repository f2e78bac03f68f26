/** What diplomatic law and custom expect: who answers whom, and which acts cannot be. */
@NullMarked
package org.chancery.ledger.law;

import org.jspecify.annotations.NullMarked;
