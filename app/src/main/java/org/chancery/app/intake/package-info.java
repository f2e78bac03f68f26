/** From files, folders and streams to documents, and each of them to a reading. */
@NullMarked
package org.chancery.app.intake;

import org.jspecify.annotations.NullMarked;
