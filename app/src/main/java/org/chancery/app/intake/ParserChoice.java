package org.chancery.app.intake;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.chancery.corenlp.CoreNlpParser;
import org.chancery.reader.ModelFiles;
import org.chancery.reader.ReaderModelException;
import org.chancery.reader.ReaderParser;
import org.chancery.syntax.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Which parser reads.
 *
 * @param kind one of those that ship
 * @param model folder of another reader model than the shipped one; null for that one
 */
public record ParserChoice(Kind kind, @Nullable Path model) {

  /** Parsers that ship. */
  public enum Kind {
    /** Stanford CoreNLP. */
    CORENLP,
    /** The reader model. */
    READER
  }

  /**
   * What a variable of the environment says: {@code corenlp}, {@code reader}, or {@code reader:DIR}
   * for another model.
   *
   * @param value the variable; null or empty is CoreNLP
   * @throws IllegalArgumentException if it names no parser; the message says what it may be
   */
  public static ParserChoice of(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return new ParserChoice(Kind.CORENLP, null);
    }
    String[] parts = value.split(":", 2);
    try {
      Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
      if (parts.length == 1 || kind == Kind.READER) {
        return new ParserChoice(kind, parts.length == 1 ? null : Path.of(parts[1]));
      }
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("\"" + parts[1] + "\" is no path", e);
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "\"" + value + "\" is no parser: it may be corenlp, reader or reader:DIR");
  }

  /**
   * Loads it; the caller closes what can be closed.
   *
   * @throws ReaderModelException if the model is missing or cannot be used here
   */
  public Parser open() {
    if (kind == Kind.CORENLP) {
      return new CoreNlpParser();
    }
    return new ReaderParser(model == null ? ModelFiles.shipped() : ModelFiles.in(model));
  }
}
