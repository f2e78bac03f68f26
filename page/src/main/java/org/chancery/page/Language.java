package org.chancery.page;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.ArticleWords;
import org.jspecify.annotations.Nullable;

/**
 * Tells English from other languages by script and by little words. English is the answer in doubt:
 * a text that is refused is lost to the reader, one that is read in vain costs a moment.
 */
final class Language {
  private static final String ENGLISH = "en";

  /** ISO 639-2 code of a language that nothing tells. */
  static final String UNKNOWN = "und";

  /** Below this many letters no guess is better than "English". */
  private static final int ENOUGH_LETTERS = 60;

  /** Below this many words names may look like another language; then more proof is asked for. */
  private static final int FEW_WORDS = 25;

  private static final int PROOF = 3;
  private static final int PROOF_IN_FEW_WORDS = 5;

  /** From this many words on, a text with next to no little word of English is none. */
  private static final int MANY_WORDS = 100;

  private static final int SAMPLE = 4000;
  private static final double ENGLISH_SHARE = 0.12;
  private static final double OTHER_SHARE = 0.15;
  private static final double NO_ENGLISH_SHARE = 0.02;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private final Set<String> english;
  private final Map<String, Set<String>> others = new LinkedHashMap<>();
  private final Map<String, String> scripts;
  private final Map<String, String> letters;

  /**
   * @param words little words of English and of other languages
   */
  Language(ArticleWords words) {
    english = words.set("little-word");
    words.inOrder("other-language").forEach(code -> others.put(code, words.set("other-" + code)));
    scripts = words.meanings("script");
    letters = words.meanings("script-letter");
  }

  /**
   * ISO 639-1 code of the text's language; "en" when in doubt, "und" where it is clear only that it
   * is not English.
   */
  String of(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    Map<UnicodeScript, Integer> found = count(sample);
    int all = found.values().stream().mapToInt(n -> n).sum();
    if (all < ENOUGH_LETTERS) {
      return ENGLISH;
    }
    int latin = found.getOrDefault(UnicodeScript.LATIN, 0);
    return latin * 2 < all ? byScript(found, sample) : byLittleWords(sample);
  }

  /** A language in words, as the message says it: "in French (fr)". */
  static String name(String code) {
    return code.equals(UNKNOWN)
        ? "not in English"
        : "in "
            + Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH)
            + " ("
            + code
            + ")";
  }

  private static Map<UnicodeScript, Integer> count(String sample) {
    Map<UnicodeScript, Integer> out = new EnumMap<>(UnicodeScript.class);
    sample
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> out.merge(UnicodeScript.of(c), 1, Integer::sum));
    return out;
  }

  private String byScript(Map<UnicodeScript, Integer> found, String sample) {
    // Kana stands among Chinese characters in every Japanese text, and never in a Chinese one.
    boolean kana = found.getOrDefault(UnicodeScript.HIRAGANA, 0) > 1;
    UnicodeScript most =
        kana
            ? UnicodeScript.HIRAGANA
            : found.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.UNKNOWN);
    return letters.entrySet().stream()
        .filter(e -> UnicodeScript.of(e.getKey().codePointAt(0)) == most)
        .filter(e -> sample.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(scripts.getOrDefault(most.name().toLowerCase(Locale.ROOT), UNKNOWN));
  }

  private String byLittleWords(String sample) {
    int words = 0;
    int little = 0;
    Map<String, Integer> hits = new LinkedHashMap<>();
    Matcher m = WORD.matcher(sample);
    while (m.find()) {
      String word = m.group().toLowerCase(Locale.ROOT);
      words++;
      little += english.contains(word) ? 1 : 0;
      others.forEach((code, set) -> hits.merge(code, set.contains(word) ? 1 : 0, Integer::sum));
    }
    if (little >= words * ENGLISH_SHARE && little > 2) {
      return ENGLISH;
    }
    String other = best(hits);
    int proof = other == null ? 0 : hits.getOrDefault(other, 0);
    int needed = words < FEW_WORDS ? PROOF_IN_FEW_WORDS : PROOF;
    if (other != null && proof >= needed && proof > 2 * little && proof >= words * OTHER_SHARE) {
      return other;
    }
    return words >= MANY_WORDS && little < words * NO_ENGLISH_SHARE ? UNKNOWN : ENGLISH;
  }

  /** The language with most hits; of two alike the one that the file names first. */
  private static @Nullable String best(Map<String, Integer> hits) {
    String best = null;
    for (Map.Entry<String, Integer> e : hits.entrySet()) {
      if (best == null || e.getValue() > hits.getOrDefault(best, 0)) {
        best = e.getKey();
      }
    }
    return best;
  }
}
