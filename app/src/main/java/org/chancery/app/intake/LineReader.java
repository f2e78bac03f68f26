package org.chancery.app.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of bytes of bounded length: of a longer line only the beginning is kept, so that one broken
 * line cannot take the memory.
 */
final class LineReader {
  private final InputStream in;
  private final long limit;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long number;

  LineReader(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line without its line feed, counted from 1, or null at the end. */
  @Nullable Piece next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      int keep = (int) Math.min(stop - at, Math.max(0, limit - length));
      line.write(buffer, at, keep);
      length += stop - at;
      boolean whole = stop < end;
      at = whole ? stop + 1 : stop;
      if (whole) {
        break;
      }
    }
    return any ? new Piece(++number, line.toByteArray(), length) : null;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
