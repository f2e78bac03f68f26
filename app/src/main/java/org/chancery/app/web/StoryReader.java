package org.chancery.app.web;

import org.chancery.Explanation;
import org.chancery.article.Budget;
import org.chancery.article.RawDocument;
import org.chancery.article.UnreadableException;

/** Reads one document; safe for use by several threads. */
@FunctionalInterface
public interface StoryReader {
  /**
   * Reads it. Ends early where its thread is interrupted.
   *
   * @param budget the time it may take
   * @throws UnreadableException if it cannot be read; the message says why and what to do
   */
  Explanation read(RawDocument raw, Budget budget) throws UnreadableException;
}
