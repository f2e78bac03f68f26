/**
 * Sentences that show what rules do, and who judges them: behind the tests, behind {@code chancery
 * rules check}, for what ships and for a user's own alike.
 */
@NullMarked
package org.chancery.example;

import org.jspecify.annotations.NullMarked;
