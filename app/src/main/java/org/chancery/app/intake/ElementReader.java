package org.chancery.app.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Elements of a JSON array, as bytes of bounded length: of a longer one only the beginning is kept.
 * Only the borders are found here, by brackets and quotation marks, so that an element that is no
 * JSON costs itself and not those behind it; whoever takes an element parses it.
 */
final class ElementReader {
  private final InputStream in;
  private final long limit;
  private long number;
  private int next;

  /**
   * @param in a JSON array, perhaps behind white space or a byte order mark
   * @param limit how many bytes of an element are kept
   */
  ElementReader(InputStream in, long limit) throws IOException {
    this.in = in;
    this.limit = limit;
    do {
      next = in.read();
    } while (next >= 0 && next != '[');
    next = afterSpace();
  }

  /** The next element, counted from 0, or null at the end of the array. */
  @Nullable Piece next() throws IOException {
    if (next < 0 || next == ']') {
      return null;
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    long length = 0;
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    for (; next >= 0; next = in.read()) {
      if (quoted) {
        quoted = escaped || next != '"';
        escaped = !escaped && next == '\\';
      } else if (depth == 0 && (next == ',' || next == ']')) {
        break;
      } else {
        quoted = next == '"';
        depth = Math.max(0, depth + opens(next));
      }
      if (length++ < limit) {
        kept.write(next);
      }
    }
    if (next == ',') {
      next = afterSpace();
    }
    return new Piece(number++, kept.toByteArray(), length);
  }

  private static int opens(int b) {
    return b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
  }

  private int afterSpace() throws IOException {
    int b = in.read();
    while (b == ' ' || b == '\t' || b == '\r' || b == '\n') {
      b = in.read();
    }
    return b;
  }

  /** What is wrong with the end of the array, where {@link #next} gave null; null if nothing is. */
  @Nullable String fault() throws IOException {
    if (next < 0) {
      return "ends within the array: the file was cut off";
    }
    return afterSpace() < 0 ? null : "goes on behind the end of the array: give one array";
  }
}
