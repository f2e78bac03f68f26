/** From the bytes of a page or a file to an {@link org.chancery.text.Article}. */
@NullMarked
package org.chancery.page;

import org.jspecify.annotations.NullMarked;
