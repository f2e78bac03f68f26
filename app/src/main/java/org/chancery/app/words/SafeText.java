package org.chancery.app.words;

/**
 * Makes words from a document safe to show. Pages come from anywhere: an escape sequence in one
 * must not move the cursor, and a bidirectional override must not turn a sentence round.
 */
public final class SafeText {
  private SafeText() {}

  /**
   * The text on one line, without control characters (C0, C1), bidirectional marks and other
   * invisible format characters; white space becomes single blanks.
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
      } else if (!isInvisible(c)) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** JSON with the same characters written as escapes: they stay in the data, off the screen. */
  public static String inJson(String json) {
    int i = 0;
    while (i < json.length() && !isHidden(json, i)) {
      i++;
    }
    if (i == json.length()) {
      return json;
    }
    StringBuilder out = new StringBuilder(json.length() + 64).append(json, 0, i);
    for (; i < json.length(); i++) {
      char c = json.charAt(i);
      if (isHidden(json, i)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  // Below 0x7f only the white space between tokens is left: inside strings all else is escaped.
  // Half of a pair alone would be lost in UTF-8.
  private static boolean isHidden(String json, int i) {
    char c = json.charAt(i);
    if (Character.isSurrogate(c)) {
      return !(Character.isHighSurrogate(c)
          ? i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))
          : i > 0 && Character.isHighSurrogate(json.charAt(i - 1)));
    }
    return c >= 0x7f && (isInvisible(c) || c == '\u2028' || c == '\u2029');
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
      // The joiners shape letters of some scripts; all other format characters only hide things.
      case Character.FORMAT -> c != 0x200c && c != 0x200d;
      default -> false;
    };
  }
}
