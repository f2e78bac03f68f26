/**
 * A learned second opinion on the types of events: trained on labelled texts that the user gives,
 * asked only where the user says so.
 */
@NullMarked
package org.chancery.app.opinion;

import org.jspecify.annotations.NullMarked;
