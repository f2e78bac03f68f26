package org.chancery.app.intake;

import java.util.Map;
import org.chancery.Reading;

/** What became of one document. */
public sealed interface Outcome {

  /**
   * It was read.
   *
   * @param reading what it says
   * @param nanos what each stage cost, in nanoseconds, in the order of the line
   * @param printed the reading as the output shows it
   */
  record Done(Reading reading, Map<String, Long> nanos, String printed) implements Outcome {}

  /**
   * It was not.
   *
   * @param where path, or path and line
   * @param why one line: why, and what to do
   */
  record Refused(String where, String why) implements Outcome {}
}
