package org.chancery.app.cli;

import java.nio.file.Path;
import org.chancery.Knowledge;
import org.chancery.app.intake.Engine;
import org.chancery.app.report.Terminal;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A user's own rules, the same for every command that reads stories. */
final class OwnFolder {
  private static final int SHOWN = 5;
  private static final String CHECK = "run chancery rules check with this folder";

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      converter = StoreFile.File.class,
      description =
          "Your own rules and PETRARCH dictionaries, which add to those of the program or take their"
              + " place; docs/OWN-RULES.md says how.")
  private @Nullable Path folder;

  /**
   * The rules that count.
   *
   * @throws org.chancery.rules.RuleException if the folder is none, or a file in it has a wrong
   *     name
   */
  RuleFiles files() {
    return folder == null ? RuleFiles.shipped() : RuleFiles.with(folder);
  }

  /**
   * The engine over these rules.
   *
   * @param files what {@link #files} gave
   * @throws org.chancery.rules.RuleException if there is a mistake in them; a mistake should not
   *     cost the loading of the models
   */
  Engine over(RuleFiles files, Engine engine, Terminal terminal) {
    if (folder == null) {
      return engine;
    }
    Knowledge knowledge = Knowledge.load(files);
    for (String file : files.unread()) {
      terminal.complain(
          file, "is not read: of PETRARCH dictionaries only actors, agents and discards are");
    }
    judge(knowledge, folder, terminal);
    return engine.over(knowledge);
  }

  /** One line for each example that does not hold, as far as trees are there to judge it by. */
  private static void judge(Knowledge knowledge, Path folder, Terminal terminal) {
    RuleCheck.Result result = new RuleCheck(folder, knowledge).judge();
    result.failed().stream()
        .limit(SHOWN)
        .forEach(v -> terminal.complain(v.example().toString(), String.join("; ", v.faults())));
    int more = result.failed().size() - SHOWN;
    if (more > 0) {
      terminal.complain(folder.toString(), more + " more do not hold: " + CHECK);
    }
    if (result.unjudged() > 0) {
      int n = result.unjudged();
      terminal.complain(folder.toString(), n + more(" example", n) + " not judged yet: " + CHECK);
    }
  }

  private static String more(String words, int n) {
    return words + (n == 1 ? " is" : "s are");
  }
}
