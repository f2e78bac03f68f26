/** The commands: what a user asks for, and with which options. */
@NullMarked
package org.chancery.app.cli;

import org.jspecify.annotations.NullMarked;
