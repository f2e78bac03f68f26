package org.chancery.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.chancery.app.ledger.PairView;
import org.chancery.app.ledger.Parties;
import org.chancery.app.store.Library;
import org.chancery.app.store.Store;
import org.chancery.app.store.StoreException;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Legality;
import org.chancery.ledger.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery ledger}: how two parties stand, by the store. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says how two parties stand by all stories in the store: relations, missions, limits,"
          + " channels, deadlines, and the acts in order with the sentences that tell them.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  chancery ledger Russia NATO",
      "  chancery ledger QAT SAU --as-of 2017-07-01",
      "",
      "Exit status: 0 done, 2 wrong usage or unknown party, 3 the store could not be used."
    })
final class LedgerCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Clock clock;

  @Parameters(index = "0", paramLabel = "PARTY", description = "A code or a name: RUS, Russia.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "PARTY", description = "The other: NATO, 'Saudi Arabia'.")
  private String other = "";

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Inputs.Day.class,
      description =
          "How things stood on that day (YYYY-MM-DD): later acts are left out, and acts without a"
              + " date count from their story's day.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "text: a report for a reader (default); json: one indented object.")
  private Format format = Format.TEXT;

  @Mixin private StoreFile file = new StoreFile();

  @Option(
      names = "--color",
      paramLabel = "always|never|auto",
      description = "auto (default): only on a terminal and where NO_COLOR is not set.")
  private Terminal.Color color = Terminal.Color.AUTO;

  /** Output formats. */
  enum Format {
    TEXT,
    JSON
  }

  LedgerCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    try (Store store = Store.openToRead(file.path())) {
      TreeSet<String> known = new TreeSet<>();
      for (Library.PairHead pair : store.pairs()) {
        known.addAll(List.of(pair.first(), pair.second()));
      }
      Parties parties = new Parties(known);
      String a = find(parties, one);
      String b = find(parties, other);
      if (a == null || b == null) {
        return Main.USAGE;
      }
      if (a.equals(b)) {
        terminal.complain("usage", one + " and " + other + " are one party: give two");
        return Main.USAGE;
      }
      Question question = new Question(asOf, null, LocalDate.now(clock));
      return print(PairView.of(store, new Ledger(Legality.load()), a, b, question));
    } catch (StoreException e) {
      terminal.complain(e.where(), e.why());
      return Main.REFUSED;
    }
  }

  private @Nullable String find(Parties parties, String typed) {
    Parties.Answer answer = parties.find(typed);
    if (answer instanceof Parties.Answer.Unclear unclear) {
      terminal.complain(typed, unclear.why());
      return null;
    }
    return ((Parties.Answer.Found) answer).label();
  }

  private int print(PairView view) {
    String report =
        switch (format) {
          case TEXT -> new LedgerReport(PartyNames.shipped(), terminal.colored(color)).render(view);
          case JSON -> new LedgerJson().render(view);
        };
    try {
      terminal.out().write(report.getBytes(StandardCharsets.UTF_8));
      terminal.out().flush();
      return Main.OK;
    } catch (IOException e) {
      return Main.REFUSED;
    }
  }
}
