package org.chancery.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.rules.Lexicon;

/**
 * The words that this stage asks for, taken out of {@code rules/lexicon/en/article.yaml}, {@code
 * time.yaml} and {@code markup/page.yaml} once. What each set is for stands there.
 */
public final class ArticleWords {
  private static final String NAME_FROM = "(?:^|[\\s_-])(?:";
  private static final String NAME_TO = ")(?=$|[\\s_-])";

  private final Lexicon lexicon;

  /** Numbers of months, from 1, by name and abbreviation in lower case. */
  final Map<String, Integer> months = new HashMap<>();

  /** Names of weekdays by name and abbreviation in lower case. */
  final Map<String, String> weekdays;

  public ArticleWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    lexicon.meanings("month").forEach((word, n) -> months.put(word, Integer.valueOf(n)));
    weekdays = new HashMap<>(lexicon.meanings("weekday"));
    weekdays.putAll(lexicon.meanings("weekday-short"));
  }

  public Set<String> set(String name) {
    return lexicon.need(name);
  }

  /** What each word of a set means. */
  public Map<String, String> meanings(String name) {
    return lexicon.meanings(name);
  }

  public List<String> inOrder(String name) {
    return lexicon.inOrder(name);
  }

  /** Any of the words, as the inside of a group. */
  public String any(String... sets) {
    return List.of(sets).stream().map(lexicon::alternatives).collect(Collectors.joining("|"));
  }

  /** Any of the words with a capital, as the inside of a group. */
  String capitalised(String set) {
    return lexicon.inOrder(set).stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
        .collect(Collectors.joining("|"));
  }

  /** Finds a name among those in class and id: one of a set, or one that begins as the other. */
  public Pattern inNames(String set, String start) {
    return Pattern.compile(NAME_FROM + any(set) + "|(?:" + any(start) + ")\\w*" + NAME_TO);
  }

  /** Finds a name of a set among those in class and id. */
  public Pattern inNames(String set) {
    return Pattern.compile(NAME_FROM + any(set) + NAME_TO);
  }
}
