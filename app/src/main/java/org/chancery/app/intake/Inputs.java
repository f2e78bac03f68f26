package org.chancery.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.chancery.Explanation;
import org.chancery.Reading;
import org.chancery.app.report.Failure;
import org.chancery.page.RawDocument;
import org.chancery.page.SizeLimits;
import org.chancery.text.Budget;
import org.chancery.text.UnreadableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What to read and how, the same for every command that reads stories. */
public final class Inputs {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = "FILE|DIR|-",
      arity = "1..*",
      description =
          "Pages (HTML), plain texts, JSON Lines or JSON arrays; folders are read whole, hidden files"
              + " left out; - is standard input.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Day of publication (YYYY-MM-DD) of stories that do not give one themselves.")
  private @Nullable LocalDate published;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      converter = Size.class,
      description =
          "Largest document that is read, be it a file, a line of JSON Lines or an element of a JSON"
              + " array, as 500000, 500K or 20M (default: 20M).")
  private long maxBytes = SizeLimits.DEFAULT.maxBytes();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents read at once (default: the number of cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description =
          "Longest time for one document; one that takes longer is refused (default: 60, and one"
              + " more for every 2,000 characters).")
  private @Nullable Long maxSeconds;

  /** Documents read at once. */
  public int threads() {
    return threads;
  }

  /**
   * Reads them all and hands the outcomes on in the order of the input.
   *
   * @param standardInput what "-" names
   * @param render what is to be printed of a reading; runs beside the reading of others
   * @throws IOException what the sink throws; the rest is then left unread
   */
  public void read(
      InputStream standardInput,
      Engine engine,
      Function<Reading, String> render,
      InOrder.Sink<Outcome> sink)
      throws IOException {
    if (threads < 1 && command != null) {
      throw new ParameterException(
          command.commandLine(), "--threads is " + threads + ", expected 1 or more");
    }
    if (maxSeconds != null && maxSeconds < 1 && command != null) {
      throw new ParameterException(
          command.commandLine(), "--max-seconds is " + maxSeconds + ", expected 1 or more");
    }
    SizeLimits limits = new SizeLimits(maxBytes, SizeLimits.DEFAULT.maxDepth());
    Documents documents = new Documents(standardInput, limits, published);
    InOrder.<Intake, Outcome>run(
        taker -> send(documents, taker), threads, intake -> read(intake, engine, render), sink);
  }

  /** What fails in finding the documents behind one argument must not cost the others. */
  private void send(Documents documents, InOrder.Taker<Intake> taker) throws InterruptedException {
    for (String argument : arguments) {
      try {
        documents.send(argument, taker);
      } catch (RejectedExecutionException e) {
        throw e;
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        taker.accept(Intake.refused(argument, Failure.of(e)));
      }
    }
  }

  private Outcome read(Intake intake, Engine engine, Function<Reading, String> render) {
    try {
      Engine.Reader reader = engine.reader().get();
      RawDocument raw = intake.opener().open();
      Explanation told =
          reader.read(raw, maxSeconds == null ? raw.budget() : Budget.ofSeconds(maxSeconds));
      return new Outcome.Done(told.reading(), told.nanos(), render.apply(told.reading()));
    } catch (UnreadableException e) {
      return new Outcome.Refused(intake.where(), String.valueOf(e.getMessage()));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return new Outcome.Refused(intake.where(), Failure.of(e));
    }
  }

  /** A day as YYYY-MM-DD. */
  public static final class Day implements ITypeConverter<LocalDate> {
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
  public static final class Size implements ITypeConverter<Long> {
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
