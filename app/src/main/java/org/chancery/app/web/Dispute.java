package org.chancery.app.web;

import java.util.List;

/**
 * Claims that cannot all be true.
 *
 * @param sides who says what
 * @param story the story that holds them
 */
public record Dispute(List<Side> sides, StoryLine story) {

  /**
   * One side.
   *
   * @param who the speaker
   * @param stance asserts, denies ...
   * @param quote the words
   */
  public record Side(String who, String stance, String quote) {}

  /** Keeps an unmodifiable copy. */
  public Dispute {
    sides = List.copyOf(sides);
  }
}
