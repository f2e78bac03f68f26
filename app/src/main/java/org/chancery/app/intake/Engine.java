package org.chancery.app.intake;

import java.util.function.Supplier;
import org.chancery.Explanation;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.page.RawDocument;
import org.chancery.syntax.Parser;
import org.chancery.text.Budget;
import org.chancery.text.UnreadableException;
import org.chancery.witness.OwnTypes;
import org.chancery.witness.Witness;

/**
 * What the commands work with; nothing is loaded before it is asked for.
 *
 * @param reader reads one document
 * @param line the whole line with all that it makes on the way
 * @param parser cuts and parses
 * @param witness sees what the rules may miss; {@link Witness#NONE} if nobody does
 */
public record Engine(
    Supplier<Reader> reader,
    Supplier<DocumentLine> line,
    Supplier<Parser> parser,
    Supplier<Witness> witness) {

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
    return over(parser, () -> Witness.NONE);
  }

  /**
   * The line over a parser, with the rules that ship and a second reader beside them.
   *
   * @param parser is asked once, when somebody first needs it
   * @param witness likewise
   */
  public static Engine over(Supplier<Parser> parser, Supplier<Witness> witness) {
    return over(new Lazy<>(parser), Knowledge::load, new Lazy<>(witness));
  }

  /** Where the rules are alone. */
  public Engine(Supplier<Reader> reader, Supplier<DocumentLine> line, Supplier<Parser> parser) {
    this(reader, line, parser, () -> Witness.NONE);
  }

  /** The same engine whose second reader sees a user's own types too. */
  public Engine with(OwnTypes own) {
    Supplier<Witness> taught = new Lazy<>(() -> witness.get().with(own));
    return of(
        new Lazy<>(
            () ->
                new DocumentLine(line.get().articles(), line.get().pipeline().with(taught.get()))),
        parser,
        taught);
  }

  /** The same engine in which the rules are alone. */
  public Engine rulesAlone() {
    return of(
        new Lazy<>(
            () ->
                new DocumentLine(line.get().articles(), line.get().pipeline().with(Witness.NONE))),
        parser,
        () -> Witness.NONE);
  }

  /** The same engine in which the second reader is alone. */
  public Engine modelAlone() {
    return of(
        new Lazy<>(
            () -> new DocumentLine(line.get().articles(), line.get().pipeline().withoutRules())),
        parser,
        witness);
  }

  /** The same parser over other rules. */
  public Engine over(Knowledge knowledge) {
    return over(parser, () -> knowledge, witness);
  }

  private static Engine over(
      Supplier<Parser> parser, Supplier<Knowledge> rules, Supplier<Witness> witness) {
    return of(
        new Lazy<>(
            () -> {
              Knowledge knowledge = rules.get();
              Pipeline line = new Pipeline(parser.get(), knowledge).with(witness.get());
              return DocumentLine.of(line, knowledge);
            }),
        parser,
        witness);
  }

  private static Engine of(
      Supplier<DocumentLine> line, Supplier<Parser> parser, Supplier<Witness> witness) {
    return new Engine(() -> line.get()::follow, line, parser, witness);
  }
}
