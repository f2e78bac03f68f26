package org.chancery.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.syntax.Token;

/** The words that time phrases are made of. */
final class Words {

  static final Map<String, Integer> MONTHS =
      numbered(
          "january jan",
          "february feb",
          "march mar",
          "april apr",
          "may",
          "june jun",
          "july jul",
          "august aug",
          "september sept sep",
          "october oct",
          "november nov",
          "december dec");

  static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "monday", DayOfWeek.MONDAY,
          "tuesday", DayOfWeek.TUESDAY,
          "wednesday", DayOfWeek.WEDNESDAY,
          "thursday", DayOfWeek.THURSDAY,
          "friday", DayOfWeek.FRIDAY,
          "saturday", DayOfWeek.SATURDAY,
          "sunday", DayOfWeek.SUNDAY);

  /** First month of each season, as the news of the northern half of the world counts them. */
  static final Map<String, Integer> SEASONS =
      Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);

  static final Map<String, Integer> ONES =
      numbered(
          "one a an",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve dozen",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);

  /** Numbers that are none: "several weeks" has no end. */
  static final Set<String> VAGUE_NUMBERS = Set.of("several", "few", "some", "many");

  static final Set<String> TIMES_OF_DAY =
      Set.of("morning", "afternoon", "evening", "night", "noon", "midnight", "midday", "dawn");

  /** Nouns that are named after their year: it says nothing of when the story's events happened. */
  static final Set<String> DOCUMENTS =
      Set.of(
          "convention",
          "agreement",
          "accord",
          "treaty",
          "pact",
          "protocol",
          "resolution",
          "charter",
          "constitution",
          "law",
          "act",
          "declaration",
          "memorandum",
          "deal",
          "report",
          "statute",
          "code",
          "decree",
          "budget",
          "edition",
          "communique",
          "accords",
          "letter",
          "note");

  /** Nouns that are a limit. */
  static final Set<String> LIMITS =
      Set.of("deadline", "ultimatum", "limit", "notice", "cutoff", "grace");

  /** Verbs that hand out time. */
  static final Set<String> GIVING = Set.of("give", "grant", "set", "allow", "offer");

  /** Verbs by which a limit is over. */
  static final Set<String> LAPSING =
      Set.of("miss", "pass", "expire", "lapse", "ignore", "elapse", "defy");

  static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve", "'d", "'s");

  private Words() {}

  /** The word in lower case, without the full stop of an abbreviation. */
  static String lower(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static Map<String, Integer> numbered(String... groups) {
    Map<String, Integer> out = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      for (String word : groups[i].split(" ", -1)) {
        out.put(word, i + 1);
      }
    }
    return Map.copyOf(out);
  }
}
