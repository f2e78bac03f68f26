package org.chancery.app.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chancery.Explanation;
import org.chancery.app.evaluate.Figure;
import org.chancery.app.evaluate.Measurement;
import org.chancery.app.intake.Engine;
import org.chancery.app.opinion.Model;
import org.chancery.app.opinion.ModelFile;
import org.chancery.app.opinion.Sample;
import org.chancery.app.opinion.Training;
import org.chancery.app.report.EvaluationText;
import org.chancery.app.report.Terminal;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chancery train}: labelled texts in, a second opinion out. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Trains a second opinion on the types of events from labelled texts, and says by"
          + " cross-validation what it is worth. Nothing uses it unless --second-opinion names it.",
      ""
    },
    footer = {
      "",
      "Labelled texts have the formats of 'chancery evaluate'.",
      "",
      "Examples:",
      "  chancery train --model opinion.json labelled.jsonl",
      "  chancery read --second-opinion opinion.json story.html",
      "",
      "Exit status: 0 all read, 2 wrong usage, 3 some texts could not be used or nothing was",
      "written."
    })
public final class TrainCommand implements Callable<Integer> {
  private static final int[] COLUMNS = {12, 22, 22};
  private static final int[] BINS = {14, 8, 10, 10, 12};
  private static final int MOST_FOLDS = 100;

  private final Terminal terminal;
  private final Engine engine;

  @Mixin private OwnFolder own = new OwnFolder();

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = "LABELLED",
      arity = "1..*",
      description = "Files of texts with marked events; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "Where the model is written (JSON; a file of that name is replaced).")
  private Path model = Path.of("");

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Folds of the cross-validation, by text (default: ${DEFAULT-VALUE}).")
  private int folds = 10;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the folds (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Texts read at once (default: the number of cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  public TrainCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    checkNumbers();
    RuleFiles rules = own.files();
    GoldRun run = new GoldRun(terminal, files);
    List<Sample> samples = samples(run, own.over(rules, engine, terminal));
    Training.Outcome outcome =
        new Training(samples, folds, seed).run(ProgramVersion.number(), rules.digest());
    if (outcome == null) {
      terminal.complain(
          "labelled texts", "hold no event that was read and has a label: nothing is written");
      return ExitStatus.REFUSED;
    }
    try {
      ModelFile.write(model, outcome.model());
    } catch (IOException e) {
      terminal.complain(
          model.toString(), "cannot be written (" + e.getMessage() + "): check folder and disk");
      return ExitStatus.REFUSED;
    }
    Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    out.write(report(outcome));
    out.flush();
    return run.complained() ? ExitStatus.REFUSED : ExitStatus.OK;
  }

  private void checkNumbers() {
    if (command != null && (folds < 2 || folds > MOST_FOLDS || threads < 1)) {
      throw new ParameterException(
          command.commandLine(),
          "--folds is "
              + folds
              + " and --threads "
              + threads
              + ", expected 2 to 100 and 1 or more");
    }
  }

  /** The labelled texts that could be read, with what was read. */
  private List<Sample> samples(GoldRun run, Engine over) throws IOException {
    List<Sample> samples = new ArrayList<>();
    run.<Explanation>run(
        threads,
        raw -> over.line().get().explain(raw),
        (gold, seen) -> {
          if (seen != null) {
            samples.add(Sample.of(gold, seen));
          }
        });
    return samples;
  }

  private String report(Training.Outcome outcome) {
    ScreenLines page = new ScreenLines(false);
    tell(page, outcome);
    page.gap();
    page.line(0, "written to " + model, Ink.PLAIN);
    return page.toString();
  }

  private void tell(ScreenLines page, Training.Outcome outcome) {
    Model.Origin origin = outcome.model().origin();
    Training.Comparison c = outcome.comparison();
    page.line(
        0,
        origin.texts()
            + " texts, "
            + origin.events()
            + " events with a label; "
            + folds
            + "-fold cross-validation by text, seed "
            + seed,
        Ink.PLAIN);
    for (int i = 0; i < c.rules().tables().size(); i++) {
      Measurement.Table rules = c.rules().tables().get(i);
      Measurement.Table opinion = c.opinion().tables().get(i);
      page.heading(
          rules.about() == Measurement.About.PAIRS ? "TYPE OF A MARKED PAIR" : "EVENTS OF A TEXT");
      page.row(2, COLUMNS, List.of("", "rules alone", "with the opinion"), Ink.DIM);
      Figure.Range macro = rules.macro();
      Figure.Range macroToo = opinion.macro();
      if (macro != null && macroToo != null) {
        row(page, "accuracy", recall(rules), recall(opinion));
        row(page, "macro F1", macro, macroToo);
      } else {
        for (int k = 0; k < rules.whole().size(); k++) {
          row(
              page,
              rules.whole().get(k).name() + " F1",
              rules.whole().get(k).figure().f1(),
              opinion.whole().get(k).figure().f1());
        }
      }
    }
    page.gap();
    page.line(0, c.changed() + " events changed", Ink.PLAIN);
    reliability(page, c.reliability());
  }

  private static Figure.Range recall(Measurement.Table table) {
    return table.whole().get(0).figure().recall();
  }

  private static void row(ScreenLines page, String name, Figure.Range rules, Figure.Range opinion) {
    page.row(
        2,
        COLUMNS,
        List.of(name, EvaluationText.range(rules), EvaluationText.range(opinion)),
        Ink.PLAIN);
  }

  private static void reliability(ScreenLines page, List<Training.Bin> bins) {
    page.heading("RELIABILITY OF ITS CONFIDENCE, ON TEXTS IT HAD NOT SEEN");
    if (bins.isEmpty()) {
      page.line(2, "too few disagreements with the rules: events carry no confidence", Ink.PLAIN);
      return;
    }
    page.row(2, BINS, List.of("confidence", "events", "said", "right", "told"), Ink.DIM);
    for (Training.Bin b : bins) {
      page.row(
          2,
          BINS,
          List.of(
              String.format(Locale.ROOT, "%.1f\u2013%.1f", b.from(), b.to()),
              Integer.toString(b.events()),
              String.format(Locale.ROOT, "%.2f", b.said()),
              String.format(Locale.ROOT, "%.2f", b.held()),
              b.proven() ? "yes" : "no"),
          Ink.PLAIN);
    }
  }
}
