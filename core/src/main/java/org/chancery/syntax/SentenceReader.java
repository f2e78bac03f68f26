package org.chancery.syntax;

import java.util.List;
import org.chancery.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/** The syntax stage for one sentence: trims, parses, mends. */
public final class SentenceReader {
  private final Parser parser;
  private final Trimming trimming;
  private final Attribution attribution;
  private final TreeRepair repair;
  private final ShortNames shortNames;

  /**
   * @param parser the adapter that parses
   * @param lexicon the words by which sentences are cut for it and its trees are mended
   */
  public SentenceReader(Parser parser, Lexicon lexicon) {
    this.parser = parser;
    trimming = new Trimming(lexicon);
    attribution = new Attribution(lexicon);
    repair = new TreeRepair(lexicon);
    shortNames = new ShortNames(lexicon);
  }

  /** Cuts a text into sentences of words, as {@link Parser#cut} says. */
  public List<Parser.Cut> cut(String text) {
    return shortNames.mend(text, parser.cut(text));
  }

  /**
   * Reads one sentence.
   *
   * @param text the article's text
   * @param cut the sentence's words
   * @param place the dateline's city if the sentence opens the story, else null
   */
  public Sentence read(String text, Parser.Cut cut, @Nullable String place) {
    List<Sentence> parts = parts(text, trimming.trim(text, cut, place));
    if (parts.size() == 1) {
      List<Token> tokens = parts.get(0).tokens();
      return repair.repair(new Sentence(cut.index(), cut.span(), tokens));
    }
    Sentence said = repair.repair(parts.get(0));
    return Attribution.join(cut, said, repair.repair(parts.get(1)), Attribution.SAID);
  }

  /**
   * The sentence as the parser gives it, to be frozen: {@link FrozenParser} gives the very parts
   * back that were parsed.
   *
   * @param text the article's text
   * @param cut the sentence's words
   */
  public Sentence unmended(String text, Parser.Cut cut) {
    List<Sentence> parts = parts(text, trimming.trim(text, cut, null));
    return parts.size() == 1
        ? parts.get(0)
        : Attribution.join(cut, parts.get(0), parts.get(1), Attribution.SAID_APART);
  }

  /** The sentence, or what is said and who says it where they are parsed apart. */
  private List<Sentence> parts(String text, Parser.Cut trimmed) {
    int tail = attribution.tail(trimmed.words().stream().map(w -> w.in(text)).toList());
    if (tail > 0) {
      int size = trimmed.words().size();
      Sentence report = parser.parse(text, Attribution.part(trimmed, tail, size));
      if (attribution.isReport(report)) {
        return List.of(parser.parse(text, Attribution.part(trimmed, 0, tail)), report);
      }
    }
    return List.of(parser.parse(text, trimmed));
  }
}
