package org.chancery.page;

import java.time.LocalDate;
import java.util.List;
import org.chancery.article.ArticleWords;
import org.chancery.article.DateText;
import org.chancery.article.Dateline;
import org.chancery.article.Datelines;
import org.chancery.article.Finders;
import org.chancery.article.FrontMatter;
import org.chancery.article.TextReader;
import org.chancery.article.Typography;
import org.chancery.rules.Lexicon;
import org.chancery.text.Article;
import org.chancery.text.Budget;
import org.chancery.text.UnreadableException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document into an {@link Article}: keeps the story, drops the page. Immutable and safe for
 * many threads.
 */
public final class ArticleReader {

  private final SizeLimits limits;
  private final ArticleWords words;
  private final TextReader texts;
  private final DateText dateText;
  private final StoryFinder storyFinder;
  private final FrontMatter frontMatter;
  private final Datelines datelines;
  private final Language language;
  private final PageMetadata metadata;
  private final PageCleaner cleaner;
  private final PublicationDate publicationDate;

  /**
   * A reader with {@link SizeLimits#DEFAULT}.
   *
   * @param lexicon the words by which the story and its date are found
   */
  public ArticleReader(Lexicon lexicon) {
    this(SizeLimits.DEFAULT, lexicon);
  }

  /** A reader that refuses what exceeds the limits. */
  public ArticleReader(SizeLimits limits, Lexicon lexicon) {
    this.limits = limits;
    Finders finders = Finders.load(lexicon);
    words = finders.words();
    dateText = finders.dateText();
    frontMatter = finders.frontMatter();
    datelines = finders.datelines();
    texts = new TextReader(finders);
    storyFinder = new StoryFinder(finders.boilerplate(), frontMatter);
    language = new Language(words);
    metadata = new PageMetadata(words, frontMatter);
    cleaner = new PageCleaner(words);
    publicationDate = new PublicationDate(words, dateText, frontMatter, metadata, cleaner);
  }

  /**
   * Reads one document.
   *
   * @throws UnreadableException if it is empty, nested too deep, holds no story, or is not in
   *     English; the message is one line that says what to do
   */
  public Article read(RawDocument raw) throws UnreadableException {
    return read(raw, raw.budget());
  }

  /**
   * Reads one document.
   *
   * @param budget the time it may take; what throws {@link Budget.Spent} ends
   * @throws UnreadableException as above
   */
  public Article read(RawDocument raw, Budget budget) throws UnreadableException {
    budget.check();
    if (raw.content().isBlank()) {
      throw new UnreadableException("is empty: give a page or a text");
    }
    return switch (raw.format()) {
      case HTML -> page(raw, budget);
      case TEXT -> text(raw, budget);
    };
  }

  private Article text(RawDocument raw, Budget budget) throws UnreadableException {
    return checked(
        texts.read(
            new Article(
                raw.id(), raw.source(), raw.published(), null, null, null, "en", raw.content()),
            budget));
  }

  private Article page(RawDocument raw, Budget budget) throws UnreadableException {
    Document page = PageParser.parse(Typography.streamSafe(raw.content()), limits);
    budget.check();
    StructuredData data = new StructuredData(page, words);
    Surroundings around = surroundings(page, data);
    budget.check();
    cleaner.clean(page);
    budget.check();
    List<String> paragraphs = storyFinder.paragraphs(page, around.title());
    budget.check();
    String told = data.body();
    if (paragraphs.stream().mapToInt(String::length).sum() < 200 && told != null) {
      // Pages that build themselves with scripts still tell machines their text.
      paragraphs = texts.paragraphs(told, budget);
    }
    Dateline dateline = datelines.of(paragraphs);
    return checked(
        new Article(
            raw.id(),
            raw.source(),
            published(raw, around, dateline, paragraphs),
            dateline == null ? null : dateline.place(),
            around.title(),
            around.byline(),
            "en",
            String.join("\n\n", paragraphs)));
  }

  /**
   * What a page tells of its story outside of it.
   *
   * @param declared the day in its data for machines
   * @param visible the days that a reader sees
   * @param scripted the day in its scripts
   * @param address where it says that it stands
   */
  private record Surroundings(
      @Nullable String title,
      @Nullable String byline,
      @Nullable LocalDate declared,
      FrontMatter.Dates visible,
      @Nullable LocalDate scripted,
      @Nullable String address) {}

  /** Read before the page is cleaned: cleaning takes them away. */
  private Surroundings surroundings(Document page, StructuredData data) {
    String title = metadata.title(page, data);
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    return new Surroundings(
        title,
        metadata.byline(page, data),
        publicationDate.declared(page, data),
        publicationDate.visible(page, title),
        publicationDate.scripted(page),
        canonical != null ? canonical.attr("href") : metadata.meta(page, "og:url"));
  }

  private @Nullable LocalDate published(
      RawDocument raw, Surroundings around, @Nullable Dateline dateline, List<String> paragraphs) {
    return firstOf(
        around.declared(),
        frontMatter.settled(around.visible(), dateline, paragraphs),
        around.scripted(),
        dateline == null ? null : dateline.date(),
        dateText.inAddress(around.address()),
        dateText.inAddress(raw.source()),
        raw.published(),
        around.visible().updated());
  }

  private Article checked(Article story) throws UnreadableException {
    if (story.text().isBlank()) {
      throw new UnreadableException(
          "has no story text: give the page of a single story, or its text");
    }
    String code = language.of(story.text());
    if (!code.equals("en")) {
      throw new UnreadableException("is " + Language.name(code) + ": Chancery reads English");
    }
    return story;
  }

  private static @Nullable LocalDate firstOf(@Nullable LocalDate... dates) {
    for (LocalDate date : dates) {
      if (date != null) {
        return date;
      }
    }
    return null;
  }
}
