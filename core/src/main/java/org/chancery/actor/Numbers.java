package org.chancery.actor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers in words and digits. */
public final class Numbers {

  private final Map<String, Integer> words = new HashMap<>();

  /**
   * @param lexicon the set "cardinal": what each word counts
   */
  public Numbers(Lexicon lexicon) {
    lexicon.meanings("cardinal").forEach((word, n) -> words.put(word, Integer.valueOf(n)));
  }

  /**
   * The number that a word stands for.
   *
   * @param word as "eight", "twenty-three", "1,200", "55"
   * @return null if it is no whole number below a million
   */
  public @Nullable Integer of(String word) {
    String w = word.toLowerCase(Locale.ROOT).replace(",", "");
    if (w.isEmpty()) {
      return null;
    }
    if (w.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return w.length() > 6 ? null : Integer.valueOf(w);
    }
    Integer whole = words.get(w);
    if (whole != null) {
      return whole;
    }
    int hyphen = w.indexOf('-');
    if (hyphen > 0) {
      Integer tens = words.get(w.substring(0, hyphen));
      Integer ones = words.get(w.substring(hyphen + 1));
      if (tens != null && ones != null && tens >= 20 && tens < 100 && ones < 10) {
        return tens + ones;
      }
    }
    return null;
  }
}
