package org.chancery.corenlp;

import org.chancery.app.Main;
import org.chancery.app.intake.Engine;
import org.chancery.app.report.Terminal;

/**
 * The command line of Chancery with this parser instead of its own, to measure one by the other.
 */
public final class Peer {
  private Peer() {}

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] arguments) {
    System.exit(Main.run(Terminal.ofProcess(), Engine.over(CoreNlpParser::new), arguments));
  }
}
