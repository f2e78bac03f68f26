package org.chancery.syntax;

import java.util.List;
import org.chancery.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/** The syntax stage for one sentence: trims, parses, mends. */
public final class SentenceReader {
  private final Parser parser;
  private final Trimming trimming;
  private final Attribution attribution;

  /**
   * @param parser the adapter that parses
   * @param lexicon the words by which sentences are cut for it
   */
  public SentenceReader(Parser parser, Lexicon lexicon) {
    this.parser = parser;
    trimming = new Trimming(lexicon);
    attribution = new Attribution(lexicon);
  }

  /**
   * Reads one sentence.
   *
   * @param text the article's text
   * @param cut the sentence's words
   * @param place the dateline's city if the sentence opens the story, else null
   */
  public Sentence read(String text, Parser.Cut cut, @Nullable String place) {
    Parser.Cut trimmed = trimming.trim(text, cut, place);
    int tail = attribution.tail(trimmed.words().stream().map(w -> w.in(text)).toList());
    if (tail > 0) {
      int size = trimmed.words().size();
      Sentence report = parser.parse(text, Attribution.part(trimmed, tail, size));
      if (attribution.isReport(report)) {
        Sentence said = parser.parse(text, Attribution.part(trimmed, 0, tail));
        return Attribution.join(cut, TreeRepair.repair(said), TreeRepair.repair(report));
      }
    }
    List<Token> tokens = parser.parse(text, trimmed).tokens();
    return TreeRepair.repair(new Sentence(cut.index(), cut.span(), tokens));
  }
}
