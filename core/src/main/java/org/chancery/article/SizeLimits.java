package org.chancery.article;

/**
 * How much of a document is read before it is refused. Real pages stay far below; the limits keep a
 * hostile or broken one from taking the machine's memory or stack.
 *
 * @param maxBytes largest document, in bytes
 * @param maxDepth deepest nesting of elements in a page
 * @param maxChars longest content after decoding, in UTF-16 code units
 */
public record SizeLimits(long maxBytes, int maxDepth, int maxChars) {

  /** 20 MB, 400 levels, 20 million characters. */
  public static final SizeLimits DEFAULT = new SizeLimits(20L << 20, 400, 20_000_000);

  /** Refuses limits that would refuse every document. */
  public SizeLimits {
    if (maxBytes < 1 || maxDepth < 1 || maxChars < 1) {
      throw new IllegalArgumentException(
          "limits must be 1 or more: bytes "
              + maxBytes
              + ", depth "
              + maxDepth
              + ", characters "
              + maxChars);
    }
  }
}
