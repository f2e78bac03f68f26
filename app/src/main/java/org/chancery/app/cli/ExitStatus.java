package org.chancery.app.cli;

/** How a run ended, for the shell. Status 1 is the launcher's: it could not build or start. */
public final class ExitStatus {
  /** All was read. */
  public static final int OK = 0;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** Some documents were refused, or the output could not be written. */
  public static final int REFUSED = 3;

  private ExitStatus() {}
}
