package org.chancery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.chancery.article.TextReader;
import org.chancery.ledger.Book;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.View;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.values.Question;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.Parser;
import org.chancery.text.Article;
import org.chancery.text.Budget;
import org.chancery.text.UnreadableException;
import org.chancery.witness.Witness;
import org.jspecify.annotations.Nullable;

/**
 * The front door for programs: opens the line once, reads stories, asks the ledger. It holds the
 * parser's models in memory and nothing that must be closed. Safe for use by several threads; open
 * one and keep it.
 *
 * <pre>{@code
 * Chancery chancery = Chancery.open();
 * Reading reading = chancery.read("Peru expelled two Chilean envoys on Monday.", day);
 * View view = chancery.ledger(List.of(reading));
 * }</pre>
 */
public final class Chancery {
  private final TextReader texts;
  private final Pipeline pipeline;
  private final Ledger ledger;

  private Chancery(RuleFiles rules, Supplier<Parser> parser, Supplier<Witness> witness) {
    // The rules first: a mistake in them should not cost the loading of the models.
    Knowledge knowledge = Knowledge.load(rules);
    ledger = new Ledger(Legality.load(rules));
    texts = new TextReader(knowledge.words());
    pipeline = new Pipeline(parser.get(), knowledge).with(witness.get());
  }

  /**
   * With the rules that ship, the parser on the class path, and the second reader on it, if there
   * is one; takes some seconds.
   *
   * @throws IllegalStateException if there is no parser on the class path, or more than one of
   *     either
   */
  public static Chancery open() {
    return new Chancery(RuleFiles.shipped(), Chancery::parser, Chancery::witness);
  }

  /**
   * With a user's own rules over those that ship.
   *
   * @param rules a folder laid out as docs/OWN-RULES.md says
   * @throws IllegalStateException if there is no parser on the class path, or more than one of
   *     either
   * @throws org.chancery.rules.RuleException if there is a mistake in the rules; the message names
   *     file, line and rule
   */
  public static Chancery open(Path rules) {
    return new Chancery(RuleFiles.with(rules), Chancery::parser, Chancery::witness);
  }

  /**
   * With a parser and rules of one's own choice, which are then alone.
   *
   * @throws org.chancery.rules.RuleException if there is a mistake in the rules
   */
  public static Chancery open(Parser parser, RuleFiles rules) {
    return new Chancery(rules, () -> parser, () -> Witness.NONE);
  }

  private static Parser parser() {
    Parser found = onClassPath(Parser.class, "parser");
    if (found == null) {
      throw new IllegalStateException("no parser on the class path: add chancery-reader");
    }
    return found;
  }

  private static Witness witness() {
    Witness found = onClassPath(Witness.class, "second reader");
    return found == null ? Witness.NONE : found;
  }

  private static <T> @Nullable T onClassPath(Class<T> type, String what) {
    List<ServiceLoader.Provider<T>> found = ServiceLoader.load(type).stream().toList();
    if (found.size() > 1) {
      throw new IllegalStateException(
          "more than one "
              + what
              + " on the class path, "
              + found.stream().map(p -> p.type().getName()).toList()
              + ": keep one, or name a parser in open(parser, rules)");
    }
    return found.isEmpty() ? null : found.get(0).get();
  }

  /**
   * Reads a text as it stands in a plain file: headline, dateline and date of publication are found
   * in it, and what is no story is left out. Pages are read by chancery-page first, whose articles
   * {@link #read(Article)} takes.
   *
   * @param text of one story, in English
   * @param day of publication, from which "on Monday" counts; null if unknown. A date that the text
   *     gives wins
   * @throws UnreadableException if it cannot be read; the message is one line: why, and what to do
   */
  public Reading read(String text, @Nullable LocalDate day) throws UnreadableException {
    Article raw = Article.of(text).publishedOn(day);
    Budget budget = Budget.of(raw);
    try {
      Article story = texts.read(raw, budget);
      if (story.text().isBlank()) {
        throw new UnreadableException("has no story text: give the text of a single story");
      }
      return read(story, budget);
    } catch (Budget.Spent e) {
      throw new UnreadableException(e);
    }
  }

  /**
   * Reads a story that is free of its page, see {@link Article#of}, within the time that {@link
   * Budget#of(Article)} gives it. Its text is taken to be English and is not cleaned.
   *
   * @throws UnreadableException if it cannot be read; the message is one line: why, and what to do
   */
  public Reading read(Article article) throws UnreadableException {
    return read(article, Budget.of(article));
  }

  /**
   * Reads a story that is free of its page.
   *
   * @param budget the time it may take, counted from when the budget was made
   * @throws UnreadableException if it cannot be read; the message is one line: why, and what to do
   */
  public Reading read(Article article, Budget budget) throws UnreadableException {
    return pipeline.read(article, budget);
  }

  /**
   * Reads a sentence or a story and keeps what every stage made of it: trees, mentions,
   * propositions, frames that held and frames that all but held.
   *
   * @throws UnreadableException if it cannot be read; the message is one line: why, and what to do
   */
  public Explanation explain(Article article) throws UnreadableException {
    return explain(article, Budget.of(article));
  }

  /**
   * The same within a time of one's own choice.
   *
   * @throws UnreadableException if it cannot be read; the message is one line: why, and what to do
   */
  public Explanation explain(Article article, Budget budget) throws UnreadableException {
    return pipeline.explain(article, budget);
  }

  /**
   * All that stories tell, as one record: every act once, with all its reports, and how each pair
   * of parties stands. No deadline counts as missed, because no day is asked for.
   *
   * @param readings in any order; of two with one id the one known last counts
   */
  public View ledger(Collection<Reading> readings) {
    return ledger(readings, Question.everything(null));
  }

  /**
   * The same on a day, or by what was known on a day.
   *
   * @param readings in any order; of two with one id the one known last counts
   * @param question which day's state, by which day's knowledge
   */
  public View ledger(Collection<Reading> readings, Question question) {
    Book book = Book.all(readings.stream().map(r -> r.book(null)).toList());
    return ledger.view(book, List.of(), question);
  }

  /** The ledger itself, for books that are kept elsewhere and for rulings. */
  public Ledger ledger() {
    return ledger;
  }
}
