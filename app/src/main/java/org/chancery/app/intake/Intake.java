package org.chancery.app.intake;

import org.chancery.page.RawDocument;
import org.chancery.text.UnreadableException;

/**
 * A document that was found but not yet decoded, so that decoding can run beside the parsing.
 *
 * @param where what a complaint calls it: the path, or path and line
 * @param opener decodes it
 */
public record Intake(String where, Opener opener) {

  /** Decodes a document. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Decodes it now.
     *
     * @return the document
     * @throws UnreadableException if it cannot be read; the message says why and what to do
     */
    RawDocument open() throws UnreadableException;
  }

  /** A place where nothing can be read. */
  static Intake refused(String where, String why) {
    return new Intake(
        where,
        () -> {
          throw new UnreadableException(why);
        });
  }
}
