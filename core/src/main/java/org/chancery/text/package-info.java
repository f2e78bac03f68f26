/** What all stages share: the story, places in it, and the time that one may take. */
@NullMarked
package org.chancery.text;

import org.jspecify.annotations.NullMarked;
