/**
 * From the words at which a witness points to the parties, people and times that they stand for.
 */
@NullMarked
package org.chancery.pointing;

import org.jspecify.annotations.NullMarked;
