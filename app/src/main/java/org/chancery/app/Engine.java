package org.chancery.app;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.Reading;
import org.chancery.article.RawDocument;
import org.chancery.article.UnreadableException;
import org.chancery.corenlp.CoreNlpParser;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;

/**
 * What the commands work with; nothing is loaded before it is asked for.
 *
 * @param reader reads one document
 * @param pipeline the whole line with all that it makes on the way
 * @param parser cuts and parses
 */
record Engine(Supplier<Reader> reader, Supplier<Pipeline> pipeline, Supplier<Parser> parser) {

  /** Reads one document; safe for use by several threads. */
  @FunctionalInterface
  interface Reader {
    /** See {@link Pipeline#read}. */
    Reading read(RawDocument raw) throws UnreadableException;
  }

  /** The pipeline over Stanford CoreNLP. */
  static Engine coreNlp() {
    Lazy<Parser> parser = new Lazy<>(() -> new Interruptible(new CoreNlpParser()));
    Lazy<Pipeline> pipeline = new Lazy<>(() -> new Pipeline(parser.get(), Knowledge.load()));
    return new Engine(() -> pipeline.get()::read, pipeline, parser);
  }

  /** The same parser over other rules. */
  Engine over(Knowledge knowledge) {
    Lazy<Pipeline> line = new Lazy<>(() -> new Pipeline(parser.get(), knowledge));
    return new Engine(() -> line.get()::read, line, parser);
  }

  /** A parser that gives up between sentences once nobody waits for it any more. */
  private record Interruptible(Parser parser) implements Parser {
    @Override
    public List<Cut> cut(String text) {
      return parser.cut(text);
    }

    @Override
    public Sentence parse(String text, Cut cut) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("nobody waits for this text any more");
      }
      return parser.parse(text, cut);
    }

    @Override
    public String provenance() {
      return parser.provenance();
    }
  }
}
