package org.chancery.actor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The kinds of missions and posts of one party at another. */
public enum MissionKind {
  EMBASSY("embassy"),
  CONSULATE("consulate"),
  /** To an international organisation. */
  PERMANENT_MISSION("permanent mission"),
  /** Of which kind is not told. */
  MISSION("mission"),
  LIAISON_OFFICE("liaison office"),
  /** Under the flag of a protecting power: VCDR 45. */
  INTERESTS_SECTION("interests section"),
  INFORMATION_OFFICE("information office");

  private final String word;

  MissionKind(String word) {
    this.word = word;
  }

  /** The kind by its word, null if there is no such kind. */
  public static @Nullable MissionKind of(@Nullable String word) {
    return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst().orElse(null);
  }

  /** Whether it sits where the host governs, or an organisation has its seat: VCDR 12. */
  public boolean isCentral() {
    return this == EMBASSY || this == PERMANENT_MISSION || this == MISSION;
  }

  /** Whether it stands beside the embassy, or in its place. */
  public boolean isBesideEmbassy() {
    return this == LIAISON_OFFICE || this == INTERESTS_SECTION || this == INFORMATION_OFFICE;
  }

  /** The word that rules and outputs use. */
  public String word() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }
}
