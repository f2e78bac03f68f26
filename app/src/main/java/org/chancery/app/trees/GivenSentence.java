package org.chancery.app.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;
import org.chancery.text.UnreadableException;

/**
 * A sentence of somebody's CoNLL-U. Its comments, ranges of words written as one ("4-5 don't") and
 * tokens stay as they are; empty nodes ("5.1"), which belong to another graph than the tree, are
 * left out.
 */
public final class GivenSentence {
  private static final int COLUMNS = 10;
  private static final int FORM = 1;
  private static final int LEMMA = 2;
  private static final int TAG = 4;
  private static final int HEAD = 6;
  private static final int RELATION = 7;
  private static final int GRAPH = 8;
  private static final Pattern WORD = Pattern.compile("[1-9][0-9]*");
  private static final Pattern RANGE = Pattern.compile("[1-9][0-9]*-[1-9][0-9]*");
  private static final Pattern EMPTY = Pattern.compile("[0-9]+\\.[1-9][0-9]*");

  private final List<Row> rows;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> words = new ArrayList<>();

  /** A line with its cells; a comment has one. */
  private record Row(List<String> cells, boolean isWord) {}

  private GivenSentence(List<Row> rows) {
    this.rows = rows;
    for (Row row : rows) {
      if (row.isWord) {
        int start = text.length();
        text.append(row.cells.get(FORM));
        words.add(new Span(start, text.length()));
        text.append(' ');
      }
    }
  }

  /**
   * Reads the lines of one sentence.
   *
   * @param first number of the first line in its file, for messages
   * @param lines one or more, none of them blank
   * @param most how many words it may have
   * @throws UnreadableException if they are no CoNLL-U; the message names the line
   */
  public static GivenSentence of(int first, List<String> lines, int most)
      throws UnreadableException {
    List<Row> rows = new ArrayList<>();
    int words = 0;
    for (int i = 0; i < lines.size(); i++) {
      Row row = row(first + i, lines.get(i));
      if (row.isWord) {
        words++;
        if (!row.cells.get(0).equals(Integer.toString(words))) {
          throw wrong(
              first + i,
              "is word " + row.cells.get(0) + ", expected " + words,
              "count the words of each sentence from 1, with a blank line after the last");
        }
      }
      if (row.cells.size() == 1 || !EMPTY.matcher(row.cells.get(0)).matches()) {
        rows.add(row);
      }
    }
    if (words == 0) {
      throw wrong(first, "begins a sentence without words", "take out its comments");
    }
    if (words > most) {
      throw wrong(
          first, "begins a sentence of " + words + " words", "cut it, " + most + " are read");
    }
    return new GivenSentence(rows);
  }

  private static Row row(int number, String line) throws UnreadableException {
    if (line.startsWith("#")) {
      return new Row(List.of(line), false);
    }
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != COLUMNS) {
      throw wrong(
          number,
          "has " + cells.size() + (cells.size() == 1 ? " column" : " columns"),
          "give CoNLL-U, 10 columns with tabs between them, or a text without --gold-tokens");
    }
    String id = cells.get(0);
    boolean isWord = WORD.matcher(id).matches();
    if (!isWord && !RANGE.matcher(id).matches() && !EMPTY.matcher(id).matches()) {
      throw wrong(
          number,
          "begins with '" + id + "'",
          "give the number of a word, a range as in 4-5, or an empty node as in 5.1");
    }
    if (cells.get(FORM).isBlank()) {
      throw wrong(number, "has a word without letters", "write the word into the second column");
    }
    return new Row(cells, isWord);
  }

  private static UnreadableException wrong(int line, String what, String remedy) {
    return new UnreadableException("line " + line + " " + what + ": " + remedy);
  }

  /** A text that holds the words, with a space after each. */
  public String text() {
    return text.toString();
  }

  /** Where the words stand in {@link #text}; one or more. */
  public Parser.Cut cut() {
    return new Parser.Cut(0, new Span(0, words.get(words.size() - 1).end()), words);
  }

  /**
   * The same lines with another tree. Lemma, Penn tag, head and relation are taken from it; what
   * the given one says besides is kept, except for the enhanced graph.
   *
   * @param tree of as many words
   */
  public String with(Sentence tree) {
    StringBuilder out = new StringBuilder();
    int word = 0;
    for (Row row : rows) {
      List<String> cells = row.cells;
      if (row.isWord) {
        Token token = tree.token(word++);
        cells = new ArrayList<>(cells);
        cells.set(LEMMA, TextTrees.cell(token.lemma()));
        cells.set(TAG, token.tag());
        cells.set(HEAD, Integer.toString(token.head() + 1));
        cells.set(RELATION, token.relation());
        cells.set(GRAPH, TextTrees.NOTHING);
      }
      out.append(String.join("\t", cells)).append('\n');
    }
    return out.append('\n').toString();
  }
}
