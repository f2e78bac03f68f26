/** Measures what Chancery reads against gold that users bring: counting, intervals, reports. */
@NullMarked
package org.chancery.app.evaluate;

import org.jspecify.annotations.NullMarked;
