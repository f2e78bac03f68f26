/** Bytes to {@link org.chancery.article.Article}: keeps the story, drops the page. */
@NullMarked
package org.chancery.article;

import org.jspecify.annotations.NullMarked;
