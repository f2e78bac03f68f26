/** Propositions to {@link org.chancery.claim.Claim}: who says it, for whom, in what stance. */
@NullMarked
package org.chancery.claim;

import org.jspecify.annotations.NullMarked;
