/**
 * Text to {@link org.chancery.syntax.Sentence}: a port for dependency parsers and the gate in front
 * of it.
 */
@NullMarked
package org.chancery.syntax;

import org.jspecify.annotations.NullMarked;
