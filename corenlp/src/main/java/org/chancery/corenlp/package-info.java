/** Stanford CoreNLP with its own models: an adapter for the parser port. */
@NullMarked
package org.chancery.corenlp;

import org.jspecify.annotations.NullMarked;
