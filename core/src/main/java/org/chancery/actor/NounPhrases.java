package org.chancery.actor;

import java.util.List;
import java.util.Locale;
import org.chancery.actor.CommonNouns.NounHit;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The noun phrases of one sentence: their extent, their small words and the listed names and nouns
 * in them. What a phrase stands for is not asked here.
 */
final class NounPhrases {

  private final String text;
  private final Sentence s;
  private final List<NameHit> hits;
  private final List<NounHit> nouns;
  private final ActorWords words;

  NounPhrases(String text, Sentence s, List<NameHit> hits, List<NounHit> nouns, ActorWords words) {
    this.text = text;
    this.s = s;
    this.hits = hits;
    this.nouns = nouns;
    this.words = words;
  }

  /** The words by which phrases are read. */
  ActorWords words() {
    return words;
  }

  /** The sentence. */
  Sentence sentence() {
    return s;
  }

  /** The listed names in it. */
  List<NameHit> hits() {
    return hits;
  }

  /** The listed name that covers token {@code i}, or null. */
  @Nullable NameHit hitAt(int i) {
    for (NameHit h : hits) {
      if (h.covers(i)) {
        return h;
      }
    }
    return null;
  }

  /** The listed noun that covers token {@code i}, or null. */
  @Nullable NounHit nounAt(int i) {
    for (NounHit n : nouns) {
      if (n.first() <= i && i <= n.last()) {
        return n;
      }
    }
    return null;
  }

  /** The listed noun that stands last before {@code h} in its phrase: "Foreign Minister" Petrov. */
  @Nullable NounHit titleOf(int h) {
    int from = left(h);
    NounHit title = null;
    for (NounHit n : nouns) {
      if (n.first() >= from && n.last() < h) {
        title = n;
      }
    }
    return title;
  }

  /** Whether {@code i} is the token of [first, last] that hangs outside it. */
  boolean isOuter(int first, int last, int i) {
    int head = s.token(i).head();
    return head < first || head > last;
  }

  /** Leftmost token of the noun phrase that {@code h} governs, relative clauses left out. */
  int left(int h) {
    int from = h;
    for (Token c :
        s.children(h, "det", "amod", "compound", "nummod", "nmod:poss", "flat", "conj")) {
      if (c.index() < h && !c.is("conj")) {
        from = Math.min(from, left(c.index()));
      }
    }
    return from;
  }

  /** Where tokens {@code first} to {@code last} stand in the article's text. */
  Span span(int first, int last) {
    return new Span(s.token(first).span().start(), s.token(last).span().end());
  }

  /** The words of tokens {@code first} to {@code last}. */
  String text(int first, int last) {
    return span(first, last).in(text);
  }

  /** Last token of a name of several words that {@code h} opens; {@code h} itself elsewhere. */
  int right(int h) {
    int to = h;
    for (Token c : s.children(h, "flat")) {
      to = Math.max(to, c.index());
    }
    return to;
  }

  /**
   * The name of the person of which {@code h} is the last word, or governs the whole, without
   * titles and listed names.
   */
  String personName(int h) {
    int from = h;
    while (from > 0
        && s.token(from - 1).isProper()
        && s.token(from - 1).head() == h
        && nounAt(from - 1) == null
        && hitAt(from - 1) == null) {
      from--;
    }
    return text(from, right(h));
  }

  /** The person named in apposition to {@code h} or with {@code h} for a title, or null. */
  @Nullable String personBeside(int h) {
    return s.child(h, "flat")
        .filter(Token::isProper)
        .map(first -> text(first.index(), right(h)))
        .or(() -> s.child(h, "appos").map(a -> personName(a.index())))
        .orElse(null);
  }

  /** Whether {@code h} carries "the". */
  boolean isDefinite(int h) {
    return s.child(h, "det").map(d -> d.lemma().equals("the")).orElse(false);
  }

  /** Whether the name at {@code i} tells a people and no state: "ethnic Hungarians". */
  boolean isEthnic(int i) {
    return i > 0 && s.token(i - 1).lemma().equalsIgnoreCase("ethnic");
  }

  /** How many the phrase counts, null if it does not say. */
  @Nullable Integer count(int h) {
    for (Token c : s.children(h, "nummod")) {
      Integer n = words.numbers.of(c.text());
      if (n != null) {
        return n;
      }
    }
    return null;
  }

  /** The preposition before {@code h} in lower case, or an empty string. */
  String preposition(int h) {
    return s.child(h, "case").map(c -> c.lemma().toLowerCase(Locale.ROOT)).orElse("");
  }

  /** Whether the preposition before {@code h} tells where something is: "in", "near". */
  boolean tellsPlace(int h) {
    // "in Lima and Quito": one preposition serves all that it joins.
    boolean joined = s.token(h).is("conj") && s.child(h, "case").isEmpty();
    return words.places.contains(preposition(joined ? s.token(h).head() : h));
  }

  /** Whether the preposition before {@code h} tells whose something is: "of", "from". */
  boolean tellsOwner(int h) {
    return words.owners.contains(preposition(h));
  }

  /** Whether the preposition before {@code h} tells where somebody is posted: "in", "to". */
  boolean tellsHost(int h) {
    return words.hosts.contains(preposition(h));
  }
}
