/**
 * VisitorPages of the website, who are asked first: their consent, what the site remembers of those
 * who agreed, what the team sees of it, and how it is taken away and erased.
 *
 * <p>Nothing here keeps an address or what a browser says of itself.
 */
@NullMarked
package org.chancery.app.visitors;

import org.jspecify.annotations.NullMarked;
