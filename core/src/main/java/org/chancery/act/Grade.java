package org.chancery.act;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How far a finding may be believed: measured, never felt (eval/VOTES.md). */
public enum Grade {
  /** Its like was right in 95 of 100 and more. */
  TOLD("told"),
  /**
   * Its like was right more often than not; listed, and moves the ledger only where it is all but
   * told.
   */
  INFERRED("inferred"),
  /** Its like was wrong more often than not; listed last, and moves nothing. */
  DOUBTFUL("doubtful");

  private final String word;

  Grade(String word) {
    this.word = word;
  }

  /** The grade by its word, null if there is none. */
  public static @Nullable Grade of(@Nullable String word) {
    return Arrays.stream(values()).filter(g -> g.word.equals(word)).findFirst().orElse(null);
  }

  /** The word that the output uses. */
  public String word() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }
}
