/** Propositions to {@link org.chancery.event.Event}: PLOVER events by frames kept as data. */
@NullMarked
package org.chancery.event;

import org.jspecify.annotations.NullMarked;
