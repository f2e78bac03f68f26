package org.chancery.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.rules.Lexicon;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a sentence what parsers stumble over and readers skip: the dateline and short
 * insertions in brackets. Offsets of what remains do not move.
 */
public final class Trimming {
  private static final Set<String> SEPARATORS = Set.of(":", "--", "-", "\u2014", "\u2013", ".");
  private static final int DATELINE_WORDS = 14;
  private static final int INSERTION_WORDS = 8;

  /** Words of a name back to the "and" before it. */
  private static final int NAME_WORDS = 5;

  private static final int DATE_WORDS = 5;
  private static final Pattern DATE = Pattern.compile("\\d{1,4}|[,.]");
  private static final Set<String> DASHES = Set.of("--", "-", "\u2014", "\u2013");

  private final Set<String> afterEach;
  private final Set<String> months;

  /**
   * @param lexicon what shows that "each" belongs to a noun, and the months
   */
  public Trimming(Lexicon lexicon) {
    afterEach = lexicon.need("each-follower");
    months = lexicon.need("month");
  }

  /**
   * The sentence without dateline and insertions.
   *
   * @param text the article's text
   * @param cut the sentence
   * @param place the dateline's city if the sentence opens the story, else null
   */
  public Parser.Cut trim(String text, Parser.Cut cut, @Nullable String place) {
    List<Span> words = withoutFloating(text, withoutInsertions(text, cut.words()));
    words = place == null ? withoutDate(text, words) : withoutDateline(text, words, place);
    return words.size() == cut.words().size() || words.isEmpty()
        ? cut
        : new Parser.Cut(cut.index(), cut.span(), words);
  }

  private static List<Span> withoutDateline(String text, List<Span> words, String place) {
    if (words.isEmpty() || !text.startsWith(place, words.get(0).start())) {
      return words;
    }
    int end = Math.min(words.size() - 1, DATELINE_WORDS);
    for (int i = 1; i < end; i++) {
      if (SEPARATORS.contains(words.get(i).in(text))) {
        return words.subList(i + 1, words.size());
      }
    }
    return words;
  }

  /** "January 10 - Norway expelled": what is left of a dateline whose place ends in a stop. */
  private List<Span> withoutDate(String text, List<Span> words) {
    if (words.size() < DATE_WORDS || !isMonth(words.get(0).in(text))) {
      return words;
    }
    int at = 1;
    while (at < DATE_WORDS && DATE.matcher(words.get(at).in(text)).matches()) {
      at++;
    }
    boolean dashed = at > 1 && DASHES.contains(words.get(at).in(text));
    return dashed ? words.subList(at + 1, words.size()) : words;
  }

  private boolean isMonth(String word) {
    return months.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
  }

  private static List<Span> withoutInsertions(String text, List<Span> words) {
    List<Span> out = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int close = words.get(i).in(text).equals("(") ? closing(text, words, i) : -1;
      if (close > 0) {
        i = close + 1;
      } else {
        out.add(words.get(i));
        i++;
      }
    }
    return out;
  }

  /**
   * "Chile and Peru each recalled": the floating word keeps parsers from seeing the verb, and says
   * no more than that each subject does it, as is taken for granted.
   */
  private List<Span> withoutFloating(String text, List<Span> words) {
    List<Span> out = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!isFloating(text, words, i)) {
        out.add(words.get(i));
      }
    }
    return out;
  }

  private boolean isFloating(String text, List<Span> words, int i) {
    if (i < 2 || i + 1 >= words.size() || !words.get(i).in(text).equals("each")) {
      return false;
    }
    String next = words.get(i + 1).in(text);
    boolean name = Character.isUpperCase(words.get(i - 1).in(text).charAt(0));
    boolean joined = false;
    for (int k = i - 2; k >= Math.max(0, i - NAME_WORDS); k--) {
      joined |= words.get(k).in(text).equals("and");
    }
    return name && joined && Character.isLowerCase(next.charAt(0)) && !afterEach.contains(next);
  }

  private static int closing(String text, List<Span> words, int open) {
    int end = Math.min(words.size(), open + INSERTION_WORDS + 2);
    for (int i = open + 1; i < end; i++) {
      if (words.get(i).in(text).equals(")")) {
        return i;
      }
    }
    return -1;
  }
}
