package org.chancery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;

/**
 * Reads a story as another parser does, and behind {@link #MARK} words without sense, all of which
 * hang on the first.
 */
final class Garbage implements Parser {
  /** Opens the garbage; no story has it. */
  private static final String MARK = "\n\n\u2042";

  private static final List<String> SYLLABLES =
      List.of("qua", "zet", "mib", "lor", "#", "%%", "7", "0x", "\u00e9", "\u4e2d", "(", "\"", "-");

  private final Parser parser;

  Garbage(Parser parser) {
    this.parser = parser;
  }

  /** A line of it, without full stops. */
  static String of(Random random) {
    StringBuilder out = new StringBuilder(MARK.strip());
    int words = 3 + random.nextInt(20);
    for (int i = 0; i < words; i++) {
      out.append(' ');
      int length = 1 + random.nextInt(3);
      for (int k = 0; k < length; k++) {
        out.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
    }
    return out.toString();
  }

  private static int border(String text) {
    return text.indexOf(MARK);
  }

  @Override
  public List<Cut> cut(String text) {
    List<Cut> out = new ArrayList<>(parser.cut(text.substring(0, border(text))));
    List<Span> words = new ArrayList<>();
    int at = border(text) + 2;
    for (String word : text.substring(at).split(" ", -1)) {
      words.add(new Span(at, at + word.length()));
      at += word.length() + 1;
    }
    out.add(new Cut(out.size(), words.get(0).union(words.get(words.size() - 1)), words));
    return out;
  }

  @Override
  public Sentence parse(String text, Cut cut) {
    if (cut.span().start() < border(text)) {
      return parser.parse(text.substring(0, border(text)), cut);
    }
    List<Token> tokens = new ArrayList<>();
    for (Span w : cut.words()) {
      String word = w.in(text);
      boolean first = tokens.isEmpty();
      tokens.add(
          new Token(
              tokens.size(),
              w,
              word,
              word,
              first ? "SYM" : "NN",
              first ? -1 : 0,
              first ? "root" : "dep"));
    }
    return new Sentence(cut.index(), cut.span(), tokens);
  }

  @Override
  public String provenance() {
    return parser.provenance();
  }
}
