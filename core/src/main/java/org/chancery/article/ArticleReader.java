package org.chancery.article;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document into an {@link Article}: keeps the story, drops the page. Immutable and safe for
 * many threads.
 */
public final class ArticleReader {

  private final Limits limits;
  private final Boilerplate boilerplate;
  private final PlainText plainText;
  private final StoryFinder storyFinder;

  /** A reader with {@link Limits#DEFAULT}. */
  public ArticleReader() {
    this(Limits.DEFAULT);
  }

  /** A reader that refuses what exceeds the limits. */
  public ArticleReader(Limits limits) {
    this.limits = limits;
    this.boilerplate = Boilerplate.load();
    this.plainText = new PlainText(boilerplate);
    this.storyFinder = new StoryFinder(boilerplate);
  }

  /**
   * Reads one document.
   *
   * @throws UnreadableException if it is empty, too long, nested too deep, holds no story, or is
   *     not in English; the message is one line that says what to do
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
    if (raw.content().length() > limits.maxChars()) {
      throw new UnreadableException(
          "has "
              + raw.content().length()
              + " characters, the limit is "
              + limits.maxChars()
              + ": split it into single stories");
    }
    return switch (raw.format()) {
      case HTML -> page(raw);
      case TEXT -> text(raw);
    };
  }

  private Article text(RawDocument raw) throws UnreadableException {
    PlainText.Parts parts = plainText.read(raw.content());
    Dateline dateline = Dateline.of(parts.paragraphs());
    LocalDate published =
        firstOf(
            parts.dates().settled(dateline, parts.paragraphs()),
            dateline == null ? null : dateline.date(),
            PublicationDate.inAddress(raw.source()),
            raw.published(),
            parts.dates().updated());
    return article(raw, parts.title(), parts.byline(), published, dateline, parts.paragraphs());
  }

  private Article page(RawDocument raw) throws UnreadableException {
    Document page = Pages.parse(raw.content(), limits);
    StructuredData data = new StructuredData(page);
    String title = PageMetadata.title(page, data);
    String byline = PageMetadata.byline(page, data);
    LocalDate declared = PublicationDate.declared(page, data);
    FrontMatter.Dates visible = PublicationDate.visible(page, title);
    LocalDate scripted = PublicationDate.scripted(page);
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String address = canonical != null ? canonical.attr("href") : PageMetadata.meta(page, "og:url");

    PageCleaner.clean(page);
    List<String> paragraphs = storyFinder.paragraphs(page, title);
    String told = data.body();
    if (paragraphs.stream().mapToInt(String::length).sum() < 200 && told != null) {
      // Pages that build themselves with scripts still tell machines their text.
      paragraphs = plainText.read(told).paragraphs();
    }
    Dateline dateline = Dateline.of(paragraphs);
    LocalDate published =
        firstOf(
            declared,
            visible.settled(dateline, paragraphs),
            scripted,
            dateline == null ? null : dateline.date(),
            firstOf(
                PublicationDate.inAddress(address),
                PublicationDate.inAddress(raw.source()),
                raw.published(),
                visible.updated()));
    return article(raw, title, byline, published, dateline, paragraphs);
  }

  private static Article article(
      RawDocument raw,
      @Nullable String title,
      @Nullable String byline,
      @Nullable LocalDate published,
      @Nullable Dateline dateline,
      List<String> paragraphs)
      throws UnreadableException {
    String text = String.join("\n\n", paragraphs);
    if (text.isBlank()) {
      throw new UnreadableException(
          "has no story text: give the page of a single story, or its text");
    }
    String language = Language.of(text);
    if (!language.equals("en")) {
      throw new UnreadableException(
          "is in " + Language.name(language) + " (" + language + "): Chancery reads English");
    }
    return new Article(
        raw.id(),
        raw.source(),
        published,
        dateline == null ? null : dateline.place(),
        title,
        byline,
        language,
        text);
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
