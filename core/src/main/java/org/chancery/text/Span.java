package org.chancery.text;

/**
 * A stretch of {@link Article#text()}: half-open, in UTF-16 code units.
 *
 * @param start first code unit, 0 or more
 * @param end one past the last code unit, not below {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Refuses a span that ends before it begins. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [" + start + "," + end + ") must have 0 <= start <= end");
    }
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether {@code other} lies wholly within this span. */
  public boolean covers(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The smallest span that covers both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The words of this span in {@code text}. */
  public String in(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
