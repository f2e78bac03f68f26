package org.chancery.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.actor.Cast;
import org.chancery.rules.Lexicon;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;
import org.chancery.time.TimePhrase;
import org.jspecify.annotations.Nullable;

/** The proposition stage: a dependency tree becomes a list of normal forms. */
public final class PropositionReader {
  private final Operators operators;
  private final Nominals nominals;
  private final SpeechReader speech;
  private final PropositionWords words;

  /**
   * @param operators embedding predicates
   * @param nominals event nouns
   * @param lexicon the words by which trees are read
   */
  public PropositionReader(Operators operators, Nominals nominals, Lexicon lexicon) {
    this.operators = operators;
    this.nominals = nominals;
    speech = new SpeechReader(p -> operators.of(p) == Operator.REPORT, lexicon);
    words = new PropositionWords(lexicon);
  }

  /**
   * Reads one sentence.
   *
   * @param text the article's text
   * @param s the parsed sentence
   * @param cast who is spoken of in it
   * @return propositions in order of their predicates
   */
  public List<Proposition> read(String text, Sentence s, Cast cast) {
    SentenceReader sentence = new SentenceReader(text, s, cast);
    List<Proposition> out = new ArrayList<>();
    for (Token t : s.tokens()) {
      String predicate = predicate(s, t);
      if (predicate == null) {
        continue;
      }
      Proposition whole = sentence.of(t, predicate);
      out.add(whole);
      for (Token c : s.children(t.index(), "conj")) {
        Token left = s.child(c.index(), "orphan").orElse(null);
        if (left != null) {
          out.add(gapped(s, whole, c, left));
        }
      }
    }
    return out;
  }

  /** What reads one sentence: its clauses, its event nouns, what embeds what and who speaks. */
  private final class SentenceReader {
    private final Sentence s;
    private final VerbClauses clauses;
    private final NounPropositions nouns;
    private final Embeddings embeddings;
    private final Speakers speakers;

    SentenceReader(String text, Sentence s, Cast cast) {
      this.s = s;
      clauses = new VerbClauses(s, words);
      nouns = new NounPropositions(s, cast, operators, nominals, words);
      embeddings = new Embeddings(s, operators, clauses, words);
      speakers = new Speakers(text, s, cast, speech.read(s));
    }

    /** The normal form of the predicate at {@code t}. */
    Proposition of(Token t, String predicate) {
      boolean nominal = t.isNoun() && VerbForms.stateOf(s, t.index(), words) == null;
      List<Argument> arguments =
          nominal ? nouns.arguments(t.index()) : clauses.arguments(t.index());
      List<Embedding> above = embeddings.above(t.index());
      Tense tense = clauses.tense(t.index());
      boolean negated = clauses.isNegated(t.index(), arguments);
      return new Proposition(
          s.index(),
          t.index(),
          predicate,
          nominal,
          arguments,
          negated,
          tense,
          embeddings.own(t.index(), tense),
          embeddings.modality(t.index(), arguments, negated, tense, above),
          above,
          speakers.of(t.index(), above),
          span(s, t, arguments));
    }
  }

  /**
   * Puts together what is known of one sentence.
   *
   * @param s the parsed sentence
   * @param cast who is spoken of in it
   * @param propositions who does what to whom in it
   * @param times when
   */
  public Scene scene(
      Sentence s, Cast cast, List<Proposition> propositions, List<TimePhrase> times) {
    return new Scene(s, cast, propositions, times, words);
  }

  /** "..., Chile three", "and Chile in June": the predicate again, with another actor. */
  private static Proposition gapped(Sentence s, Proposition whole, Token actor, Token object) {
    List<Argument> arguments = new ArrayList<>();
    new VerbArguments(s).spread(Argument.ACTOR, actor.index(), arguments);
    boolean counted = object.tag().equals("CD") && s.child(object.index(), "case").isEmpty();
    if (counted) {
      arguments.add(new Argument(Argument.OBJECT, object.index()));
    }
    whole.arguments().stream()
        .filter(
            a ->
                !a.role().equals(Argument.ACTOR)
                    && !(counted && a.role().equals(Argument.OBJECT))
                    && a.token() != actor.index())
        .forEach(arguments::add);
    return whole.at(actor.index(), arguments, actor.span().union(object.span()));
  }

  private @Nullable String predicate(Sentence s, Token t) {
    if (t.is("aux", "aux:pass", "cop", "case", "mark")) {
      return null;
    }
    if (t.isVerb()) {
      return VerbForms.predicate(s, t.index(), words);
    }
    String state = VerbForms.stateOf(s, t.index(), words);
    if (state != null) {
      return state;
    }
    if (t.tag().startsWith("JJ") && s.child(t.index(), "cop").isPresent()) {
      return t.lemma().toLowerCase(Locale.ROOT);
    }
    // A name is no event: "March" does not march.
    boolean free = !t.is("compound") || (t.head() >= 0 && words.isDecision(s.token(t.head())));
    return t.isNoun() && !t.isProper() && free
        ? nominals.verb(t.lemma().toLowerCase(Locale.ROOT))
        : null;
  }

  private static Span span(Sentence s, Token trigger, List<Argument> arguments) {
    Span span = trigger.span();
    for (Argument a : arguments) {
      if (a.role().equals(Argument.ACTOR) || a.role().equals(Argument.OBJECT)) {
        span = span.union(s.token(a.token()).span());
      }
    }
    return span;
  }
}
