package org.chancery.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.app.intake.Inputs;
import org.chancery.app.ledger.Format;
import org.chancery.time.Days;
import org.chancery.time.Interval;
import org.chancery.time.PartialDate;
import org.chancery.time.PartialDate.Precision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code chancery ledger} that say what is asked. */
final class LedgerQuestion {
  @Parameters(
      index = "0..*",
      paramLabel = "PARTY",
      arity = "0..2",
      description = "Two parties, by code or name: RUS NATO, Russia 'Saudi Arabia'.")
  private List<String> parties = new ArrayList<>();

  @ArgGroup private @Nullable What what;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Inputs.Day.class,
      description =
          "How things stood on that day (YYYY-MM-DD): later acts are left out, and acts without a"
              + " date count from their story's day.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--known-on",
      paramLabel = "DAY",
      converter = Inputs.Day.class,
      description = "By what was known on that day: later stories are left out.")
  private @Nullable LocalDate knownOn;

  @Option(
      names = "--from",
      paramLabel = "DAY|YEAR",
      converter = Stretch.class,
      description =
          "First day of --due (default: 90 days before the day asked for) or first year of a"
              + " table.")
  private @Nullable Interval from;

  @Option(
      names = "--to",
      paramLabel = "DAY|YEAR",
      converter = Stretch.class,
      description = "Last day of --due, or last year of a table.")
  private @Nullable Interval to;

  @Option(names = "--note", paramLabel = "WORDS", description = "With --apart and --together: why.")
  private @Nullable String note;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text: a report (default); json: one indented object; ics: deadlines as a calendar, for"
              + " two parties or --due; cow, diplometrics: yearly tables of all pairs or of two"
              + " parties.")
  private Format format = Format.TEXT;

  /** What else than two parties can be asked for, one at a time. */
  static final class What {
    @Option(names = "--due", description = "What is due between all parties, and what was missed.")
    boolean due;

    @Option(names = "--contradictions", description = "All that is in dispute.")
    boolean contradictions;

    @Option(
        names = "--mission",
        paramLabel = "SENDING/RECEIVING",
        description = "One party's missions and staff at another, through time.")
    @Nullable String mission;

    @Option(
        names = "--why",
        paramLabel = "ENTRY",
        description =
            "Why reports were taken for one act, what differs, what the act did. An act is named"
                + " by the id that reports show before it.")
    @Nullable String why;

    @Option(
        names = "--apart",
        arity = "2",
        paramLabel = "ENTRY REPORT",
        hideParamSyntax = true,
        description = "Rules that a report (as --why names it) does not tell that act.")
    @Nullable String @Nullable [] apart;

    @Option(
        names = "--together",
        arity = "2",
        paramLabel = "REPORT REPORT",
        hideParamSyntax = true,
        description = "Rules that two reports tell one act.")
    @Nullable String @Nullable [] together;

    @Option(names = "--undo", paramLabel = "RULING", description = "Undoes a ruling: r1.")
    @Nullable String undo;
  }

  /** A day or a year. */
  static final class Stretch implements ITypeConverter<Interval> {
    @Override
    public Interval convert(String value) {
      try {
        PartialDate date = PartialDate.parse(value);
        if (date.precision() != Precision.MONTH) {
          return Interval.on(date);
        }
      } catch (DateTimeException e) {
        // The same answer as to a month.
      }
      throw new TypeConversionException(
          "'" + value + "' is no day and no year, expected 2021-10-18 or 2021");
    }
  }

  List<String> parties() {
    return List.copyOf(parties);
  }

  What what() {
    return what == null ? new What() : what;
  }

  @Nullable LocalDate asOf() {
    return asOf;
  }

  @Nullable LocalDate knownOn() {
    return knownOn;
  }

  @Nullable LocalDate from() {
    return Days.first(from);
  }

  @Nullable LocalDate to() {
    return Days.last(to);
  }

  @Nullable String note() {
    return note;
  }

  Format format() {
    return format;
  }

  boolean isTable() {
    return format == Format.COW || format == Format.DIPLOMETRICS;
  }

  /** What is wrong with the options taken together; null if nothing is. */
  @Nullable String problem() {
    boolean list = what != null && (what.due || what.contradictions);
    boolean other = what != null && !list;
    if (what != null && !parties.isEmpty()) {
      return "two parties or one of the other questions, not both";
    }
    if (what == null && parties.size() != 2 && !(parties.isEmpty() && isTable())) {
      return "give two parties, or --due, --contradictions, --mission, --why, or a table's --format";
    }
    boolean deadlines = what == null || what.due;
    if ((format == Format.ICS && !deadlines) || (isTable() && what != null)) {
      return "--format "
          + format.name().toLowerCase(Locale.ROOT)
          + " does not go with that question: take text or json";
    }
    boolean ranged = isTable() || (what != null && what.due);
    if ((from != null || to != null) && !ranged) {
      return "--from and --to go with --due and with tables: take --as-of and --known-on";
    }
    if (note != null && !(other && what != null && (what.apart != null || what.together != null))) {
      return "--note goes with --apart and --together";
    }
    return null;
  }
}
