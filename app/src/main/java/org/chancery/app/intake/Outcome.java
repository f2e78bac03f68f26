package org.chancery.app.intake;

import org.chancery.Reading;

/** What became of one document. */
public sealed interface Outcome {

  /**
   * It was read.
   *
   * @param reading what it says
   * @param printed the same as the output shows it
   */
  record Done(Reading reading, String printed) implements Outcome {}

  /**
   * It was not.
   *
   * @param where path, or path and line
   * @param why one line: why, and what to do
   */
  record Refused(String where, String why) implements Outcome {}
}
