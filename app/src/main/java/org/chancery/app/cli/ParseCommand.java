package org.chancery.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chancery.app.intake.Engine;
import org.chancery.app.intake.Inputs;
import org.chancery.app.report.Terminal;
import org.chancery.app.trees.GivenSentence;
import org.chancery.app.trees.TextTrees;
import org.chancery.page.SizeLimits;
import org.chancery.reader.ModelFiles;
import org.chancery.reader.ReaderModelException;
import org.chancery.reader.ReaderParser;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.text.UnreadableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery parse}: trees as CoNLL-U, as treebanks and their evaluation have them. */
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints the tree of each sentence as CoNLL-U: basic Universal Dependencies, with Penn tags in"
          + " the column XPOS. Stages after the parser, and the mends of trees before them, have no"
          + " part in it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  chancery parse story.txt",
      "  echo \"Chad recalled its envoy.\" | chancery parse",
      "  chancery parse --gold-tokens en_pud-ud-test.conllu > system.conllu",
      "",
      "Exit status: 0 all parsed, 2 wrong usage, 3 the input or the model cannot be used; sentences",
      "before a wrong line are printed."
    })
public final class ParseCommand implements Callable<Integer> {
  private static final int NANOS_PER_MILLI = 1_000_000;

  private final Terminal terminal;
  private final Engine engine;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE|-",
      description = "A plain text, or CoNLL-U; - is standard input (default).")
  private String input = "-";

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "A folder that holds another reader model than that which reads stories.")
  private @Nullable Path model;

  @Option(
      names = "--gold-tokens",
      description =
          "The input is CoNLL-U, whose sentences, tokens and comments are kept; lemma, XPOS, head"
              + " and relation are replaced, empty nodes and the enhanced graph left out.")
  private boolean goldTokens;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      converter = Inputs.Size.class,
      description = "Largest input that is read, as 500000, 500K or 20M (default: 20M).")
  private long maxBytes = SizeLimits.DEFAULT.maxBytes();

  @Option(
      names = "--timings",
      description =
          "Print the parser, how many sentences it parsed, and the CPU time that this took without"
              + " loading it, on standard error.")
  private boolean timings;

  private int sentences;
  private long nanos;

  public ParseCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    try {
      String text = text();
      if (model == null) {
        print(engine.parser().get(), text);
      } else {
        try (ReaderParser parser = new ReaderParser(ModelFiles.in(model))) {
          print(parser, text);
        }
      }
      return ExitStatus.OK;
    } catch (UnreadableException e) {
      terminal.complain(input, String.valueOf(e.getMessage()));
    } catch (ReaderModelException e) {
      terminal.complain("model", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      // A pager that was left early is no error of anybody.
      if (!String.valueOf(e.getMessage()).contains("Broken pipe")) {
        terminal.complain(
            "standard output", "cannot be written (" + e.getMessage() + "): check disk and pipe");
      }
    }
    return ExitStatus.REFUSED;
  }

  private String text() throws UnreadableException {
    SizeLimits limits = new SizeLimits(maxBytes, SizeLimits.DEFAULT.maxDepth());
    try (InputStream in =
        input.equals("-") ? terminal.in() : Files.newInputStream(Path.of(input))) {
      byte[] bytes = in.readNBytes(limits.oneTooMany());
      if (bytes.length > maxBytes) {
        throw new UnreadableException("is " + limits.refusal());
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableException("is not in UTF-8: convert it (iconv -t UTF-8)");
    } catch (InvalidPathException e) {
      throw new UnreadableException("is no path: check its characters");
    } catch (IOException e) {
      throw new UnreadableException("cannot be read (" + e + "): check the path and its rights");
    }
  }

  private void print(Parser parser, String text) throws IOException, UnreadableException {
    Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    TextTrees trees = new TextTrees();
    try {
      // A blank line ends a sentence in a text as in CoNLL-U: nothing needs to be held for longer.
      List<String> block = new ArrayList<>();
      int number = 0;
      for (String line : (Iterable<String>) text.lines()::iterator) {
        number++;
        if (!line.isBlank()) {
          block.add(line);
        } else if (!block.isEmpty()) {
          block(parser, number - block.size(), block, trees, out);
          block.clear();
        }
      }
      if (!block.isEmpty()) {
        block(parser, number + 1 - block.size(), block, trees, out);
      }
    } finally {
      out.flush();
    }
    if (timings) {
      terminal.err().println(cost(parser));
    }
  }

  private void block(Parser parser, int first, List<String> lines, TextTrees trees, Writer out)
      throws IOException, UnreadableException {
    if (goldTokens) {
      GivenSentence given = GivenSentence.of(first, lines, ReaderParser.MAX_WORDS);
      out.write(given.with(parse(parser, given.text(), given.cut())));
      return;
    }
    String paragraph = String.join("\n", lines);
    for (Parser.Cut cut : parser.cut(paragraph)) {
      out.write(trees.print(paragraph, parse(parser, paragraph, cut)));
    }
  }

  private Sentence parse(Parser parser, String text, Parser.Cut cut) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Sentence sentence = parser.parse(text, cut);
    nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    sentences++;
    return sentence;
  }

  private String cost(Parser parser) {
    return String.format(
        Locale.ROOT,
        "%s: %d sentences in %d ms of CPU time",
        parser.provenance(),
        sentences,
        nanos / NANOS_PER_MILLI);
  }
}
