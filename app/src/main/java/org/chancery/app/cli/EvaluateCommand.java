package org.chancery.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chancery.Reading;
import org.chancery.app.evaluate.Coded;
import org.chancery.app.evaluate.Gold;
import org.chancery.app.evaluate.GoldException;
import org.chancery.app.evaluate.HtmlReport;
import org.chancery.app.evaluate.Measurement;
import org.chancery.app.evaluate.ReadingsFile;
import org.chancery.app.evaluate.Tally;
import org.chancery.app.intake.Engine;
import org.chancery.app.own.MarkedTexts;
import org.chancery.app.report.EvaluationJson;
import org.chancery.app.report.EvaluationText;
import org.chancery.app.report.Terminal;
import org.chancery.app.words.ScreenLines;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chancery evaluate}: gold in, figures out. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads the texts of a gold standard and measures how well their events are found: precision,"
          + " recall and F1 with intervals, by type, what is taken for what, and the worst errors.",
      ""
    },
    footer = {
      "",
      "Gold is one of",
      "  JSON Lines   {\"id\", \"text\", \"date\"?, \"events\": [{\"event\", \"source\": [codes],"
          + " \"target\": [codes]}]};",
      "               with \"types_only\": true only the type between \"source_text\" and",
      "               \"target_text\" of the first event is asked",
      "  PLOVER       gold standard records as published (one event each)",
      "  PETRARCH     validation files: <Sentence date id> <EventCoding sourcecode targetcode",
      "               eventcode> <Text>; CAMEO codes are taken for PLOVER types",
      "  marked acts  passages as in corpus/ (.jsonl), brat (.ann) or Label Studio (.json): acts by",
      "               type, sides and status, own types with --own-types (docs/OWN-TYPES.md)",
      "",
      "Examples:",
      "  chancery evaluate gold.jsonl",
      "  chancery evaluate --html report.html PETR.Validate.records.xml",
      "  chancery evaluate --readings readings.jsonl gold.jsonl",
      "",
      "Exit status: 0 all read, 2 wrong usage, 3 some gold could not be used or read."
    })
public final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;

  @Mixin private OwnFolder own = new OwnFolder();
  @Mixin private ReaderOption reader = new ReaderOption();
  @Mixin private OwnTypesOption types = new OwnTypesOption();

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "Files of texts with marked events; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--readings",
      paramLabel = "FILE",
      description =
          "Readings that 'chancery read --format jsonl' made of the same texts in the same order,"
              + " instead of reading them now.")
  private @Nullable Path readings;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the report as one page with plots, too.")
  private @Nullable Path html;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "What is printed (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--errors",
      paramLabel = "N",
      description = "How many of the worst read texts to show (default: ${DEFAULT-VALUE}).")
  private int errors = 20;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description =
          "Bootstrap resamples over the texts behind the intervals (default: ${DEFAULT-VALUE}).")
  private int resamples = 1000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the resamples (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Texts read at once (default: the number of cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private ColorOption color = new ColorOption();

  /** Output formats. */
  enum Format {
    TEXT,
    JSON
  }

  public EvaluateCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    check("--threads", threads, 1, 1024);
    check("--resamples", resamples, 1, 100_000);
    check("--errors", errors, 0, 100_000);
    if (readings == null && areMarked()) {
      Engine over = types.over(reader.over(own.over(own.files(), engine, terminal)));
      List<Path> paths = files.stream().map(Path::of).toList();
      return new MarkedRun(terminal, over, threads).run(paths, types.names());
    }
    Tally tally = new Tally(errors, resamples, seed);
    GoldRun run = new GoldRun(terminal, files);
    if (readings == null) {
      RuleFiles rules = own.files();
      Engine over = types.over(reader.over(own.over(rules, engine, terminal)));
      run.run(
          threads,
          raw -> made(over.reader().get().read(raw, raw.budget()).reading()),
          (gold, made) -> add(tally, gold, made));
    } else if (!against(readings, run, tally)) {
      return ExitStatus.REFUSED;
    }
    Measurement report = tally.report(run.unread());
    if (report.tables().isEmpty()) {
      terminal.complain("gold", "holds no text with events: nothing is measured");
      return ExitStatus.REFUSED;
    }
    boolean printed = print(report);
    return page(report) && printed && !run.complained() ? ExitStatus.OK : ExitStatus.REFUSED;
  }

  private boolean areMarked() {
    return files.stream().noneMatch(f -> f.equals("-"))
        && files.stream().map(Path::of).allMatch(f -> MarkedTexts.are(f));
  }

  private static ReadingsFile.Made made(Reading reading) {
    return new ReadingsFile.Made(
        reading.article().id(),
        reading.article().text(),
        reading.events().stream().map(Coded::of).toList());
  }

  private static void add(Tally tally, Gold gold, ReadingsFile.@Nullable Made made) {
    tally.add(gold, made == null ? "" : made.text(), made == null ? List.of() : made.events());
  }

  /**
   * Takes readings that were made before.
   *
   * @return whether they are readings of this gold
   */
  private boolean against(Path file, GoldRun run, Tally tally) {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        ReadingsFile made = new ReadingsFile(in)) {
      run.run(
          1,
          raw -> raw,
          (gold, raw) -> {
            ReadingsFile.Made one = made.of(gold.id());
            if (one == null) {
              run.refuse(gold.where(), "has no reading in " + file);
            }
            add(tally, gold, one);
          });
      made.end();
      return true;
    } catch (GoldException e) {
      terminal.complain(file.toString(), String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      terminal.complain(file.toString(), "no such file: check the path");
    } catch (IOException e) {
      terminal.complain(file.toString(), "cannot be read (" + e.getMessage() + ")");
    }
    return false;
  }

  private void check(String option, int value, int least, int most) {
    if (command != null && (value < least || value > most)) {
      throw new ParameterException(
          command.commandLine(), option + " is " + value + ", expected " + least + " to " + most);
    }
  }

  private boolean print(Measurement report) {
    try {
      Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
      out.write(
          format == Format.JSON
              ? EvaluationJson.of(report)
              : new EvaluationText(new ScreenLines(color.on(terminal))).of(report));
      out.flush();
      return true;
    } catch (IOException e) {
      terminal.complain("standard output", "cannot be written (" + e.getMessage() + ")");
      return false;
    }
  }

  private boolean page(Measurement report) {
    Path file = html;
    if (file == null) {
      return true;
    }
    try {
      Files.writeString(file, new HtmlReport().of(report, names(), ProgramVersion.number()));
      return true;
    } catch (IOException e) {
      terminal.complain(
          file.toString(), "cannot be written (" + e.getMessage() + "): check folder and disk");
      return false;
    }
  }

  /** Names without folders: where a file lies is nothing for a page that may be passed on. */
  private String names() {
    return files.stream()
        .map(f -> String.valueOf(Path.of(f).getFileName()))
        .collect(Collectors.joining(", "));
  }
}
