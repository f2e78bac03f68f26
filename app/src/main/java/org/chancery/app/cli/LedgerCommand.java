package org.chancery.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.app.ledger.Answering;
import org.chancery.app.ledger.Unclear;
import org.chancery.app.report.Terminal;
import org.chancery.app.store.Docket;
import org.chancery.app.store.StoreException;
import org.chancery.ledger.values.Question;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chancery ledger}: asks the record, doubts it, and keeps a user's rulings on it. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says how two parties stand by all stories: relations, missions, posts, staff, channels,"
          + " deadlines, what is in dispute, who answered whom, what rests on silence, and the acts"
          + " in order with the sentences that tell them. Or what is due, what is in dispute, why"
          + " reports were taken for one act.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  chancery ledger Russia NATO",
      "  chancery ledger QAT SAU --as-of 2017-07-01 --known-on 2017-06-20",
      "  chancery ledger --due --format ics > due.ics",
      "  chancery ledger --mission RUS/NATO",
      "  chancery read --format jsonl news/ | chancery ledger RUS GBR --readings -",
      "  chancery ledger --format cow --from 1990 --to 2020",
      "",
      "Exit status: 0 done, 2 wrong usage, unknown party or entry, 3 the store or some readings"
          + " could not be used."
    })
public final class LedgerCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Clock clock;

  @Mixin private LedgerQuestion asked = new LedgerQuestion();

  @Mixin private LedgerFiles files = new LedgerFiles();

  @Mixin private OwnFolder own = new OwnFolder();

  @Mixin private ColorOption color = new ColorOption();

  public LedgerCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    String problem = asked.problem() != null ? asked.problem() : files.problem();
    if (problem != null) {
      terminal.complain("usage", problem + ": see chancery ledger --help");
      return ExitStatus.USAGE;
    }
    RuleFiles rules = own.files();
    LedgerQuestion.What what = asked.what();
    boolean writing = what.apart != null || what.together != null || what.undo != null;
    try {
      return files.use(terminal, writing, opened -> print(opened, rules, what));
    } catch (StoreException e) {
      terminal.complain(e.where(), e.why());
      return ExitStatus.REFUSED;
    }
  }

  private int print(LedgerFiles.Opened opened, RuleFiles rules, LedgerQuestion.What what) {
    try {
      terminal.out().write(answer(opened, rules, what).getBytes(StandardCharsets.UTF_8));
      terminal.out().flush();
      return ExitStatus.OK;
    } catch (Unclear e) {
      terminal.complain(e.what(), String.valueOf(e.getMessage()));
      return ExitStatus.USAGE;
    } catch (IOException e) {
      return ExitStatus.REFUSED;
    }
  }

  private String answer(LedgerFiles.Opened opened, RuleFiles rules, LedgerQuestion.What what)
      throws Unclear {
    LocalDate today = LocalDate.now(clock);
    Answering answering =
        new Answering(
            opened,
            rules,
            color.on(terminal),
            new Question(asked.asOf(), asked.knownOn(), today),
            asked.format());
    if (what.due) {
      return answering.due(asked.from(), asked.to());
    }
    if (what.contradictions) {
      return answering.contradictions();
    }
    if (what.mission != null) {
      return answering.mission(what.mission);
    }
    if (what.why != null) {
      return answering.why(what.why);
    }
    if (what.apart != null || what.together != null || what.undo != null) {
      return rule(answering, opened.docket(), what);
    }
    List<String> parties = asked.parties();
    if (asked.isTable()) {
      return answering.table(parties, asked.from(), asked.to());
    }
    return answering.pair(parties.get(0), parties.get(1));
  }

  private String rule(Answering answering, @Nullable Docket docket, LedgerQuestion.What what)
      throws Unclear {
    if (docket == null) {
      throw new Unclear("usage", "a ruling on readings needs a file to be kept in: give --rulings");
    }
    if (what.apart != null) {
      return answering.apart(
          docket, word(what.apart, 0), word(what.apart, 1), asked.note(), clock.instant());
    }
    if (what.together != null) {
      return answering.together(
          docket, word(what.together, 0), word(what.together, 1), asked.note(), clock.instant());
    }
    return answering.undo(docket, String.valueOf(what.undo), clock.instant());
  }

  private static String word(@Nullable String[] words, int at) {
    return String.valueOf(words[at]);
  }
}
