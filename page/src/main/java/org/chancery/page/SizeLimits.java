package org.chancery.page;

import java.util.Locale;

/**
 * How much of a document is read before it is refused. Real pages stay far below; the limits keep a
 * hostile or broken one from taking the machine's memory or stack.
 *
 * @param maxBytes largest document, in bytes: a file, a line or an element of JSON. Text that is
 *     decoded has no more characters than it had bytes
 * @param maxDepth deepest nesting of elements in a page
 */
public record SizeLimits(long maxBytes, int maxDepth) {

  /** 20 MB, 400 levels. */
  public static final SizeLimits DEFAULT = new SizeLimits(20L << 20, 400);

  /** Arrays cannot be longer. */
  private static final int LONGEST = Integer.MAX_VALUE - 16;

  /** Refuses limits that would refuse every document. */
  public SizeLimits {
    if (maxBytes < 1 || maxDepth < 1) {
      throw new IllegalArgumentException(
          "limits must be 1 or more: bytes " + maxBytes + ", depth " + maxDepth);
    }
  }

  /** As many bytes as must be read to know that there are too many: one more than allowed. */
  public int oneTooMany() {
    return (int) Math.min(LONGEST, maxBytes + 1);
  }

  /** The end of a sentence that begins with what is too large. */
  public String refusal() {
    return "larger than the limit of " + size(maxBytes) + ": raise it with --max-bytes";
  }

  private static String size(long bytes) {
    if (bytes >= 1L << 20) {
      return number(bytes / (double) (1L << 20)) + " MB";
    }
    return bytes >= 1L << 10
        ? number(bytes / (double) (1L << 10)) + " KB"
        : bytes + (bytes == 1 ? " byte" : " bytes");
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
