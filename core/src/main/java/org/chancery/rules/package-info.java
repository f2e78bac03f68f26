/**
 * Reads the analysts' files under {@code rules/}: knowledge is data, this is the only door to it.
 */
@NullMarked
package org.chancery.rules;

import org.jspecify.annotations.NullMarked;
