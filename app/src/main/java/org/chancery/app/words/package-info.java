/** Parties, acts and standings in words, and the lines of a report. */
@NullMarked
package org.chancery.app.words;

import org.jspecify.annotations.NullMarked;
