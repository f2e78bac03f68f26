package org.chancery.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pronouns by what they may stand for, in lower case. */
final class Pronouns {
  static final Set<String> THINGS = Set.of("it", "its", "itself");
  static final Set<String> PLURAL = Set.of("they", "their", "them", "themselves", "theirs");
  static final Set<String> PERSON = Set.of("he", "his", "him", "she", "her", "himself");
  static final Set<String> SPEAKER = Set.of("we", "our", "us", "ours", "i", "my", "me");

  private Pronouns() {}

  /** All of them, and the nouns and numbers that stand for parties named before. */
  static Set<String> all() {
    Set<String> out = new HashSet<>(Set.of("two", "both", "country", "nation"));
    List.of(THINGS, PLURAL, PERSON, SPEAKER).forEach(out::addAll);
    return out;
  }
}
