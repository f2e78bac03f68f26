package org.chancery.proposition;

import java.util.List;
import org.chancery.actor.Cast;
import org.chancery.syntax.Sentence;
import org.chancery.text.Span;
import org.chancery.time.TimePhrase;

/**
 * All that later stages see of one sentence: who is spoken of, who does what to whom, when, and the
 * words with what is said of each. The tree ends here: a question to it gets a name in {@link
 * Phrase}, {@link Timing} or {@link Nesting}.
 */
public final class Scene {
  private final Sentence sentence;
  private final Cast cast;
  private final List<Proposition> propositions;
  private final List<TimePhrase> times;
  private final List<Phrase> phrases;
  private final Timing timing;
  private final Nesting nesting;

  Scene(
      Sentence sentence,
      Cast cast,
      List<Proposition> propositions,
      List<TimePhrase> times,
      PropositionWords words) {
    this.sentence = sentence;
    this.cast = cast;
    this.propositions = List.copyOf(propositions);
    this.times = times.stream().filter(t -> t.role() != TimePhrase.Role.UNREAD).toList();
    phrases = new PhraseReader(sentence, cast).read();
    timing = new Timing(sentence, this.propositions, times, words);
    nesting = new Nesting(sentence);
  }

  /** For what reads trees within this stage. */
  Sentence sentence() {
    return sentence;
  }

  /** Position of the sentence in the article, from 0. */
  public int index() {
    return sentence.index();
  }

  /** Where the sentence stands in the article's text. */
  public Span span() {
    return sentence.span();
  }

  /** Number of words. */
  public int size() {
    return phrases.size();
  }

  /** The word at a place, from 0. */
  public Term term(int i) {
    return phrases.get(i).term();
  }

  /** The words in order. */
  public List<Term> terms() {
    return phrases.stream().map(Phrase::term).toList();
  }

  /** The word at a place with what is said of it. */
  public Phrase phrase(int i) {
    return phrases.get(i);
  }

  /** "the raid carried out by Chad": who did what a noun tells, where a clause of it says so. */
  public List<Term> doers(int noun) {
    return phrase(noun).attachments().stream()
        .filter(a -> a.kind() == Attachment.Kind.CLAUSE)
        .flatMap(a -> phrase(a.term().index()).attachments().stream())
        .filter(a -> a.kind() == Attachment.Kind.CIRCUMSTANCE && a.isLedBy("by"))
        .map(Attachment::term)
        .toList();
  }

  /** Who is spoken of. */
  public Cast cast() {
    return cast;
  }

  /** Who does what to whom, in order of the predicates. */
  public List<Proposition> propositions() {
    return propositions;
  }

  /** The words that say when, and on which days. */
  public List<TimePhrase> times() {
    return times;
  }

  /** Which time dates which predicate. */
  public Timing timing() {
    return timing;
  }

  /** How its predicates lie in each other. */
  public Nesting nesting() {
    return nesting;
  }
}
