/**
 * Tokens to {@link org.chancery.actor.Mention}: who is spoken of, and for which party they stand.
 */
@NullMarked
package org.chancery.actor;

import org.jspecify.annotations.NullMarked;
