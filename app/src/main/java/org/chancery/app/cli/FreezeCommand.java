package org.chancery.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chancery.app.intake.Engine;
import org.chancery.app.report.Terminal;
import org.chancery.rules.RuleException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chancery freeze}: parses the examples of the rules, so that tests need no model. */
@Command(
    name = "freeze",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Parses the example sentences of the rules that are not parsed yet and keeps the trees in"
          + " rules/parses, where the tests read them. Trees of examples that are gone are dropped.",
      ""
    },
    footer = {"", "Put the files that it writes into the same commit as the rules."})
public final class FreezeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Folder of rules (default: the one beside the launcher).")
  private @Nullable Path rules;

  @Option(names = "--again", description = "Parse all examples, also those that are frozen.")
  private boolean again;

  public FreezeCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    Path folder = rules != null ? rules : RulesFolder.beside();
    try {
      Freezer.Count n = new Freezer(engine.parser().get(), again).freeze(folder);
      terminal
          .err()
          .println(
              n.parsed() + " examples parsed, " + n.kept() + " kept, " + n.dropped() + " dropped");
      return ExitStatus.OK;
    } catch (RuleException e) {
      terminal.complain("freeze", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      terminal.complain(
          folder.toString(), "cannot be read or written (" + e + "): check --rules and its rights");
    }
    return ExitStatus.REFUSED;
  }
}
