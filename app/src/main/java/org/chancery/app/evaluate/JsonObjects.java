package org.chancery.app.evaluate;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into the JSON objects on its top level, whatever stands between them: JSON Lines, one
 * array, or objects written over several lines with commas behind. An object that does not end is
 * cut before the next line that opens with a brace, so that one slip does not cost the rest.
 */
final class JsonObjects {
  private final Reader in;
  private final int most;
  private int line = 1;
  private int ahead;

  /**
   * @param in characters; read in portions only if it is buffered
   * @param most longest object, in characters
   */
  JsonObjects(Reader in, int most) throws IOException {
    this.in = in;
    this.most = most;
    this.ahead = in.read();
  }

  /**
   * An object, or what began like one.
   *
   * @param line where it begins, from 1
   * @param text its characters
   * @param tooLong whether it was cut because it is too long
   */
  record Found(int line, String text, boolean tooLong) {}

  /** The next, null at the end. */
  @Nullable Found next() throws IOException {
    while (ahead >= 0 && (Character.isWhitespace(ahead) || ",[]\uFEFF".indexOf(ahead) >= 0)) {
      read();
    }
    if (ahead < 0) {
      return null;
    }
    int begin = line;
    StringBuilder out = new StringBuilder();
    boolean tooLong = false;
    boolean quoted = false;
    boolean opened = false;
    int depth = 0;
    do {
      char c = (char) read();
      if (out.length() < most) {
        out.append(c);
      } else {
        tooLong = true;
      }
      if (quoted) {
        if (c == '\\' && ahead >= 0 && ahead != '\n') {
          out.append((char) read());
        }
        // No string of JSON goes over a line feed: the closing quotation mark is missing.
        quoted = c != '"' && c != '\n';
      } else {
        quoted = c == '"';
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
      if (c == '\n' && (ahead == '{' || depth <= 0)) {
        break;
      }
      opened |= depth > 0;
    } while (ahead >= 0 && (depth > 0 || (!opened && ahead != '{')));
    return new Found(begin, out.toString(), tooLong);
  }

  private int read() throws IOException {
    int c = ahead;
    if (c == '\n') {
      line++;
    }
    ahead = in.read();
    return c;
  }
}
