/** The command line: reads documents, runs the pipeline and prints what it found. */
@NullMarked
package org.chancery.app;

import org.jspecify.annotations.NullMarked;
