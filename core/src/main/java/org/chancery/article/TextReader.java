package org.chancery.article;

import java.time.LocalDate;
import java.util.List;
import org.chancery.rules.Lexicon;
import org.chancery.text.Article;
import org.chancery.text.Budget;

/**
 * Finds the story in a plain text: headline, dateline, byline and day of publication are set apart
 * and what is no story is left out. Immutable and safe for many threads.
 */
public final class TextReader {
  private final PlainText plainText;
  private final FrontMatter frontMatter;
  private final Datelines datelines;
  private final DateText dateText;

  /**
   * A reader of texts.
   *
   * @param lexicon the words by which the story and its date are found
   */
  public TextReader(Lexicon lexicon) {
    this(Finders.load(lexicon));
  }

  /** A reader of texts beside a reader of pages: both share what finds the story. */
  public TextReader(Finders finders) {
    dateText = finders.dateText();
    frontMatter = finders.frontMatter();
    datelines = finders.datelines();
    plainText = new PlainText(finders.boilerplate(), frontMatter, datelines, finders.words());
  }

  /**
   * Reads one text. It is taken to be in the language that it says it is in.
   *
   * @param raw the text as it stands in its file, with what is known of it from elsewhere; a day
   *     that the text gives wins over the one given here
   * @param budget the time it may take; what throws {@link Budget.Spent} ends
   * @return the story, without text if there is none in it
   */
  public Article read(Article raw, Budget budget) {
    PlainText.Parts parts = plainText.read(raw.text(), budget);
    budget.check();
    Dateline dateline = datelines.of(parts.paragraphs());
    LocalDate told = frontMatter.settled(parts.dates(), dateline, parts.paragraphs());
    if (told == null && dateline != null) {
      told = dateline.date();
    }
    if (told == null) {
      told = dateText.inAddress(raw.source());
    }
    if (told == null) {
      told = raw.published();
    }
    budget.check();
    return new Article(
        raw.id(),
        raw.source(),
        told == null ? parts.dates().updated() : told,
        dateline == null ? raw.place() : dateline.place(),
        parts.title() == null ? raw.title() : parts.title(),
        parts.byline() == null ? raw.byline() : parts.byline(),
        raw.language(),
        String.join("\n\n", parts.paragraphs()));
  }

  /** The paragraphs of the story in a text. */
  public List<String> paragraphs(String text, Budget budget) {
    return plainText.read(text, budget).paragraphs();
  }
}
