/** The port to a second reader, which has learnt from examples and never sees the rules' work. */
@NullMarked
package org.chancery.witness;

import org.jspecify.annotations.NullMarked;
