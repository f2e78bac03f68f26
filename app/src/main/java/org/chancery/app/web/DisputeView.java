package org.chancery.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims that cannot all be true.
 *
 * @param about the act that they are about, in a sentence; null if no act is known
 * @param href where that act stands, null likewise
 * @param sides who says what
 */
public record DisputeView(@Nullable String about, @Nullable String href, List<Side> sides) {

  /**
   * One side.
   *
   * @param who the speaker
   * @param stance asserts, denies ...
   * @param quote the words
   * @param story the story that holds them
   */
  public record Side(String who, String stance, String quote, StoryLine story) {}

  /** Keeps an unmodifiable copy. */
  public DisputeView {
    sides = List.copyOf(sides);
  }
}
