package org.chancery.syntax;

import java.util.ArrayList;
import java.util.List;
import org.chancery.rules.RuleException;
import org.chancery.text.Span;

/**
 * Frozen parses as CoNLL-U, the usual format for trees: ten columns, a blank line after each
 * sentence. Penn tags stand in XPOS, offsets into the text in MISC as {@code Start=0|End=7}. Every
 * sentence carries its whole text, so a text of two sentences is two blocks with the same one.
 */
public final class ConllU {
  private static final String PARSER = "# parser = ";
  private static final String TEXT = "# text = ";
  private static final int COLUMNS = 10;

  private ConllU() {}

  /**
   * A parsed text.
   *
   * @param text as it was given to the parser
   * @param sentences its sentences in order, with spans into {@code text}; one or more
   */
  public record Frozen(String text, List<Sentence> sentences) {

    /** Keeps an unmodifiable copy. */
    public Frozen {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A file of parsed texts.
   *
   * @param parser provenance of the parser that made them, empty if unknown
   * @param texts in order
   */
  public record File(String parser, List<Frozen> texts) {

    /** Keeps an unmodifiable copy. */
    public File {
      texts = List.copyOf(texts);
    }
  }

  /** The file's content, with line feeds. */
  public static String write(File file) {
    StringBuilder out = new StringBuilder(PARSER).append(oneLine(file.parser())).append('\n');
    for (Frozen frozen : file.texts()) {
      for (Sentence sentence : frozen.sentences()) {
        out.append(TEXT).append(oneLine(frozen.text())).append('\n');
        sentence.tokens().forEach(t -> write(out, t));
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static void write(StringBuilder out, Token t) {
    out.append(t.index() + 1)
        .append('\t')
        .append(t.text())
        .append('\t')
        .append(t.lemma())
        .append("\t_\t")
        .append(t.tag())
        .append("\t_\t")
        .append(t.head() + 1)
        .append('\t')
        .append(t.relation())
        .append("\t_\tStart=")
        .append(t.span().start())
        .append("|End=")
        .append(t.span().end())
        .append('\n');
  }

  private static String oneLine(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String lines(String oneLine) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < oneLine.length(); i++) {
      char c = oneLine.charAt(i);
      if (c == '\\' && i + 1 < oneLine.length()) {
        i++;
        char escaped = oneLine.charAt(i);
        c = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
      }
      out.append(c);
    }
    return out.toString();
  }

  /**
   * Reads a file's content.
   *
   * @param name path below {@code rules/}, for messages
   * @param content what {@link #write} wrote
   * @throws RuleException if a line is not as it should be; the message names it
   */
  public static File read(String name, String content) {
    Reading reading = new Reading(name);
    content.lines().forEach(reading::line);
    reading.endSentence();
    reading.endText();
    return new File(reading.parser, reading.texts);
  }

  /** The state of reading one file, line by line. */
  private static final class Reading {
    private final String name;
    private final List<Frozen> texts = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private String parser = "";
    private String text = "";
    private int number;

    Reading(String name) {
      this.name = name;
    }

    void line(String line) {
      number++;
      if (line.isBlank()) {
        endSentence();
      } else if (line.startsWith(PARSER)) {
        parser = lines(line.substring(PARSER.length()));
      } else if (line.startsWith(TEXT)) {
        String next = lines(line.substring(TEXT.length()));
        if (!next.equals(text)) {
          endText();
          text = next;
        }
      } else if (!line.startsWith("#")) {
        tokens.add(token(line.split("\t", -1)));
      }
    }

    private Token token(String[] cells) {
      if (cells.length != COLUMNS) {
        throw wrong(cells.length + " columns, expected " + COLUMNS);
      }
      String[] offsets = cells[9].split("\\|", -1);
      try {
        if (offsets.length != 2
            || !offsets[0].startsWith("Start=")
            || !offsets[1].startsWith("End=")) {
          throw wrong("last column is '" + cells[9] + "', expected Start=0|End=7");
        }
        int index = Integer.parseInt(cells[0]) - 1;
        if (index != tokens.size()) {
          throw wrong("token " + cells[0] + ", expected " + (tokens.size() + 1));
        }
        Span span =
            new Span(
                Integer.parseInt(offsets[0].substring("Start=".length())),
                Integer.parseInt(offsets[1].substring("End=".length())));
        if (span.end() > text.length() || !span.in(text).equals(cells[1])) {
          throw wrong("offsets " + cells[9] + " are not those of '" + cells[1] + "' in the text");
        }
        int head = Integer.parseInt(cells[6]) - 1;
        return new Token(index, span, cells[1], cells[2], cells[4], head, cells[7]);
      } catch (IllegalArgumentException e) {
        throw wrong("not a number where one is expected, or a span that ends before it begins");
      }
    }

    void endSentence() {
      if (tokens.isEmpty()) {
        return;
      }
      Span span = tokens.get(0).span().union(tokens.get(tokens.size() - 1).span());
      try {
        sentences.add(new Sentence(sentences.size(), span, tokens));
      } catch (IllegalArgumentException e) {
        throw wrong("the sentence before is no tree, " + e.getMessage());
      }
      tokens.clear();
    }

    void endText() {
      if (!sentences.isEmpty()) {
        texts.add(new Frozen(text, sentences));
        sentences.clear();
      }
    }

    private RuleException wrong(String problem) {
      return new RuleException(
          "rules/" + name,
          "line " + number,
          problem + "; delete the file and run ./chancery freeze");
    }
  }
}
