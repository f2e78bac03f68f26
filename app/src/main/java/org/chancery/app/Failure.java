package org.chancery.app;

import org.chancery.app.opinion.ModelException;
import org.chancery.rules.RuleException;

/** One line for what should not have happened. */
final class Failure {
  private Failure() {}

  /** Why it failed, with the place in the program that a report needs. */
  static String of(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return "needs more memory than there is: read fewer at once with --threads 1";
    }
    if ((e instanceof RuleException || e instanceof ModelException) && e.getMessage() != null) {
      return e.getMessage();
    }
    StackTraceElement[] trace = e.getStackTrace();
    String at = trace.length == 0 ? "" : " at " + trace[0];
    String message = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
    return "internal error: "
        + e.getClass().getSimpleName()
        + message
        + at
        + ": please report it with this document";
  }
}
