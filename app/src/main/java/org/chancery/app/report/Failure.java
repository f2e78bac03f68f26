package org.chancery.app.report;

import java.util.List;
import org.chancery.Problem;
import org.chancery.Reading;
import org.chancery.app.own.OwnTypesException;
import org.chancery.reader.ReaderModelException;
import org.chancery.rules.RuleException;

/** One line for what should not have happened. */
public final class Failure {
  private Failure() {}

  /** Why it failed, with the place in the program that a report needs. */
  public static String of(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return "needs more memory than there is: read fewer at once with --threads 1";
    }
    boolean explained =
        e instanceof RuleException
            || e instanceof OwnTypesException
            || e instanceof ReaderModelException;
    if (explained && e.getMessage() != null) {
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

  /** Says in one line which document was read without sentences on which a stage failed. */
  public static void report(Terminal terminal, Reading reading) {
    if (!reading.problems().isEmpty()) {
      terminal.complain(reading.article().id(), of(reading.problems()));
    }
  }

  /** One line for sentences that were left out, one or more. */
  static String of(List<Problem> problems) {
    Problem first = problems.get(0);
    return "was read without "
        + (problems.size() == 1 ? "a sentence" : problems.size() + " sentences")
        + " (number "
        + (first.sentence() + 1)
        + " fails in "
        + first.stage()
        + ": "
        + first.reason()
        + (problems.size() == 1 ? "" : ", and so on")
        + "): please report it with this document";
  }
}
