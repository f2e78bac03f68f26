/** The store: one embedded database file that keeps stories, acts and claims with their origin. */
@NullMarked
package org.chancery.app.store;

import org.jspecify.annotations.NullMarked;
