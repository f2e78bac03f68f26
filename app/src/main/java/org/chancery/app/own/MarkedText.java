package org.chancery.app.own;

import java.util.List;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text in which a person has marked what it tells.
 *
 * @param where it stands, for complaints
 * @param text the text
 * @param marks what is marked, what only looks so among it
 */
public record MarkedText(String where, String text, List<Mark> marks) {
  /** Keeps an unmodifiable copy. */
  public MarkedText {
    marks = List.copyOf(marks);
  }

  /**
   * What some words tell, or seem to tell.
   *
   * @param type as the passages name it
   * @param trigger the words
   * @param status done, announced, threatened or reversed; null if they only seem to tell it
   * @param actor words that name who does it, null if not told
   * @param counterparty words that name to whom, null if not told
   * @param joint whether both do it together
   */
  public record Mark(
      String type,
      Span trigger,
      @Nullable String status,
      @Nullable Span actor,
      @Nullable Span counterparty,
      boolean joint) {

    /** Whether the text tells it. */
    public boolean isTold() {
      return status != null;
    }
  }
}
