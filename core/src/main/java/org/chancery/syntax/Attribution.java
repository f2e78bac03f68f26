package org.chancery.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.rules.Lexicon;
import org.chancery.text.Span;

/**
 * Takes "..., the minister said on Friday" off the end of a sentence before it is parsed. Parsers
 * trained on edited text often make the speaker a part of what is said; parsed apart, both halves
 * come out right, and are joined again as report and complement.
 */
final class Attribution {
  private static final Set<String> QUOTES = Set.of("\"", "\u201d", "''", "\u2019", "'");

  /** Words of a speaker with office and apposition; a longer tail is a clause of its own. */
  private static final int LONGEST = 24;

  private static final int SHORTEST_REST = 3;

  /** How what is said hangs from who says it. */
  static final String SAID = "ccomp";

  /** The same in a frozen tree, which shows by it that the two were parsed apart. */
  static final String SAID_APART = "ccomp:apart";

  private final Set<String> speech;
  private final Set<String> openers;
  private final Set<String> goesOn;

  /**
   * @param lexicon how reports end a sentence
   */
  Attribution(Lexicon lexicon) {
    speech = lexicon.need("report-verb");
    openers = lexicon.need("speaker-opener");
    goesOn = lexicon.need("report-goes-on");
  }

  /**
   * Index of the first word of the tail, -1 if the sentence has none.
   *
   * @param words the sentence's words as written
   */
  int tail(List<String> words) {
    int n = words.size();
    for (int i = n - 1; i >= Math.max(SHORTEST_REST, n - LONGEST); i--) {
      if (speech.contains(words.get(i))) {
        int from = speakerBefore(words, i);
        if (from < 0 && i > 1 && isBreak(words, i - 1)) {
          from = startsSpeaker(words, i + 1) ? i : -1;
        }
        return from > SHORTEST_REST && !goesOn(words, i) ? from : -1;
      }
    }
    return -1;
  }

  /** "X said that ..." goes on with what is said: no tail. */
  private boolean goesOn(List<String> words, int verb) {
    for (int i = verb + 1; i < words.size(); i++) {
      String w = words.get(i).toLowerCase(Locale.ROOT);
      if (goesOn.contains(w)) {
        return true;
      }
    }
    return false;
  }

  /** Start of the speaker's words before the speech verb, -1 if what stands there is no speaker. */
  private int speakerBefore(List<String> words, int verb) {
    int start = -1;
    int at = verb - 1;
    int segments = 0;
    while (at > 0 && segments < 3) {
      int from = at;
      while (from > 0 && !isBreak(words, from)) {
        from--;
      }
      boolean apposition = segments > 0 || at == verb - 1;
      if (!apposition || !startsSpeaker(words, from + 1)) {
        break;
      }
      start = from + 1;
      segments++;
      boolean appositionNext = isName(words, from + 1, at) && segments == 1;
      boolean roleBefore = appositionNext && from > 0 && roleEndsAt(words, from);
      if (!roleBefore && !words.get(from).equals(",")) {
        break;
      }
      if (!roleBefore) {
        break;
      }
      at = from - 1;
    }
    if (start < 0 && isBreak(words, verb - 1)) {
      return appositiveSpeaker(words, verb);
    }
    return start;
  }

  /** "Ana Diaz, a spokeswoman, said": a name, an apposition, the verb. */
  private int appositiveSpeaker(List<String> words, int verb) {
    int comma = previousComma(words, verb - 2);
    if (comma < 0 || !startsSpeaker(words, comma + 1)) {
      return -1;
    }
    int before = previousBreak(words, comma - 1);
    return before >= 0 && startsSpeaker(words, before + 1) && comma - before <= 7 ? before + 1 : -1;
  }

  /** Whether the words up to the comma at {@code comma} are a short role: "a spokesperson". */
  private boolean roleEndsAt(List<String> words, int comma) {
    int before = previousBreak(words, comma - 1);
    return before >= 0
        && comma - before <= 8
        && openers.contains(words.get(before + 1).toLowerCase(Locale.ROOT));
  }

  private static int previousComma(List<String> words, int from) {
    for (int i = from; i > 0; i--) {
      if (words.get(i).equals(",")) {
        return i;
      }
    }
    return -1;
  }

  private static int previousBreak(List<String> words, int from) {
    for (int i = from; i > 0; i--) {
      if (isBreak(words, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBreak(List<String> words, int i) {
    return words.get(i).equals(",") || QUOTES.contains(words.get(i));
  }

  private boolean startsSpeaker(List<String> words, int i) {
    if (i >= words.size()) {
      return false;
    }
    String w = words.get(i);
    return Character.isUpperCase(w.charAt(0)) || openers.contains(w.toLowerCase(Locale.ROOT));
  }

  private static boolean isName(List<String> words, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!Character.isUpperCase(words.get(i).charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** Joins what is said and who says it into one tree: the report governs what it reports. */
  static Sentence join(Parser.Cut whole, Sentence said, Sentence tail, String relation) {
    List<Token> tokens = new ArrayList<>();
    int shift = said.size();
    int report = root(tail);
    for (Token t : said.tokens()) {
      boolean root = t.head() < 0;
      tokens.add(
          new Token(
              t.index(),
              t.span(),
              t.text(),
              t.lemma(),
              t.tag(),
              root ? report + shift : t.head(),
              root ? relation : t.relation()));
    }
    for (Token t : tail.tokens()) {
      tokens.add(
          new Token(
              t.index() + shift,
              t.span(),
              t.text(),
              t.lemma(),
              t.tag(),
              t.head() < 0 ? -1 : t.head() + shift,
              t.relation()));
    }
    return new Sentence(whole.index(), whole.span(), tokens);
  }

  private static int root(Sentence s) {
    for (Token t : s.tokens()) {
      if (t.head() < 0) {
        return t.index();
      }
    }
    return 0;
  }

  /** Whether the tail came out as a report, so that joining makes sense. */
  boolean isReport(Sentence tail) {
    Token root = tail.token(root(tail));
    return root.isVerb()
        && speech.contains(root.text())
        && tail.child(root.index(), "nsubj").isPresent();
  }

  /** The part of a cut from word {@code from} to word {@code to}, exclusive. */
  static Parser.Cut part(Parser.Cut cut, int from, int to) {
    List<Span> words = cut.words().subList(from, to);
    return new Parser.Cut(
        cut.index(), new Span(words.get(0).start(), words.get(words.size() - 1).end()), words);
  }
}
