package org.chancery.app.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chancery.app.intake.Engine;
import org.chancery.app.own.MarkedText;
import org.chancery.app.own.MarkedTexts;
import org.chancery.app.own.OwnTypesFile;
import org.chancery.app.own.Teaching;
import org.chancery.app.report.Terminal;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chancery train}: annotated texts in, types of one's own out. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Learns types of acts of your own from annotated texts, and says by cross-validation what they"
          + " are worth. The reader's networks stay as they are, so that nothing else changes.",
      ""
    },
    footer = {
      "",
      "Annotated texts are JSON Lines as in corpus/, brat (.ann beside .txt) or an export of Label",
      "Studio (.json); docs/OWN-TYPES.md says how. About 150 texts a type are a beginning, a",
      "third of them with what only looks like it.",
      "",
      "Examples:",
      "  chancery train --corpus passages/ --out own.json",
      "  chancery read --own-types own.json story.html",
      "",
      "Exit status: 0 all read, 2 wrong usage, 3 some texts could not be used or nothing was",
      "written."
    })
public final class TrainCommand implements Callable<Integer> {
  private static final int[] COLUMNS = {24, 10, 12, 10, 10};
  private static final int MOST_FOLDS = 100;

  private final Terminal terminal;
  private final Engine engine;
  private boolean complained;

  @Spec private @Nullable CommandSpec command;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "PATH",
      description = "A file of annotated texts, or a folder of such files; may be given again.")
  private List<Path> corpus = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the types are written (JSON; a file of that name is replaced).")
  private Path out = Path.of("");

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Parts of the cross-validation (default: ${DEFAULT-VALUE}).")
  private int folds = 5;

  public TrainCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    if (command != null && (folds < 2 || folds > MOST_FOLDS)) {
      throw new ParameterException(
          command.commandLine(), "--folds is " + folds + ", expected 2 to 100");
    }
    List<MarkedText> texts = new MarkedTexts(this::complain).read(corpus);
    if (Teaching.types(texts).isEmpty()) {
      complain(
          "annotated texts",
          "mark nothing that is told and of a type of your own: name it as none that ships");
      return ExitStatus.REFUSED;
    }
    Teaching.Taught taught =
        new Teaching(engine.parser().get(), engine.witness().get(), folds).teach(texts, this::tell);
    try {
      OwnTypesFile.write(out, taught.own());
    } catch (IOException e) {
      complain(out.toString(), "cannot be written (" + e.getMessage() + "): check folder and disk");
      return ExitStatus.REFUSED;
    }
    Writer printed = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    printed.write(report(texts.size(), taught));
    printed.flush();
    return complained ? ExitStatus.REFUSED : ExitStatus.OK;
  }

  private void complain(String where, String why) {
    complained = true;
    terminal.complain(where, why);
  }

  private void tell(String done) {
    if (terminal.errIsTerminal()) {
      terminal.err().println(done);
    }
  }

  private String report(int texts, Teaching.Taught taught) {
    ScreenLines page = new ScreenLines(false);
    page.line(0, texts + " texts, cross-validated in " + folds + " parts", Ink.PLAIN);
    page.gap();
    page.row(2, COLUMNS, List.of("type", "told", "precision", "recall", "F1"), Ink.DIM);
    for (Teaching.Worth w : taught.worth()) {
      page.row(
          2,
          COLUMNS,
          List.of(
              w.type(),
              Integer.toString(w.told()),
              share(w.precision()),
              share(w.recall()),
              share(2 * w.precision() * w.recall() / (w.precision() + w.recall()))),
          Ink.PLAIN);
    }
    page.gap();
    page.line(0, "written to " + out, Ink.PLAIN);
    return page.toString();
  }

  /** A share for a table; a dash where there was nothing to divide by. */
  static String share(double value) {
    return Double.isNaN(value) ? "\u2013" : String.format(Locale.ROOT, "%.2f", value);
  }
}
