package org.chancery.app.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines for a screen of fixed width. All words pass through {@link SafeText} here, and nowhere else
 * does the report build lines: what a document says can only ever be words.
 */
public final class ScreenLines {
  /** Columns, counted in code points. */
  public static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();
  private final boolean colored;

  /**
   * @param colored whether to use terminal colours
   */
  public ScreenLines(boolean colored) {
    this.colored = colored;
  }

  /** How words look. */
  public enum Ink {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  /** An empty line, unless the page is still empty. */
  public void gap() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }

  /** The title of a section, after an empty line. */
  public void heading(String title) {
    gap();
    line(0, title, Ink.BOLD);
  }

  /** Words over as many lines as they need, each indented. */
  public void line(int indent, String words, Ink ink) {
    for (String piece : wrap(SafeText.of(words), WIDTH - indent)) {
      blanks(indent);
      paint(piece, ink);
      out.append('\n');
    }
  }

  /** Words on one line however long they are: a command must stay whole to be copied. */
  public void whole(int indent, String words) {
    blanks(indent);
    out.append(SafeText.of(words)).append('\n');
  }

  /**
   * A mark, words behind it, and a note at the right edge of the first line; the note goes below
   * where it would leave the words less than half the line.
   */
  public void entry(String mark, Ink markInk, String words, Ink ink, String rightNote) {
    int indent = 4;
    String note = cut(SafeText.of(rightNote), WIDTH - indent);
    int room = WIDTH - indent - (note.isEmpty() ? 0 : columns(note) + 2);
    boolean beside = room >= WIDTH / 2;
    List<String> pieces = wrap(SafeText.of(words), beside ? room : WIDTH - indent);
    for (int i = 0; i < pieces.size(); i++) {
      blanks(2);
      if (i == 0) {
        paint(cut(SafeText.of(mark), 1), markInk);
        blanks(1);
      } else {
        blanks(2);
      }
      paint(pieces.get(i), ink);
      if (i == 0 && beside && !note.isEmpty()) {
        blanks(WIDTH - indent - columns(pieces.get(i)) - columns(note));
        paint(note, Ink.DIM);
      }
      out.append('\n');
    }
    if (!beside) {
      line(indent, note, Ink.DIM);
    }
  }

  /** Cells in columns of the given widths, cut where they are too long. */
  public void row(int indent, int[] widths, List<String> cells, Ink ink) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cut(SafeText.of(cells.get(i)), widths[i]);
      row.append(cell).append(" ".repeat(widths[i] - columns(cell) + 1));
    }
    blanks(indent);
    paint(row.toString().stripTrailing(), ink);
    out.append('\n');
  }

  private void blanks(int n) {
    out.append(" ".repeat(Math.max(0, n)));
  }

  private void paint(String words, Ink ink) {
    if (!colored || ink.code.isEmpty() || words.isEmpty()) {
      out.append(words);
    } else {
      out.append("\u001b[").append(ink.code).append('m').append(words).append("\u001b[0m");
    }
  }

  private static String cut(String words, int width) {
    return columns(words) <= width
        ? words
        : words.substring(0, words.offsetByCodePoints(0, width - 1)) + "\u2026";
  }

  /** Fills lines with words; a word that is longer than a line is broken. */
  private static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words.split(" ", -1)) {
      String rest = word;
      int length = columns(rest);
      if (used > 0 && used + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      while (length > width) {
        int end = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
        length -= width;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(rest);
      used += length;
    }
    lines.add(line.toString());
    return lines;
  }

  private static int columns(String words) {
    return words.codePointCount(0, words.length());
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
