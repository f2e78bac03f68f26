package org.chancery.app.intake;

import org.chancery.Explanation;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.page.ArticleReader;
import org.chancery.page.RawDocument;
import org.chancery.text.Article;
import org.chancery.text.Budget;
import org.chancery.text.UnreadableException;

/**
 * A document all the way: its story is found, and the story is read. Safe for use by several
 * threads.
 *
 * @param articles finds the story in its page or text
 * @param pipeline reads the story
 */
public record DocumentLine(ArticleReader articles, Pipeline pipeline) {

  /** The line over a pipeline, with the words that its rules know. */
  public static DocumentLine of(Pipeline pipeline, Knowledge knowledge) {
    return new DocumentLine(new ArticleReader(knowledge.words()), pipeline);
  }

  /**
   * Reads one document and keeps what every stage made of it and what it cost.
   *
   * @param budget the time it may take
   * @throws UnreadableException if it cannot be read; the message says why and what to do
   */
  public Explanation follow(RawDocument raw, Budget budget) throws UnreadableException {
    long start = System.nanoTime();
    Article article = article(raw, budget);
    long cost = System.nanoTime() - start;
    return pipeline.follow(article, budget).after("article", cost);
  }

  /**
   * Reads one document, all of it parsed, within the time that its length gives it.
   *
   * @throws UnreadableException if it cannot be read; the message says why and what to do
   */
  public Explanation explain(RawDocument raw) throws UnreadableException {
    Budget budget = raw.budget();
    return pipeline.explain(article(raw, budget), budget);
  }

  private Article article(RawDocument raw, Budget budget) throws UnreadableException {
    try {
      return articles.read(raw, budget);
    } catch (Budget.Spent e) {
      throw new UnreadableException(e);
    }
  }
}
