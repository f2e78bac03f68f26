package org.chancery.app.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.chancery.app.intake.Engine;
import org.chancery.app.intake.Inputs;
import org.chancery.app.intake.Outcome;
import org.chancery.app.own.MarkedJson;
import org.chancery.app.report.Progress;
import org.chancery.app.report.Terminal;
import org.chancery.rules.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chancery annotate}: stories in, passages to correct out. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Marks in each story what the program sees in it, as a passage on a line (docs/OWN-TYPES.md):"
          + " correct the lines and learn from them with 'chancery train', or measure by them with"
          + " 'chancery evaluate'.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  chancery annotate stories/ > passages.jsonl",
      "",
      "Exit status: 0 all read, 2 wrong usage, 3 some documents refused."
    })
public final class AnnotateCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;

  @Mixin private Inputs inputs = new Inputs();
  @Mixin private OwnFolder own = new OwnFolder();
  @Mixin private ReaderOption reader = new ReaderOption();
  @Mixin private OwnTypesOption types = new OwnTypesOption();

  public AnnotateCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    RuleFiles rules = own.files();
    Engine over = types.over(reader.over(own.over(rules, engine, terminal)));
    Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    Progress progress = new Progress(terminal);
    try {
      inputs.read(
          terminal.in(),
          over,
          reading -> MarkedJson.of(reading) + "\n",
          outcome -> {
            progress.clear();
            if (outcome instanceof Outcome.Refused refused) {
              terminal.complain(refused.where(), refused.why());
            } else if (outcome instanceof Outcome.Done done) {
              out.write(done.printed());
              out.flush();
            }
            progress.count(outcome instanceof Outcome.Done);
          });
    } finally {
      progress.close();
    }
    return progress.refused() == 0 ? ExitStatus.OK : ExitStatus.REFUSED;
  }
}
