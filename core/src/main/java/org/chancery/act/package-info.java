/** Events to {@link org.chancery.act.DiplomaticAct}: acts of diplomatic law. */
@NullMarked
package org.chancery.act;

import org.jspecify.annotations.NullMarked;
