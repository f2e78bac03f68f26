package org.chancery.app.intake;

import java.util.function.Supplier;
import org.chancery.Explanation;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.article.Budget;
import org.chancery.article.RawDocument;
import org.chancery.article.UnreadableException;
import org.chancery.corenlp.CoreNlpParser;
import org.chancery.event.SecondOpinion;
import org.chancery.syntax.Parser;

/**
 * What the commands work with; nothing is loaded before it is asked for.
 *
 * @param reader reads one document
 * @param pipeline the whole line with all that it makes on the way
 * @param parser cuts and parses
 */
public record Engine(
    Supplier<Reader> reader, Supplier<Pipeline> pipeline, Supplier<Parser> parser) {

  /** Reads one document; safe for use by several threads. */
  @FunctionalInterface
  public interface Reader {
    /** See {@link Pipeline#follow(RawDocument, Budget)}. */
    Explanation read(RawDocument raw, Budget budget) throws UnreadableException;
  }

  /** The pipeline over Stanford CoreNLP. */
  public static Engine coreNlp() {
    Lazy<Parser> parser = new Lazy<>(CoreNlpParser::new);
    Lazy<Pipeline> pipeline = new Lazy<>(() -> new Pipeline(parser.get(), Knowledge.load()));
    return new Engine(() -> pipeline.get()::follow, pipeline, parser);
  }

  /** The same engine with somebody who judges the events that the rules make. */
  public Engine with(SecondOpinion opinion) {
    Supplier<Pipeline> judged = new Lazy<>(() -> pipeline.get().with(opinion));
    return new Engine(() -> judged.get()::follow, judged, parser);
  }

  /** The same parser over other rules. */
  public Engine over(Knowledge knowledge) {
    Lazy<Pipeline> line = new Lazy<>(() -> new Pipeline(parser.get(), knowledge));
    return new Engine(() -> line.get()::follow, line, parser);
  }
}
