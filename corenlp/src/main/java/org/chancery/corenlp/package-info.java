/**
 * Stanford CoreNLP with its own models behind the parser port: a peer to measure the reader model
 * by.
 */
@NullMarked
package org.chancery.corenlp;

import org.jspecify.annotations.NullMarked;
