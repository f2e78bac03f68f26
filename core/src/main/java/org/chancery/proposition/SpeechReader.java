package org.chancery.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.rules.Lexicon;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds speech in a sentence. Reports set off by commas and quotation marks are what parsers get
 * wrong most often, so that word order leads here and the tree only helps to find whole phrases.
 */
public final class SpeechReader {
  private final Predicate<String> speaks;
  private final PropositionWords words;

  /**
   * @param speaks which predicates (lemma, with particle or preposition) are speech
   * @param lexicon the words by which it is found
   */
  public SpeechReader(Predicate<String> speaks, Lexicon lexicon) {
    this.speaks = speaks;
    words = new PropositionWords(lexicon);
  }

  /** All speech of the sentence, in order of its verbs. */
  public List<Speech> read(Scene scene) {
    return read(scene.sentence());
  }

  /** All speech of the sentence, in order of its verbs. */
  List<Speech> read(Sentence s) {
    SpeechPhrases phrases = new SpeechPhrases(s, words);
    List<Frame> frames = new ArrayList<>();
    for (Token t : s.tokens()) {
      boolean verb = t.isVerb() && !t.text().equalsIgnoreCase("according");
      Frame f = verb ? verb(s, phrases, t, frames) : noun(s, phrases, t);
      if (f != null) {
        frames.add(f);
      }
    }
    List<Speech> out = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      Frame f = frames.get(i);
      out.add(new Speech(f.verb, f.predicate, f.speaker, f.tag, content(s, frames, i)));
    }
    return out;
  }

  /**
   * Speech whose content is not yet told apart from what stands around it.
   *
   * @param first first token of the report itself
   * @param last last token of it
   */
  private record Frame(int verb, String predicate, int speaker, boolean tag, int first, int last) {}

  private @Nullable Frame verb(Sentence s, SpeechPhrases phrases, Token t, List<Frame> before) {
    String predicate = predicate(s, t.index());
    if (predicate == null || !phrases.tells(t.index())) {
      return null;
    }
    int verb = t.index();
    int last = predicate.indexOf(' ') > 0 ? verb + 1 : verb;
    int left = phrases.leftOf(verb);
    if (phrases.isInverted(verb, left)) {
      int speaker = phrases.headFrom(verb + 1);
      return new Frame(verb, predicate, speaker, true, verb, phrases.end(speaker, verb));
    }
    boolean participle = t.tag().equals("VBG") && left == verb - 1 && !phrases.isNominal(left);
    boolean joined = left >= 0 && s.token(left).is("cc");
    if (participle && left >= 0 && !leadsParticiple(s.token(left).text())) {
      // "moves threatening security": no speech, a quality of the noun.
      return null;
    }
    if (participle || joined) {
      return new Frame(verb, predicate, carried(s, phrases, verb, before), false, left + 1, last);
    }
    int speaker = left < 0 ? -1 : phrases.subject(verb, left);
    // What is said in the first person belongs to whoever is quoted.
    if (speaker < 0
        || Set.of("we", "i").contains(s.token(speaker).text().toLowerCase(Locale.ROOT))) {
      return null;
    }
    int first = Math.min(phrases.start(speaker), verb);
    boolean tag = phrases.isSetOff(first, verb);
    return new Frame(verb, predicate, speaker, tag, first, last);
  }

  /** "and said", "saying": the one who spoke or acted before. */
  private static int carried(Sentence s, SpeechPhrases phrases, int verb, List<Frame> before) {
    Token t = s.token(verb);
    if (t.is("conj") && t.head() >= 0) {
      int own = s.child(t.head(), "nsubj").map(Token::index).orElse(-1);
      if (own >= 0 && !s.token(own).tag().startsWith("W") && s.token(t.head()).head() < 0) {
        return own;
      }
    }
    int spoke = before.isEmpty() ? -1 : before.get(before.size() - 1).speaker;
    return spoke >= 0 ? spoke : phrases.mainSubject(verb);
  }

  private @Nullable Frame noun(Sentence s, SpeechPhrases phrases, Token t) {
    String lemma = t.lemma().toLowerCase(Locale.ROOT);
    int i = t.index();
    if (t.text().equalsIgnoreCase("according") && i + 2 < s.size()) {
      int speaker = phrases.headFrom(i + 2);
      // At the head of a sentence, what is said comes behind.
      return new Frame(i, "according", speaker, i > 1, i, phrases.end(speaker, i));
    }
    if (!t.isNoun() || !words.sayings.contains(lemma) || i + 1 >= s.size()) {
      return null;
    }
    int next = s.token(i + 1).lemma().equals("be") ? i + 2 : i + 1;
    boolean that = next < s.size() && s.token(next).text().equalsIgnoreCase("that");
    int owner = s.child(i, "nmod:poss").map(Token::index).orElse(-1);
    return that && owner >= 0
        ? new Frame(i, lemma, owner, false, phrases.start(owner), next)
        : null;
  }

  /** The speech predicate of a verb, the longest that is known, or null. */
  private @Nullable String predicate(Sentence s, int verb) {
    String lemma = s.token(verb).lemma().toLowerCase(Locale.ROOT);
    if (verb + 1 < s.size()) {
      String longer = lemma + " " + s.token(verb + 1).text().toLowerCase(Locale.ROOT);
      if (speaks.test(longer)) {
        return longer;
      }
    }
    String whole = VerbForms.predicate(s, verb, words);
    return speaks.test(whole) ? whole : null;
  }

  private static List<Integer> content(Sentence s, List<Frame> frames, int i) {
    Frame f = frames.get(i);
    List<Integer> out = new ArrayList<>();
    if (f.tag) {
      int from = f.first - 1;
      while (from >= 0 && !closes(s, frames, i, from)) {
        from--;
      }
      add(out, from + 1, f.first);
    }
    boolean goesOn = !f.tag || resumes(s, f.last + 1);
    if (goesOn) {
      int to = f.last + 1;
      boolean inserted = f.first > 0 && s.token(f.first - 1).tag().matches("WP|WDT");
      while (to < s.size()
          && !opens(s, frames, i, to)
          && !(inserted && s.token(to).text().equals(","))) {
        to++;
      }
      add(out, f.last + 1, to);
    }
    return out;
  }

  private static void add(List<Integer> out, int from, int to) {
    for (int k = from; k < to; k++) {
      out.add(k);
    }
  }

  /** What went before belongs to another speaker, or to another sentence behind a semicolon. */
  private static boolean closes(Sentence s, List<Frame> frames, int i, int at) {
    if (s.token(at).text().equals(";")) {
      return true;
    }
    for (int k = 0; k < i; k++) {
      // A tag before has its content behind it; any other report has it in front.
      if (frames.get(k).tag && frames.get(k).last == at) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(Sentence s, List<Frame> frames, int i, int at) {
    if (s.token(at).text().equals(";")) {
      return true;
    }
    for (int k = i + 1; k < frames.size(); k++) {
      Frame next = frames.get(k);
      boolean noun = s.token(next.verb).isNoun();
      if (!next.tag && !noun && next.first == at) {
        return true;
      }
    }
    return false;
  }

  /** ", and must ...", ", but ...", ", by ...": what is said goes on behind the report. */
  private static boolean resumes(Sentence s, int at) {
    if (at + 1 >= s.size() || !s.token(at).text().equals(",")) {
      return false;
    }
    Token next = s.token(at + 1);
    return next.is("cc")
        || next.tag().equals("MD")
        || next.text().equals("\"")
        || next.text().equals("“")
        || next.text().equals("``");
  }

  private boolean leadsParticiple(String word) {
    return word.matches("[,\"”—–-]+|''") || words.participleLeads.contains(word);
  }
}
