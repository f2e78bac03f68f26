/** The only importer of Stanford CoreNLP: an adapter for the parser port. */
@NullMarked
package org.chancery.corenlp;

import org.jspecify.annotations.NullMarked;
