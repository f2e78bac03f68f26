package org.chancery.article;

import org.chancery.rules.Lexicon;

/**
 * What finds the parts of a story, in texts and in pages alike; loaded once for both.
 *
 * @param words the words that this stage asks for
 * @param boilerplate tells what is no story
 * @param dateText dates in what stands around a story
 * @param frontMatter byline and day above a story
 * @param datelines place and day with which a story opens
 */
public record Finders(
    ArticleWords words,
    Boilerplate boilerplate,
    DateText dateText,
    FrontMatter frontMatter,
    Datelines datelines) {

  /** All of them. */
  public static Finders load(Lexicon lexicon) {
    ArticleWords words = new ArticleWords(lexicon);
    DateText dateText = new DateText(words);
    return new Finders(
        words,
        Boilerplate.load(words),
        dateText,
        new FrontMatter(words, dateText),
        new Datelines(words, dateText));
  }
}
