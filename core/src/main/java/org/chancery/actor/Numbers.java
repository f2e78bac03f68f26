package org.chancery.actor;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers in words and digits. */
public final class Numbers {
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("dozen", 12),
          Map.entry("hundred", 100));

  private Numbers() {}

  /**
   * The number that a word stands for.
   *
   * @param word as "eight", "twenty-three", "1,200", "55"
   * @return null if it is no whole number below a million
   */
  public static @Nullable Integer of(String word) {
    String w = word.toLowerCase(Locale.ROOT).replace(",", "");
    if (w.isEmpty()) {
      return null;
    }
    if (w.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return w.length() > 6 ? null : Integer.valueOf(w);
    }
    Integer whole = WORDS.get(w);
    if (whole != null) {
      return whole;
    }
    int hyphen = w.indexOf('-');
    if (hyphen > 0) {
      Integer tens = WORDS.get(w.substring(0, hyphen));
      Integer ones = WORDS.get(w.substring(hyphen + 1));
      if (tens != null && ones != null && tens >= 20 && tens < 100 && ones < 10) {
        return tens + ones;
      }
    }
    return null;
  }
}
