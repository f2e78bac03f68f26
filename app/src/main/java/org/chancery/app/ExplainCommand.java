package org.chancery.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.app.Page.Ink;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery explain}: how one sentence is understood, step by step. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {"Shows how a sentence is understood, step by step.", ""},
    footer = {"", "Example:", "  chancery explain \"France recalled its ambassador to Mali.\""})
final class ExplainCommand implements Callable<Integer> {
  private static final int[] TOKEN_COLUMNS = {3, 20, 18, 5, 4, 12};

  private final Terminal terminal;
  private final Engine engine;

  @Parameters(
      paramLabel = "SENTENCE",
      arity = "1..*",
      description = "One or more sentences, best in quotation marks.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--color",
      paramLabel = "always|never|auto",
      description = "auto (default): only on a terminal and where NO_COLOR is not set.")
  private Terminal.Color color = Terminal.Color.AUTO;

  ExplainCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    String text = String.join(" ", words).strip();
    Parser parser = engine.parser().get();
    Page page = new Page(terminal.colored(color));
    List<Parser.Cut> cuts = parser.cut(text);
    if (cuts.isEmpty()) {
      terminal.complain("sentence", "has no words: give one in quotation marks");
      return Main.REFUSED;
    }
    for (Parser.Cut cut : cuts) {
      syntax(page, text, parser.parse(text, cut));
    }
    Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    out.write(page.toString());
    out.flush();
    return Main.OK;
  }

  private static void syntax(Page page, String text, Sentence sentence) {
    page.gap();
    page.line(0, sentence.in(text), Ink.BOLD);
    page.heading("TOKENS");
    page.row(2, TOKEN_COLUMNS, List.of("", "word", "lemma", "tag", "head", "relation"), Ink.DIM);
    for (Token t : sentence.tokens()) {
      page.row(
          2,
          TOKEN_COLUMNS,
          List.of(
              Integer.toString(t.index()),
              t.text(),
              t.lemma(),
              t.tag(),
              t.head() < 0 ? "\u2013" : Integer.toString(t.head()),
              t.relation()),
          Ink.PLAIN);
    }
    page.heading("TREE");
    for (Token t : sentence.tokens()) {
      if (t.head() < 0) {
        tree(page, sentence, t, 1);
      }
    }
  }

  private static void tree(Page page, Sentence sentence, Token token, int depth) {
    // A deep tree would run off the page; past the middle the depth no longer shows.
    page.line(
        Math.min(2 * depth, Page.WIDTH / 2),
        token.text() + " (" + token.relation() + ")",
        Ink.PLAIN);
    for (Token child : sentence.children(token.index())) {
      tree(page, sentence, child, depth + 1);
    }
  }
}
