/** Trees as CoNLL-U: over a text, and over the tokens that a treebank gives. */
@NullMarked
package org.chancery.app.trees;

import org.jspecify.annotations.NullMarked;
