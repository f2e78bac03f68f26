package org.chancery.article;

import java.text.Normalizer;

/** One spelling for spaces and invisible characters; what a reader sees stays as it is. */
final class Typography {

  private Typography() {}

  /**
   * The same text with every Unicode space a plain one, without soft hyphens, zero-width and
   * control characters, lines ended by LF, in normal form C. Runs of white space are left alone.
   */
  static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
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
  static String line(String text) {
    return squeeze(plain(text));
  }

  /** Runs of white space become one space, none at the ends. */
  static String squeeze(String text) {
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
