/** The pipeline: the one place that knows every stage, and the reading that it returns. */
@NullMarked
package org.chancery;

import org.jspecify.annotations.NullMarked;
