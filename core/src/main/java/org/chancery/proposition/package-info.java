/**
 * Dependency graph to {@link org.chancery.proposition.Proposition}: one normal form for who does
 * what to whom.
 */
@NullMarked
package org.chancery.proposition;

import org.jspecify.annotations.NullMarked;
