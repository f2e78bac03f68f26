/**
 * Time phrases to {@link org.chancery.time.Interval}: anchored on the story's date, never a silent
 * guess.
 */
@NullMarked
package org.chancery.time;

import org.jspecify.annotations.NullMarked;
