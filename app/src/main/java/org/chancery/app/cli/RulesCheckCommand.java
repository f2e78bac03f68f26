package org.chancery.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.app.intake.Engine;
import org.chancery.app.report.Terminal;
import org.chancery.example.Coverage;
import org.chancery.example.Verdict;
import org.chancery.rules.RuleException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery rules check}: judges the examples of rules. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Judges the examples of rules: whether frames accept and reject what they should, and whether"
          + " what comes out is what the examples say. Examples that are not parsed yet are parsed,"
          + " and their trees kept in DIR/parses.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  chancery rules check                  the rules that ship",
      "  chancery rules check lab              your own, above those that ship",
      "  chancery rules check --watch lab      again whenever a file changes; Ctrl-C ends it",
      "",
      "Exit status: 0 all examples hold, 2 a mistake in the rules, 3 some examples do not hold."
    })
final class RulesCheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of rules (default: the one beside the launcher).")
  private @Nullable Path folder;

  @Option(names = "--watch", description = "Check again whenever a file in the folder changes.")
  private boolean watch;

  @Option(
      names = "--unused",
      description = "Print the predicates of frames that no example exercises, too.")
  private boolean unused;

  RulesCheckCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    Path rules = folder != null ? folder : RulesFolder.beside();
    try {
      return run(rules);
    } catch (IOException e) {
      terminal.complain(
          rules.toString(), "cannot be read or written (" + e + "): check its rights");
      return ExitStatus.REFUSED;
    }
  }

  private int run(Path rules) throws IOException {
    if (!watch || !Files.isDirectory(rules)) {
      return check(rules);
    }
    FolderWatch changes = new FolderWatch(rules);
    try {
      while (true) {
        watched(rules);
        changes.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitStatus.OK;
    }
  }

  /** A mistake in the rules is what one watches for: it ends nothing. */
  private void watched(Path rules) throws IOException {
    try {
      check(rules);
    } catch (RuleException e) {
      terminal.complain("rules", String.valueOf(e.getMessage()));
    }
  }

  private int check(Path rules) throws IOException {
    RuleCheck check = new RuleCheck(rules);
    check.freeze(engine.parser().get());
    RuleCheck.Result result = check.judge();
    List<Verdict> failed = result.failed();
    PrintStream out = new PrintStream(terminal.out(), false, StandardCharsets.UTF_8);
    failed.forEach(v -> out.println(v.line()));
    Coverage coverage = check.coverage(result);
    if (unused) {
      coverage.unused().forEach(u -> out.println(line(u)));
    }
    int all = result.verdicts().size();
    out.println((all - failed.size()) + " of " + all + " examples hold; " + coverage.says() + ".");
    out.flush();
    return failed.isEmpty() ? ExitStatus.OK : ExitStatus.REFUSED;
  }

  private static String line(Coverage.Unused u) {
    return u.frame().file()
        + ": "
        + u.frame().id()
        + ": no example of "
        + String.join(", ", u.predicates());
  }
}
