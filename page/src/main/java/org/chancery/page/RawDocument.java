package org.chancery.page;

import java.time.LocalDate;
import org.chancery.text.Budget;
import org.jspecify.annotations.Nullable;

/**
 * A document as it came in, decoded but not yet understood.
 *
 * @param id as the caller gave it
 * @param source where it came from, null if unknown
 * @param published what the caller says about the day of publication; a date in the page wins
 * @param format what the content is
 * @param content the characters
 */
public record RawDocument(
    String id,
    @Nullable String source,
    @Nullable LocalDate published,
    Format format,
    String content) {

  /** The time that it may take where nobody says otherwise, from now. */
  public Budget budget() {
    return Budget.ofCharacters(content.length());
  }

  /** How to read the content. */
  public enum Format {
    /** A page with markup. */
    HTML,
    /** Plain text. */
    TEXT
  }
}
