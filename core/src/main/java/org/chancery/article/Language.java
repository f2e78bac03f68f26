package org.chancery.article;

import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells English from other languages. Little words decide most texts; a statistical detector, whose
 * models load on first use, decides the rest.
 */
final class Language {

  /** Below this many letters no guess is better than "English". */
  private static final int ENOUGH_LETTERS = 60;

  private static final int SAMPLE = 4000;
  private static final double ENGLISH_SHARE = 0.12;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private final Set<String> littleWords;

  /**
   * @param words little words that hardly another language has
   */
  Language(ArticleWords words) {
    littleWords = words.set("little-word");
  }

  /** Built on first use: its models take memory that English texts never need. */
  private static final class Detector {
    static final LanguageDetector INSTANCE =
        LanguageDetectorBuilder.fromLanguages(
                com.github.pemistahl.lingua.api.Language.ENGLISH,
                com.github.pemistahl.lingua.api.Language.FRENCH,
                com.github.pemistahl.lingua.api.Language.GERMAN,
                com.github.pemistahl.lingua.api.Language.SPANISH,
                com.github.pemistahl.lingua.api.Language.PORTUGUESE,
                com.github.pemistahl.lingua.api.Language.ITALIAN,
                com.github.pemistahl.lingua.api.Language.DUTCH,
                com.github.pemistahl.lingua.api.Language.POLISH,
                com.github.pemistahl.lingua.api.Language.TURKISH,
                com.github.pemistahl.lingua.api.Language.INDONESIAN,
                com.github.pemistahl.lingua.api.Language.RUSSIAN,
                com.github.pemistahl.lingua.api.Language.UKRAINIAN,
                com.github.pemistahl.lingua.api.Language.ARABIC,
                com.github.pemistahl.lingua.api.Language.PERSIAN,
                com.github.pemistahl.lingua.api.Language.CHINESE,
                com.github.pemistahl.lingua.api.Language.JAPANESE,
                com.github.pemistahl.lingua.api.Language.KOREAN)
            .withMinimumRelativeDistance(0.05)
            .withLowAccuracyMode()
            .build();
  }

  /** ISO 639-1 code of the text's language; "en" when in doubt. */
  String of(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    if (sample.codePoints().filter(Character::isLetter).count() < ENOUGH_LETTERS) {
      return "en";
    }
    String code = byLittleWords(sample);
    if (code != null) {
      return code;
    }
    var language = Detector.INSTANCE.detectLanguageOf(sample);
    return language == com.github.pemistahl.lingua.api.Language.UNKNOWN
        ? "en"
        : language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
  }

  /** English name of a language. */
  static String name(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }

  private @Nullable String byLittleWords(String sample) {
    int words = 0;
    int little = 0;
    Matcher m = WORD.matcher(sample);
    while (m.find()) {
      words++;
      little += littleWords.contains(m.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return little >= words * ENGLISH_SHARE && little > 2 ? "en" : null;
  }
}
