package org.chancery.proposition;

import java.util.Locale;
import java.util.Set;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/** The phrases around a verb of speech, by word order first and by the tree second. */
final class SpeechPhrases {
  private static final Set<String> QUOTES = Set.of("\"", "”", "“", "''", "``", "’", "‘", "'");

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private final Sentence s;
  private final PropositionWords words;

  SpeechPhrases(Sentence s, PropositionWords words) {
    this.s = s;
    this.words = words;
  }

  private String word(int i) {
    return i < 0 || i >= s.size() ? "" : s.token(i).text().toLowerCase(Locale.ROOT);
  }

  private boolean isQuote(int i) {
    return QUOTES.contains(word(i));
  }

  /** Whether the verb tells that somebody did speak: finite, active, and not "did not say". */
  boolean tells(int verb) {
    Token t = s.token(verb);
    boolean have = false;
    boolean be = false;
    for (int i = verb - 1; i >= 0 && skips(s.token(i)); i--) {
      Token a = s.token(i);
      if (words.negatingAdverb.contains(word(i))) {
        return false;
      }
      have |= a.lemma().equals("have");
      be |= a.lemma().equals("be");
    }
    String next = word(verb + 1);
    return switch (t.tag()) {
      case "VB" -> false;
      case "VBN" ->
          !be
              && (have
                  || isRelated(verb)
                  || (s.token(verb).head() < 0 && ownSubject(verb) >= 0)
                  || (isNominal(verb - 1) && !words.participleTails.contains(next)));
      case "VBD" -> !be;
      default -> true;
    };
  }

  /** "which officials in the capital accused of": a relative clause with a subject of its own. */
  private boolean isRelated(int verb) {
    if (!isNominal(verb - 1)) {
      return false;
    }
    int i = verb - 1;
    while (i >= 0 && i > verb - 7 && !s.token(i).isVerb() && !word(i).equals(",")) {
      if (s.token(i).tag().matches("WDT|WP")) {
        return true;
      }
      i--;
    }
    return false;
  }

  /** Adverbs and auxiliaries between subject and verb. */
  private boolean skips(Token t) {
    return t.tag().startsWith("RB")
        || (t.is("aux", "aux:pass") && !t.tag().startsWith("NN"))
        || words.auxiliaries.contains(t.lemma());
  }

  /** The last token before the verb and its auxiliaries, -1 if there is none. */
  int leftOf(int verb) {
    int i = verb - 1;
    while (i >= 0 && skips(s.token(i))) {
      i--;
    }
    return i;
  }

  boolean isNominal(int i) {
    if (i < 0 || i >= s.size()) {
      return false;
    }
    String tag = s.token(i).tag();
    return tag.startsWith("NN") || tag.equals("PRP") || tag.equals("CD");
  }

  /** "..., said the minister": a mark before the verb and a noun phrase right behind it. */
  boolean isInverted(int verb, int left) {
    boolean mark = left >= 1 && (word(left).equals(",") || isQuote(left)) && left == verb - 1;
    if (!mark
        || s.token(verb).tag().equals("VBG")
        || words.clauseOpeners.contains(word(verb + 1))) {
      return false;
    }
    int i = verb + 1;
    if (i >= s.size() || isQuote(i)) {
      return false;
    }
    boolean object = ownSubject(verb) >= 0 && s.child(verb, "obj").isPresent();
    if (object && s.isBelow(i, verb) && s.child(verb, "obj").get().index() > verb) {
      return false;
    }
    String tag = s.token(i).tag();
    boolean phrase = tag.startsWith("NN") || tag.equals("DT") || tag.startsWith("JJ");
    return phrase && !hasFinite(i, breakAfter(i));
  }

  private int breakAfter(int from) {
    int i = from;
    while (i < s.size() && !word(i).matches("[,;.]")) {
      i++;
    }
    return i;
  }

  /** The governing noun of the phrase that begins at the token, -1 if none does. */
  int headFrom(int from) {
    for (int i = from; i < s.size() && i < from + 12; i++) {
      Token t = s.token(i);
      if (t.text().equals(",") || t.isVerb()) {
        break;
      }
      boolean part = t.is("compound", "amod", "nmod:poss", "det", "case", "flat");
      if ((t.isNoun() || t.tag().equals("PRP")) && !part) {
        return i;
      }
    }
    return from < s.size() && isNominal(from) ? from : -1;
  }

  /** Last token of the phrase behind a report: up to the next comma that no apposition needs. */
  int end(int speaker, int otherwise) {
    if (speaker < 0) {
      return otherwise;
    }
    int i = speaker;
    while (i + 1 < s.size() && !word(i + 1).matches("[,;.\"”]")) {
      i++;
    }
    return i;
  }

  /** The governing noun of the phrase that ends before the verb. */
  int subject(int verb, int left) {
    int near = ownSubject(verb);
    if (near >= 0 && !hasComma(near, left + 1) && !hasFinite(near, left + 1)) {
      return near;
    }
    Token l = s.token(left);
    boolean relative = l.tag().startsWith("W");
    int at = relative ? left - 1 : left;
    boolean closed = false;
    while (at >= 0 && (word(at).equals(",") || isQuote(at))) {
      closed = true;
      at--;
    }
    if (at < 0) {
      return -1;
    }
    if (closed && !relative) {
      // "X, editor of a newspaper, said": the tree must find what the comma hides.
      int own = ownSubject(verb);
      return own >= 0 ? own : closedPhrase(at, verb);
    }
    boolean named = s.token(at).tag().equals("JJ") && at > 0 && s.token(at - 1).tag().equals("DT");
    return relative || named || isNominal(at) || s.token(at).tag().equals("DT")
        ? climb(at, verb, relative)
        : ownSubject(verb);
  }

  /** The phrase before the comma that opens what the comma before the verb closes. */
  private int closedPhrase(int at, int verb) {
    for (int i = at; i > 0; i--) {
      if (word(i).equals(",")) {
        return isNominal(i - 1) ? climb(i - 1, verb, false) : -1;
      }
    }
    int head = climb(at, verb, true);
    return s.token(at).is("appos") || head != at ? head : -1;
  }

  private boolean hasComma(int from, int to) {
    for (int i = from; i < to; i++) {
      if (word(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  private int ownSubject(int verb) {
    return s.child(verb, "nsubj")
        .filter(c -> !c.tag().startsWith("W") && c.index() < verb)
        .map(Token::index)
        .orElse(-1);
  }

  /** From the last word of a phrase to the word that governs the whole. */
  private int climb(int from, int verb, boolean closed) {
    int at = from;
    for (int steps = 0; steps < s.size(); steps++) {
      Token t = s.token(at);
      boolean inside =
          t.is("nmod", "compound", "flat", "appos", "amod", "case", "nummod", "det", "dep", "acl");
      int head = t.head();
      // A comma before the last phrase parts it from what is said: "..., a diplomat said".
      if (!closed && head >= 0 && head < at && hasComma(head, at)) {
        return at;
      }
      if (!inside || head < 0 || head >= verb || !isNominal(head)) {
        return at;
      }
      at = head;
    }
    return at;
  }

  /** First token of the noun phrase that {@code head} governs. */
  int start(int head) {
    int from = head;
    for (Token c :
        s.children(head, "det", "amod", "compound", "nummod", "nmod:poss", "flat", "case")) {
      if (c.index() < head) {
        from = Math.min(from, start(c.index()));
      }
    }
    return from;
  }

  /** The subject of the clause that a participle hangs on. */
  int mainSubject(int verb) {
    int best = -1;
    for (Token t : s.tokens()) {
      if (t.index() < verb
          && t.relation().equals("nsubj")
          && t.head() >= 0
          && s.token(t.head()).isVerb()
          && !t.tag().startsWith("W")) {
        boolean root = s.token(t.head()).head() < 0;
        if (best < 0 || root) {
          best = t.index();
        }
      }
    }
    return best;
  }

  /** "..., the minister said.": a clause before the speaker, and none behind the verb. */
  boolean isSetOff(int first, int verb) {
    if (first < 2 || saysBehind(verb)) {
      return false;
    }
    return isQuote(first - 1) || (word(first - 1).equals(",") && hasFinite(0, first));
  }

  private boolean hasFinite(int from, int to) {
    for (int i = from; i < to; i++) {
      String tag = s.token(i).tag();
      if (FINITE.contains(tag) || tag.equals("VBN")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause follows the verb before the next comma. */
  private boolean saysBehind(int verb) {
    for (int i = verb + 1; i < s.size(); i++) {
      String w = word(i);
      if (w.matches("[,;.]") || isQuote(i)) {
        return isQuote(i) && !word(i - 1).matches("[,.]") && i > verb;
      }
      if (words.clauseOpeners.contains(word(i))) {
        return true;
      }
      if (FINITE.contains(s.token(i).tag()) && !isRelative(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isRelative(int verb) {
    for (int i = verb - 1; i > 0 && i > verb - 4; i--) {
      if (s.token(i).tag().startsWith("W") || words.asides.contains(word(i))) {
        return true;
      }
    }
    return false;
  }
}
