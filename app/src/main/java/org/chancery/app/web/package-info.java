/** The website: pages rendered on the server, and what keeps them safe. */
@NullMarked
package org.chancery.app.web;

import org.jspecify.annotations.NullMarked;
