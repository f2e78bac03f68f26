package org.chancery.ledger.values;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when something was told.
 *
 * @param id the document's id
 * @param source publisher or address, null if unknown
 * @param published day of publication, null if unknown
 * @param known the day from which on the story can have been known: that of publication, else the
 *     day on which it was stored; null if neither is known
 * @param fingerprint of its text, to know reprints by; {@link Fingerprint#NONE} where there is none
 */
public record Story(
    String id,
    @Nullable String source,
    @Nullable LocalDate published,
    @Nullable LocalDate known,
    Fingerprint fingerprint) {

  /**
   * A story as it comes out of a document.
   *
   * @param stored the day on which it was stored, null if it was not
   * @param text all of it, empty if it is not at hand
   */
  public static Story of(
      String id,
      @Nullable String source,
      @Nullable LocalDate published,
      @Nullable LocalDate stored,
      String text) {
    LocalDate known = published != null ? published : stored;
    return new Story(id, source, published, known, Fingerprint.of(text));
  }
}
