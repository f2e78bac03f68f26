package org.chancery.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import org.chancery.app.cli.AnnotateCommand;
import org.chancery.app.cli.EvaluateCommand;
import org.chancery.app.cli.ExitStatus;
import org.chancery.app.cli.ExplainCommand;
import org.chancery.app.cli.FreezeCommand;
import org.chancery.app.cli.IngestCommand;
import org.chancery.app.cli.LedgerCommand;
import org.chancery.app.cli.ParseCommand;
import org.chancery.app.cli.ProgramVersion;
import org.chancery.app.cli.ReadCommand;
import org.chancery.app.cli.RulesCommand;
import org.chancery.app.cli.ServeCommand;
import org.chancery.app.cli.TrainCommand;
import org.chancery.app.intake.Engine;
import org.chancery.app.report.Failure;
import org.chancery.app.report.Terminal;
import org.chancery.app.words.ScreenLines;
import org.chancery.reader.LearnedWitness;
import org.chancery.reader.ModelFiles;
import org.chancery.reader.ReaderParser;
import org.chancery.rules.RuleException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The program {@code chancery}. */
@Command(
    name = "chancery",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Reads the news and keeps the record of diplomatic relations.",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  chancery read page.html                     what a saved page says, for a reader",
      "  chancery read --format jsonl archive/       a folder, one JSON object per story",
      "  chancery ingest archive/                    the same into a store",
      "  chancery ledger Russia NATO                 how two parties stand, by the store",
      "  chancery serve --demo                       the website, with example stories",
      "  chancery explain \"France recalled its ambassador to Mali.\"",
      "  chancery rules check lab/                   whether your own rules do what they show",
      "",
      "chancery help COMMAND, or chancery COMMAND --help, tells more about a command.",
      "Exit status: 0 all read, 2 wrong usage, 3 some documents refused."
    })
public final class Main {
  /** The variable that names the folder of another reader model than the shipped one. */
  private static final String MODEL = "CHANCERY_MODEL";

  private Main() {}

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    String folder = System.getenv(MODEL);
    ModelFiles model;
    try {
      model = folder == null ? ModelFiles.shipped() : ModelFiles.in(Path.of(folder));
    } catch (InvalidPathException e) {
      terminal.complain(MODEL, "is no path: name the folder that holds a reader model");
      System.exit(ExitStatus.USAGE);
      return;
    }
    System.exit(
        run(
            terminal,
            Engine.over(() -> new ReaderParser(model), () -> new LearnedWitness(model)),
            arguments));
  }

  /** Runs the command line; returns the exit status. */
  public static int run(Terminal terminal, Engine engine, String... arguments) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
    CommandLine line =
        commands(terminal, engine)
            .setOut(out)
            .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(
                    terminal.colored(Terminal.Color.AUTO) ? Ansi.ON : Ansi.OFF))
            .setUsageHelpWidth(ScreenLines.WIDTH)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((wrong, args) -> complain(terminal, wrong))
            .setExecutionExceptionHandler(
                (e, command, result) -> {
                  if (e instanceof RuleException) {
                    terminal.complain("rules", String.valueOf(e.getMessage()));
                    return ExitStatus.USAGE;
                  }
                  terminal.complain(command.getCommandName(), Failure.of(e));
                  return ExitStatus.REFUSED;
                });
    if (arguments.length == 0) {
      line.usage(terminal.err());
      return ExitStatus.USAGE;
    }
    int status = line.execute(arguments);
    out.flush();
    try {
      terminal.out().flush();
    } catch (IOException e) {
      // Nobody reads on; a command that must tell has told.
      return status == ExitStatus.OK ? ExitStatus.REFUSED : status;
    }
    return status;
  }

  private static CommandLine commands(Terminal terminal, Engine engine) {
    return new CommandLine(new Main())
        .addSubcommand(new ReadCommand(terminal, engine))
        .addSubcommand(new IngestCommand(terminal, engine, Clock.systemUTC()))
        .addSubcommand(new LedgerCommand(terminal, Clock.systemUTC()))
        .addSubcommand(new ExplainCommand(terminal, engine))
        .addSubcommand(new ParseCommand(terminal, engine))
        .addSubcommand(new EvaluateCommand(terminal, engine))
        .addSubcommand(new AnnotateCommand(terminal, engine))
        .addSubcommand(new TrainCommand(terminal, engine))
        .addSubcommand(new ServeCommand(terminal, engine))
        .addSubcommand(RulesCommand.of(terminal, engine))
        .addSubcommand(new FreezeCommand(terminal, engine))
        .addSubcommand(new CommandLine.HelpCommand());
  }

  private static int complain(Terminal terminal, ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    String why = wrong.getMessage();
    terminal.complain("usage", (why == null ? "" : why) + ": see " + command + " --help");
    return ExitStatus.USAGE;
  }
}
