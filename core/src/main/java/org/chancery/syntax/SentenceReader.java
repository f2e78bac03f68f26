package org.chancery.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The syntax stage for one sentence: trims, parses, mends. */
public final class SentenceReader {
  private final Parser parser;

  /**
   * @param parser the adapter that parses
   */
  public SentenceReader(Parser parser) {
    this.parser = parser;
  }

  /**
   * Reads one sentence.
   *
   * @param text the article's text
   * @param cut the sentence's words
   * @param place the dateline's city if the sentence opens the story, else null
   */
  public Sentence read(String text, Parser.Cut cut, @Nullable String place) {
    Parser.Cut trimmed = Trimming.trim(text, cut, place);
    int tail = Attribution.tail(trimmed.words().stream().map(w -> w.in(text)).toList());
    if (tail > 0) {
      int size = trimmed.words().size();
      Sentence report = parser.parse(text, Attribution.part(trimmed, tail, size));
      if (Attribution.isReport(report)) {
        Sentence said = parser.parse(text, Attribution.part(trimmed, 0, tail));
        return Attribution.join(cut, TreeRepair.repair(said), TreeRepair.repair(report));
      }
    }
    List<Token> tokens = parser.parse(text, trimmed).tokens();
    return TreeRepair.repair(new Sentence(cut.index(), cut.span(), tokens));
  }
}
