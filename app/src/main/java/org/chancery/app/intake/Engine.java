package org.chancery.app.intake;

import java.util.function.Supplier;
import org.chancery.Explanation;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.event.SecondOpinion;
import org.chancery.page.RawDocument;
import org.chancery.syntax.Parser;
import org.chancery.text.Budget;
import org.chancery.text.UnreadableException;

/**
 * What the commands work with; nothing is loaded before it is asked for.
 *
 * @param reader reads one document
 * @param line the whole line with all that it makes on the way
 * @param parser cuts and parses
 */
public record Engine(
    Supplier<Reader> reader, Supplier<DocumentLine> line, Supplier<Parser> parser) {

  /** Reads one document; safe for use by several threads. */
  @FunctionalInterface
  public interface Reader {
    /** See {@link DocumentLine#follow}. */
    Explanation read(RawDocument raw, Budget budget) throws UnreadableException;
  }

  /**
   * The line over a parser, with the rules that ship.
   *
   * @param parser is asked once, when somebody first needs it
   */
  public static Engine over(Supplier<Parser> parser) {
    return over(new Lazy<>(parser), Knowledge::load);
  }

  /** The same engine with somebody who judges the events that the rules make. */
  public Engine with(SecondOpinion opinion) {
    return of(
        new Lazy<>(
            () -> new DocumentLine(line.get().articles(), line.get().pipeline().with(opinion))),
        parser);
  }

  /** The same parser over other rules. */
  public Engine over(Knowledge knowledge) {
    return over(parser, () -> knowledge);
  }

  private static Engine over(Supplier<Parser> parser, Supplier<Knowledge> rules) {
    return of(
        new Lazy<>(
            () -> {
              Knowledge knowledge = rules.get();
              return DocumentLine.of(new Pipeline(parser.get(), knowledge), knowledge);
            }),
        parser);
  }

  private static Engine of(Supplier<DocumentLine> line, Supplier<Parser> parser) {
    return new Engine(() -> line.get()::follow, line, parser);
  }
}
