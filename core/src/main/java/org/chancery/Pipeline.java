package org.chancery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.article.Article;
import org.chancery.article.RawDocument;
import org.chancery.article.UnreadableException;
import org.chancery.syntax.Parser;

/** The whole line, from a document to a reading. Safe for use by several threads. */
public final class Pipeline {
  private final Parser parser;

  /**
   * @param parser the adapter that cuts and parses
   */
  public Pipeline(Parser parser) {
    this.parser = parser;
  }

  /**
   * Reads one document.
   *
   * @param raw the document
   * @return what it says
   * @throws UnreadableException if it cannot be read; the message says why and what to do
   */
  public Reading read(RawDocument raw) throws UnreadableException {
    Map<String, Long> nanos = new LinkedHashMap<>();
    Article article =
        new Article(raw.id(), raw.source(), raw.published(), null, null, null, "en", raw.content());
    List<Parser.Cut> cuts = parser.cut(article.text());
    return new Reading(
        article,
        cuts.stream().map(Parser.Cut::span).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        nanos);
  }
}
