/** Where the program starts. */
@NullMarked
package org.chancery.app;

import org.jspecify.annotations.NullMarked;
