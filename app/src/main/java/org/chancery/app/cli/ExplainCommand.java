package org.chancery.app.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.Explanation;
import org.chancery.app.intake.Engine;
import org.chancery.app.intake.Inputs;
import org.chancery.app.report.CodePage;
import org.chancery.app.report.Explained;
import org.chancery.app.report.Terminal;
import org.chancery.app.report.TextReport;
import org.chancery.app.words.ScreenLines;
import org.chancery.rules.RuleFiles;
import org.chancery.text.Article;
import org.chancery.text.Budget;
import org.chancery.text.UnreadableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery explain}: how one sentence is understood, step by step, or what a code means. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows how a sentence is understood, step by step: tokens and tree, mentions, times,"
          + " propositions, frames that hold and why, and what they make: acts, events, claims,"
          + " what is not counted, and how the parties stand. Where no frame holds, the nearest ones"
          + " and the one condition that each misses.",
      "",
      "A code or a word of the report in place of the sentence is explained instead: a type of act,"
          + " a status, a mark, a PLOVER type, mode, context or auxiliary mode, a CAMEO code, or an"
          + " article of the Vienna Conventions.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  chancery explain \"France recalled its ambassador to Mali.\"",
      "  chancery explain --published 2021-10-18 \"Peru gave two envoys a week to leave.\"",
      "  chancery explain EXPULSION",
      "  chancery explain \"carried out\"",
      "  chancery explain SANCTION/expel",
      "  chancery explain 161",
      "  chancery explain \"VCDR 9\""
    })
public final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;

  @Parameters(
      paramLabel = "SENTENCE|CODE|WORD",
      arity = "1..*",
      description = "One or more sentences, best in quotation marks; or a code or a word.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = Inputs.Day.class,
      description = "Day (YYYY-MM-DD) that \"Monday\" or \"next month\" count from.")
  private @Nullable LocalDate published;

  @Option(
      names = "--place",
      paramLabel = "CITY",
      description = "Where the sentence was written, as a dateline would say it.")
  private @Nullable String place;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description = "Longest time that reading may take (default: ${DEFAULT-VALUE}).")
  private long maxSeconds = Budget.DEFAULT_SECONDS;

  @Mixin private OwnFolder own = new OwnFolder();
  @Mixin private ReaderOption reader = new ReaderOption();
  @Mixin private OwnTypesOption types = new OwnTypesOption();

  @Mixin private ColorOption color = new ColorOption();

  public ExplainCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    String text = String.join(" ", words).strip();
    if (text.isEmpty()) {
      terminal.complain("sentence", "has no words: give one in quotation marks");
      return ExitStatus.REFUSED;
    }
    RuleFiles rules = own.files();
    ScreenLines page = new ScreenLines(color.on(terminal));
    CodePage codes = new CodePage(rules);
    if (codes.isAskedBy(text)) {
      String problem = codes.write(page, text);
      if (problem != null) {
        terminal.complain(text, problem);
        return ExitStatus.REFUSED;
      }
      return print(page);
    }
    Engine over = types.over(reader.over(own.over(rules, engine, terminal)));
    Article article = new Article("sentence", null, published, place, null, null, "en", text);
    Explanation explanation;
    try {
      explanation = over.line().get().pipeline().explain(article, Budget.ofSeconds(maxSeconds));
    } catch (UnreadableException e) {
      terminal.complain("sentence", String.valueOf(e.getMessage()));
      return ExitStatus.REFUSED;
    }
    new Explained(page, explanation).write();
    new TextReport(rules, color.on(terminal), true).write(page, explanation.reading());
    return print(page);
  }

  private int print(ScreenLines page) throws IOException {
    Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    out.write(page.toString());
    out.flush();
    return ExitStatus.OK;
  }
}
