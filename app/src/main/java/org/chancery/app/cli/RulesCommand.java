package org.chancery.app.cli;

import java.util.concurrent.Callable;
import org.chancery.app.intake.Engine;
import org.chancery.app.report.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code chancery rules}: what can be done with rules. */
@Command(
    name = "rules",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    description = "Checks rules: those that ship with the program, or your own.",
    commandListHeading = "%nCommands:%n")
public final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private RulesCommand() {}

  /** The command with its own commands. */
  public static CommandLine of(Terminal terminal, Engine engine) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesCheckCommand(terminal, engine));
  }

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: check");
  }
}
