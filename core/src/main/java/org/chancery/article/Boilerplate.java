package org.chancery.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Tells the furniture of a page from the paragraphs of a story by their words alone, with the rules
 * of {@code rules/article/boilerplate.tsv}. Precision first: a story that mentions cookies,
 * newsletters or photographs stays.
 */
public final class Boilerplate {

  /** How a rule's pattern is held against a paragraph; the head of the rules file says more. */
  enum Kind {
    LINE,
    OPENING,
    BLOCK,
    CUE,
    END
  }

  /**
   * One line of the rules file.
   *
   * @param kind how the pattern is used
   * @param topic what it is about: cues count together only within a topic
   * @param pattern what to look for
   * @param example a text that the pattern finds
   * @param line line of the file, from 1
   */
  record Rule(Kind kind, String topic, Pattern pattern, String example, int line) {}

  private static final String FILE = "/rules/article/boilerplate.tsv";
  private static final int OPENING_WORDS = 30;
  private static final int LINE_CHARS = 400;

  private final List<Rule> rules;

  /** Somebody is quoted or reported: a story about cookies, not a notice about them. */
  private final Pattern reported;

  private Boilerplate(List<Rule> rules, ArticleWords words) {
    this.rules = rules;
    reported = Pattern.compile("\\b(?:" + words.any("reporting-mark") + ")\\b");
  }

  /**
   * Reads the rules that ship with Chancery.
   *
   * @param words what shows that somebody is quoted
   */
  public static Boilerplate load(ArticleWords words) {
    try (InputStream in = Boilerplate.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the class path: rebuild core");
      }
      return new Boilerplate(
          parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))), words);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read: rebuild core", e);
    }
  }

  /** The rules, in the order of the file. */
  List<Rule> rules() {
    return rules;
  }

  /** Whether a paragraph is no part of any story. */
  public boolean isFurniture(String paragraph) {
    return topic(paragraph) != null;
  }

  /** What a paragraph of furniture is about, null if the paragraph may be part of a story. */
  @Nullable String topic(String paragraph) {
    String text = paragraph.replace('’', '\'').strip();
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return "furniture";
    }
    int words = words(text);
    Map<String, Integer> cues = new HashMap<>();
    for (Rule rule : rules) {
      boolean hit =
          switch (rule.kind()) {
            case LINE -> text.length() <= LINE_CHARS && rule.pattern().matcher(text).matches();
            case OPENING -> words <= OPENING_WORDS && rule.pattern().matcher(text).lookingAt();
            case BLOCK -> rule.pattern().matcher(text).lookingAt();
            case CUE -> {
              if (rule.pattern().matcher(text).find()) {
                cues.merge(rule.topic(), 1, Integer::sum);
              }
              yield false;
            }
            case END -> false;
          };
      if (hit) {
        return rule.topic();
      }
    }
    int enough = reported.matcher(text).find() ? 4 : 2;
    for (Map.Entry<String, Integer> topic : cues.entrySet()) {
      if (topic.getValue() >= enough) {
        return topic.getKey();
      }
    }
    return null;
  }

  /** Whether a paragraph is a heading after which no story follows: "Related stories". */
  public boolean endsStory(String paragraph) {
    String text = paragraph.replace('’', '\'').strip();
    return text.length() <= 250
        && rules.stream()
            .anyMatch(r -> r.kind() == Kind.END && r.pattern().matcher(text).matches());
  }

  public static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words;
  }

  private static List<Rule> parse(BufferedReader in) throws IOException {
    List<Rule> rules = new ArrayList<>();
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 4) {
        throw broken(number, "expected kind, topic, pattern and example, separated by tabs");
      }
      try {
        rules.add(
            new Rule(
                Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                cells[1],
                Pattern.compile(cells[2], Pattern.CASE_INSENSITIVE | Pattern.DOTALL),
                cells[3],
                number));
      } catch (PatternSyntaxException e) {
        throw broken(number, "the pattern is no regular expression: " + e.getDescription());
      } catch (IllegalArgumentException e) {
        throw broken(number, "the kind must be line, opening, block, cue or end");
      }
    }
    return List.copyOf(rules);
  }

  private static IllegalStateException broken(int line, String why) {
    return new IllegalStateException(FILE + " line " + line + ": " + why);
  }
}
