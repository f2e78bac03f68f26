package org.chancery.actor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The members of a mission: VCDR 1. */
public enum Persons {
  AMBASSADOR("ambassador", "ambassador", "ambassadors"),
  HEAD_OF_MISSION("head of mission", "head of mission", "heads of mission"),
  DIPLOMATS("diplomats", "diplomat", "diplomats"),
  CONSULAR_STAFF("consular staff", "member of consular staff", "consular staff"),
  MILITARY_ATTACHE("military attach\u00e9", "military attach\u00e9", "military attach\u00e9s"),
  STAFF("staff", "member of staff", "staff"),
  /** Everybody, of whatever rank. */
  ALL("all", "all", "all");

  private final String word;
  private final String one;
  private final String many;

  Persons(String word, String one, String many) {
    this.word = word;
    this.one = one;
    this.many = many;
  }

  /** The persons by their word, null if there are no such persons. */
  public static @Nullable Persons of(@Nullable String word) {
    return Arrays.stream(values()).filter(p -> p.word.equals(word)).findFirst().orElse(null);
  }

  /** Whether they head a mission: VCDR 14. */
  public boolean isHead() {
    return this == AMBASSADOR || this == HEAD_OF_MISSION;
  }

  /** Whether the word is one for a single person. */
  public boolean isOne() {
    return word.equals(one) && this != ALL;
  }

  /** A noun for one of them. */
  public String one() {
    return one;
  }

  /** A noun for several of them. */
  public String many() {
    return many;
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
