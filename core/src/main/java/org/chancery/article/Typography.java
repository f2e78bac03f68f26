package org.chancery.article;

import java.text.Normalizer;

/** One spelling for spaces and invisible characters; what a reader sees stays as it is. */
public final class Typography {

  /**
   * Marks that may follow one letter, as in the stream-safe form of Unicode (UAX 15). Whoever asks
   * for the end of a word goes back over all of them, so that a long run costs its square.
   */
  private static final int MARKS = 30;

  /** Letters after which what goes on without a space is no word of a story. */
  private static final int WORD = 1_000;

  private Typography() {}

  /** The same text where no letter carries more than {@value #MARKS} marks. */
  public static String streamSafe(String text) {
    StringBuilder out = null;
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      marks = isMark(c) ? marks + 1 : 0;
      if (marks > MARKS && out == null) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (marks <= MARKS && out != null) {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out == null ? text : out.toString();
  }

  private static boolean isMark(int c) {
    // Below the first combining mark nothing is one; nearly all of a text lies there.
    return c >= 0x300
        && switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> false;
        };
  }

  /**
   * The same text with every Unicode space a plain one, without soft hyphens, zero-width and
   * control characters, lines ended by LF, in normal form C. Runs of white space are left alone;
   * runs without any are cut after {@value #WORD} characters, runs of marks after {@value #MARKS}.
   */
  public static String plain(String given) {
    String text = streamSafe(given);
    StringBuilder out = new StringBuilder(text.length());
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      word = Character.isWhitespace(c) || Character.isSpaceChar(c) ? 0 : word + 1;
      if (word > WORD && !(word == WORD + 1 && Character.isLowSurrogate(c))) {
        continue;
      }
      if (c == '\r') {
        if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else if (c == '\n' || c == '\u2028' || c == '\u0085') {
        out.append('\n');
      } else if (c == '\u2029') {
        out.append("\n\n");
      } else if (c == '\t' || c == '\f' || c == '\u000b' || Character.isSpaceChar(c)) {
        out.append(' ');
      } else if (!invisible(c)) {
        out.append(c);
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** As {@link #plain}, on one line: runs of white space become one space, none at the ends. */
  public static String line(String text) {
    return squeeze(plain(text));
  }

  /** Runs of white space become one space, none at the ends. */
  public static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
      } else {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean invisible(char c) {
    return c == '\u00ad' // soft hyphen
        || (c >= '\u200b' && c <= '\u200f') // zero-width space and joiners, direction marks
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u206f')
        || c == '\ufeff'
        || c == '\u180e'
        || Character.isISOControl(c);
  }
}
