package org.chancery.app.cli;

import org.chancery.app.report.Terminal;
import picocli.CommandLine.Option;

/** Whether a report has colours, the same for every command that prints one. */
final class ColorOption {
  @Option(
      names = "--color",
      paramLabel = "always|never|auto",
      description = "auto (default): only on a terminal and where NO_COLOR is not set.")
  private Terminal.Color color = Terminal.Color.AUTO;

  /** Whether to use colours. */
  boolean on(Terminal terminal) {
    return terminal.colored(color);
  }
}
