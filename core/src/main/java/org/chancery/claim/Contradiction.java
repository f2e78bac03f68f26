package org.chancery.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims of different parties that cannot all be true.
 *
 * @param claims ids of the claims, two or more
 * @param about what they disagree on: an act's id, a few words, or null
 * @param why the words that clash, for a reader
 */
public record Contradiction(List<String> claims, @Nullable String about, String why) {

  /** Keeps an unmodifiable copy. */
  public Contradiction {
    claims = List.copyOf(claims);
  }
}
