package org.chancery.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.text.Budget;
import org.jspecify.annotations.Nullable;

/**
 * A story out of plain text: headline, front matter and furniture set apart, hard-wrapped lines
 * joined. A text of one paragraph is a story as it stands.
 */
public final class PlainText {

  private static final int HEADLINE_CHARS = 180;
  private static final int HEADLINE_WORDS = 25;

  /** A crosshead, caption or related headline among paragraphs. */
  private static final int STRAY_WORDS = 12;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"'”’»)\\]*]*$");
  private static final Pattern INITIALS_END = Pattern.compile("(?:\\b\\p{Lu}\\.){2,}[\"'”’]?$");
  private static final Pattern QUESTION = Pattern.compile("^[QA]\\s?[:.]\\s");
  private static final Pattern LABEL =
      Pattern.compile("^(?:HEADLINE|Headline|TITLE|Title)\\s*:\\s*(?=\\S)");

  private final Boilerplate boilerplate;
  private final FrontMatter frontMatter;
  private final Datelines datelines;
  private final Pattern creditsAtEnd;

  PlainText(
      Boilerplate boilerplate, FrontMatter frontMatter, Datelines datelines, ArticleWords words) {
    this.boilerplate = boilerplate;
    this.frontMatter = frontMatter;
    this.datelines = datelines;
    creditsAtEnd =
        Pattern.compile(
            "\\s*[(\\[](?:Additional )?(?i:"
                + words.any("credit-verb")
                + ") (?:and \\w+ )?by [^()\\[\\]]{2,400}[)\\]]\\.?$");
  }

  /**
   * What a text holds.
   *
   * @param title headline, null if none
   * @param byline who wrote it, null if not said
   * @param dates days named outside the story
   * @param paragraphs the story
   */
  record Parts(
      @Nullable String title,
      @Nullable String byline,
      FrontMatter.Dates dates,
      List<String> paragraphs) {}

  /**
   * Takes a text apart.
   *
   * @param budget asked before every paragraph
   */
  Parts read(String content, Budget budget) {
    List<String> all = Paragraphs.of(Typography.plain(content));
    if (all.size() == 1 && isStoryAlone(all.get(0))) {
      return new Parts(null, null, FrontMatter.Dates.NONE, all);
    }
    Sorted sorted = new Sorted();
    for (int i = 0; i < all.size(); i++) {
      budget.check();
      String paragraph = all.get(i);
      if (sorted.story.size() > 1
          && boilerplate.endsStory(paragraph)
          && !storyFollows(all, i + 1)) {
        break;
      }
      sort(paragraph, sorted);
    }
    return sorted.story.isEmpty()
        // Headings only: a list of headlines, or one bare sentence; nothing to take away from.
        ? new Parts(null, sorted.byline, sorted.dates, sorted.headings)
        : headed(sorted);
  }

  /** Paragraphs by what they are. */
  private static final class Sorted {
    private @Nullable String byline;
    private FrontMatter.Dates dates = FrontMatter.Dates.NONE;
    private final List<String> headings = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
  }

  private void sort(String paragraph, Sorted sorted) {
    String by = frontMatter.byline(paragraph);
    if (by != null || boilerplate.isFurniture(paragraph) || frontMatter.isTimestamp(paragraph)) {
      sorted.byline = sorted.byline == null ? by : sorted.byline;
      if (paragraph.length() <= 200) {
        sorted.dates = sorted.dates.or(frontMatter.dates(paragraph, DateText.Order.UNKNOWN));
      }
    } else if (sorted.story.isEmpty() && isHeading(paragraph)) {
      sorted.headings.add(paragraph);
    } else if (sorted.story.isEmpty() || !isStray(paragraph)) {
      sorted.story.add(creditsAtEnd.matcher(paragraph).replaceFirst(""));
    }
  }

  /** The story under the headline that its headings hold. */
  private Parts headed(Sorted sorted) {
    String title = null;
    FrontMatter.Dates dates = sorted.dates;
    for (String heading : sorted.headings) {
      // "Lima, 11 March 2014" under the headline; a day in the headline itself is news.
      if (title != null) {
        dates = dates.or(frontMatter.dates(heading, DateText.Order.UNKNOWN));
      }
      if (title == null || (Boilerplate.words(title) < 4 && Boilerplate.words(heading) >= 4)) {
        title = LABEL.matcher(heading).replaceFirst("");
      }
    }
    return new Parts(title, sorted.byline, dates, sorted.story);
  }

  /** A lone sentence comes from an archive of sentences: only a plain notice is not the story. */
  private boolean isStoryAlone(String paragraph) {
    String topic = boilerplate.topic(paragraph);
    return topic == null
        || (Boilerplate.words(paragraph) >= 6
            && !topic.equals("cookies")
            && !topic.equals("newsletter"));
  }

  /** Whether two real paragraphs still come: then a heading only interrupted the story. */
  private boolean storyFollows(List<String> all, int from) {
    return all.subList(from, all.size()).stream()
            .filter(p -> p.length() > 120 && isSentence(p) && !boilerplate.isFurniture(p))
            .limit(2)
            .count()
        > 1;
  }

  private boolean isHeading(String paragraph) {
    return paragraph.length() <= HEADLINE_CHARS
        && Boilerplate.words(paragraph) <= HEADLINE_WORDS
        && (!isSentence(paragraph)
            || paragraph.endsWith("?")
            || INITIALS_END.matcher(paragraph).find())
        && !QUESTION.matcher(paragraph).find()
        && datelines.of(List.of(paragraph)) == null;
  }

  private static boolean isStray(String paragraph) {
    return Boilerplate.words(paragraph) <= STRAY_WORDS
        && !isSentence(paragraph)
        && !paragraph.endsWith(":")
        && !paragraph.endsWith(",");
  }

  public static boolean isSentence(String paragraph) {
    return SENTENCE_END.matcher(paragraph).find();
  }

  /** Finds the paragraphs of a text whose lines may or may not be wrapped. */
  static final class Paragraphs {

    /** Longest line of a text that a person or a mail program wrapped. */
    private static final int WIDEST = 110;

    private static final int NARROWEST = 40;

    private Paragraphs() {}

    /** The paragraphs, each on one line without white space at its ends. */
    static List<String> of(String text) {
      List<String> lines = text.lines().toList();
      int width = width(lines);
      List<String> paragraphs = new ArrayList<>();
      StringBuilder open = new StringBuilder();
      String last = "";
      for (String line : lines) {
        String words = Typography.squeeze(line);
        boolean begins = words.isEmpty() || last.isEmpty() || !continues(last, line, words, width);
        if (begins && open.length() > 0) {
          paragraphs.add(open.toString());
          open.setLength(0);
        }
        if (!words.isEmpty()) {
          if (open.length() > 0) {
            open.append(' ');
          }
          open.append(words);
        }
        last = words;
      }
      if (open.length() > 0) {
        paragraphs.add(open.toString());
      }
      return paragraphs;
    }

    /** Width to which the text is wrapped, 0 if it is not. */
    private static int width(List<String> lines) {
      int longest = 0;
      for (String line : lines) {
        longest = Math.max(longest, line.strip().length());
      }
      if (longest > WIDEST || longest < NARROWEST) {
        return 0;
      }
      long full = 0;
      for (int i = 0; i + 1 < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (line.length() > longest * 0.75
            && !lines.get(i + 1).isBlank()
            && !SENTENCE_END.matcher(line).find()) {
          full++;
        }
      }
      return full >= 2 ? longest : 0;
    }

    /** Whether a line goes on with the sentence of the one before. */
    private static boolean continues(String last, String line, String words, int width) {
      boolean ended = SENTENCE_END.matcher(last).find();
      if (width == 0) {
        return !ended && Character.isLowerCase(words.codePointAt(0)) && last.length() > 30;
      }
      if (line.startsWith("  ") || line.startsWith("\t")) {
        return !ended;
      }
      // The break was forced if the next word would not have fitted.
      int space = words.indexOf(' ');
      int next = space < 0 ? words.length() : space;
      return last.length() + 1 + next >= width - 6 || (!ended && last.length() > width * 0.6);
    }
  }
}
