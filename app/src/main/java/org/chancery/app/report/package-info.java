/** What a person reads in a terminal. */
@NullMarked
package org.chancery.app.report;

import org.jspecify.annotations.NullMarked;
