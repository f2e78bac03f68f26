package org.chancery.article;

import java.time.LocalDate;
import java.util.List;
import org.chancery.rules.Lexicon;
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
    words = new ArticleWords(lexicon);
    dateText = new DateText(words);
    Boilerplate boilerplate = Boilerplate.load(words);
    frontMatter = new FrontMatter(words, dateText);
    datelines = new Datelines(words, dateText);
    texts = new TextReader(lexicon);
    storyFinder = new StoryFinder(boilerplate, frontMatter);
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
    return read(raw, Budget.of(raw));
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
    String title = metadata.title(page, data);
    String byline = metadata.byline(page, data);
    LocalDate declared = publicationDate.declared(page, data);
    FrontMatter.Dates visible = publicationDate.visible(page, title);
    LocalDate scripted = publicationDate.scripted(page);
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String address = canonical != null ? canonical.attr("href") : metadata.meta(page, "og:url");

    budget.check();
    cleaner.clean(page);
    budget.check();
    List<String> paragraphs = storyFinder.paragraphs(page, title);
    budget.check();
    String told = data.body();
    if (paragraphs.stream().mapToInt(String::length).sum() < 200 && told != null) {
      // Pages that build themselves with scripts still tell machines their text.
      paragraphs = texts.paragraphs(told, budget);
    }
    Dateline dateline = datelines.of(paragraphs);
    LocalDate published =
        firstOf(
            declared,
            frontMatter.settled(visible, dateline, paragraphs),
            scripted,
            dateline == null ? null : dateline.date(),
            firstOf(
                dateText.inAddress(address),
                dateText.inAddress(raw.source()),
                raw.published(),
                visible.updated()));
    return checked(
        new Article(
            raw.id(),
            raw.source(),
            published,
            dateline == null ? null : dateline.place(),
            title,
            byline,
            "en",
            String.join("\n\n", paragraphs)));
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
