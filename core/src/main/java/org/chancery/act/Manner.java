package org.chancery.act;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** In what manner an envoy is recalled. */
public enum Manner {
  /** The post is kept: VCDR 13. */
  CONSULTATIONS("consultations"),
  /** For good: VCDR 43. */
  FINAL("final");

  private final String word;

  Manner(String word) {
    this.word = word;
  }

  /** The manner by its word, null if there is no such manner. */
  public static @Nullable Manner of(@Nullable String word) {
    return Arrays.stream(values()).filter(m -> m.word.equals(word)).findFirst().orElse(null);
  }

  /** The word that outputs use. */
  public String word() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }
}
