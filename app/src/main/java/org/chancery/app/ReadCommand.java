package org.chancery.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chancery.Reading;
import org.chancery.article.Limits;
import org.chancery.article.UnreadableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
      "JSON Lines hold one story on a line:",
      "  {\"id\": ..., \"text\" or \"html\": ..., \"published\": \"2021-10-18\", \"source\": ...}",
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
final class ReadCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|DIR|-",
      arity = "1..*",
      description =
          "Pages (HTML), plain texts or JSON Lines; folders are read whole, hidden files left out;"
              + " - is standard input.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json|jsonl",
      description =
          "text: a report for a reader (default); jsonl: one JSON object per story; json: one"
              + " indented array of them.")
  private Format format = Format.TEXT;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Day of publication (YYYY-MM-DD) of stories that do not give one themselves.")
  private @Nullable LocalDate published;

  @Option(
      names = "--explain",
      description = "In the text report, say which frames found each event and what acts rest on.")
  private boolean explain;

  @Option(
      names = "--timings",
      description = "Print the cost of each stage on standard error, with sentences per second.")
  private boolean timings;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      converter = Size.class,
      description = "Largest document that is read, as 500000, 500K or 20M (default: 20M).")
  private long maxBytes = Limits.DEFAULT.maxBytes();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents read at once (default: the number of cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--color",
      paramLabel = "always|never|auto",
      description = "auto (default): only on a terminal and where NO_COLOR is not set.")
  private Terminal.Color color = Terminal.Color.AUTO;

  /** Output formats. */
  enum Format {
    TEXT,
    JSON,
    JSONL
  }

  ReadCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    if (threads < 1) {
      CommandSpec known = spec;
      if (known != null) {
        throw new ParameterException(
            known.commandLine(), "--threads is " + threads + ", expected 1 or more");
      }
    }
    long start = System.nanoTime();
    Limits limits = new Limits(maxBytes, Limits.DEFAULT.maxDepth(), Limits.DEFAULT.maxChars());
    Documents documents = new Documents(terminal.in(), limits, published);
    Output output = output();
    Progress progress = new Progress(terminal);
    Timings spent = new Timings();
    Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    try {
      out.write(output.before());
      InOrder.run(
          documents,
          inputs,
          threads,
          intake -> read(intake, output),
          outcome -> {
            progress.clear();
            if (outcome instanceof Outcome.Refused refused) {
              terminal.complain(refused.where(), refused.why());
            } else if (outcome instanceof Outcome.Done done) {
              out.write(progress.read() == 0 ? "" : output.between());
              out.write(done.printed());
              out.flush();
              spent.add(done.reading());
            }
            progress.count(outcome);
          });
      out.write(output.after());
      out.flush();
    } catch (IOException e) {
      // A pager that was left early is no error of anybody.
      if (!String.valueOf(e.getMessage()).contains("Broken pipe")) {
        terminal.complain(
            "standard output", "cannot be written (" + e.getMessage() + "): check disk and pipe");
      }
      return Main.REFUSED;
    } finally {
      progress.clear();
    }
    if (timings) {
      terminal.err().print(spent.table(System.nanoTime() - start, threads));
    }
    return progress.refused() == 0 ? Main.OK : Main.REFUSED;
  }

  private Outcome read(Intake intake, Output output) {
    try {
      Reading reading = engine.reader().get().read(intake.opener().open());
      return new Outcome.Done(reading, output.render().apply(reading));
    } catch (UnreadableException e) {
      return new Outcome.Refused(intake.where(), String.valueOf(e.getMessage()));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return new Outcome.Refused(intake.where(), Failure.of(e));
    }
  }

  private Output output() {
    return switch (format) {
      case TEXT ->
          Output.text(new TextReport(PartyNames.shipped(), terminal.colored(color), explain));
      case JSON -> Output.jsonArray();
      case JSONL -> Output.jsonLines();
    };
  }

  /** A day as YYYY-MM-DD. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'" + value + "' is no date, expected YYYY-MM-DD as in 2021-10-18");
      }
    }
  }

  /** A number of bytes, with K, M or G for powers of 1024. */
  static final class Size implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
      String upper = value.toUpperCase(Locale.ROOT);
      int unit = upper.isEmpty() ? -1 : "KMG".indexOf(upper.charAt(upper.length() - 1));
      String digits = unit < 0 ? upper : upper.substring(0, upper.length() - 1);
      if (!digits.matches("[1-9][0-9]{0,9}")) {
        throw new TypeConversionException(
            "'" + value + "' is no size, expected bytes as in 500000, 500K or 20M");
      }
      return Long.parseLong(digits) << (10 * (unit + 1));
    }
  }
}
