/** Readings as JSON, out and in. */
@NullMarked
package org.chancery.app.json;

import org.jspecify.annotations.NullMarked;
