/** Types of a user's own: annotated texts in, what a witness needs to see such types out. */
@NullMarked
package org.chancery.app.own;

import org.jspecify.annotations.NullMarked;
