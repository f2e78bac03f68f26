package org.chancery.app.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.chancery.app.intake.Engine;
import org.chancery.app.intake.Inputs;
import org.chancery.app.intake.Outcome;
import org.chancery.app.report.Failure;
import org.chancery.app.report.Output;
import org.chancery.app.report.Progress;
import org.chancery.app.report.Terminal;
import org.chancery.app.report.TextReport;
import org.chancery.app.report.Timings;
import org.chancery.rules.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chancery read}: documents in, readings out. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads news stories and says what they did to diplomatic relations: acts, events, claims,"
          + " and how the parties stand after the story.",
      ""
    },
    footer = {
      "",
      "JSON Lines hold one story on a line, a JSON array one in each element:",
      "  {\"id\": ..., \"text\" or \"html\": ..., \"published\": \"2021-10-18\", \"source\": ...}",
      "A story without an id is called by its place, stories.jsonl:7 (lines from 1) or",
      "stories.json[6] (elements from 0).",
      "",
      "Examples:",
      "  chancery read story.html",
      "  chancery read --published 2021-10-18 story.txt",
      "  chancery read --format jsonl archive/ > readings.jsonl",
      "  cat stories.jsonl | chancery read --format jsonl -",
      "",
      "Exit status: 0 all read, 2 wrong usage, 3 some documents refused (one line each on",
      "standard error says which, why and what to do)."
    })
public final class ReadCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;

  @Mixin private Inputs inputs = new Inputs();
  @Mixin private OwnFolder own = new OwnFolder();
  @Mixin private ReaderOption reader = new ReaderOption();
  @Mixin private OwnTypesOption types = new OwnTypesOption();

  @Option(
      names = "--format",
      paramLabel = "text|json|jsonl",
      description =
          "text: a report for a reader (default); jsonl: one JSON object per story; json: one"
              + " indented array of them.")
  private Format format = Format.TEXT;

  @Option(
      names = "--explain",
      description = "In the text report, say which frames found each event and what acts rest on.")
  private boolean explain;

  @Option(
      names = "--timings",
      description = "Print the cost of each stage on standard error, with sentences per second.")
  private boolean timings;

  @Mixin private ColorOption color = new ColorOption();

  /** Output formats. */
  enum Format {
    TEXT,
    JSON,
    JSONL
  }

  public ReadCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    RuleFiles rules = own.files();
    Engine over = types.over(reader.over(own.over(rules, engine, terminal)));
    Output output = output(rules);
    Progress progress = new Progress(terminal);
    Timings spent = new Timings();
    try {
      print(over, output, progress, spent);
    } catch (IOException e) {
      // A pager that was left early is no error of anybody.
      if (!String.valueOf(e.getMessage()).contains("Broken pipe")) {
        terminal.complain(
            "standard output", "cannot be written (" + e.getMessage() + "): check disk and pipe");
      }
      return ExitStatus.REFUSED;
    } finally {
      progress.close();
    }
    if (timings) {
      terminal.err().print(spent.table(System.nanoTime() - start, inputs.threads()));
    }
    return progress.refused() == 0 ? ExitStatus.OK : ExitStatus.REFUSED;
  }

  /** Reads all documents and prints each as soon as its turn has come. */
  private void print(Engine over, Output output, Progress progress, Timings spent)
      throws IOException {
    Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    out.write(output.before());
    inputs.read(
        terminal.in(),
        over,
        output.render(),
        outcome -> {
          progress.clear();
          if (outcome instanceof Outcome.Refused refused) {
            terminal.complain(refused.where(), refused.why());
          } else if (outcome instanceof Outcome.Done done) {
            Failure.report(terminal, done.reading());
            out.write(progress.read() == 0 ? "" : output.between());
            out.write(done.printed());
            out.flush();
            spent.add(done.reading(), done.nanos());
          }
          progress.count(outcome instanceof Outcome.Done);
        });
    out.write(output.after());
    out.flush();
  }

  private Output output(RuleFiles rules) {
    return switch (format) {
      case TEXT -> Output.text(new TextReport(rules, color.on(terminal), explain));
      case JSON -> Output.jsonArray();
      case JSONL -> Output.jsonLines();
    };
  }
}
