package org.chancery.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.text.Span;

/** A parsed sentence: its tokens and the tree over them. */
public final class Sentence {
  private static final int NONE = -1;

  private final int index;
  private final Span span;
  private final List<Token> tokens;

  // The tree downwards. Every stage asks for dependents, many times a word, so no answer may cost
  // a walk over the sentence.
  private final int[] firstChild;
  private final int[] nextSibling;

  /**
   * @param index position in the article, from 0
   * @param span where it stands in the article's text
   * @param tokens in order; each token's {@code index} is its place in this list
   * @throws IllegalArgumentException if the heads are no tree: one is no word of the sentence, or
   *     they lead in a circle. So whoever walks from a word to its head comes to an end.
   */
  public Sentence(int index, Span span, List<Token> tokens) {
    this.index = index;
    this.span = span;
    this.tokens = List.copyOf(tokens);
    refuseNoTree(this.tokens);
    firstChild = new int[this.tokens.size()];
    nextSibling = new int[this.tokens.size()];
    Arrays.fill(firstChild, NONE);
    Arrays.fill(nextSibling, NONE);
    for (int i = this.tokens.size() - 1; i >= 0; i--) {
      int head = this.tokens.get(i).head();
      if (head >= 0) {
        nextSibling[i] = firstChild[head];
        firstChild[head] = i;
      }
    }
  }

  private static void refuseNoTree(List<Token> tokens) {
    for (Token t : tokens) {
      if (t.head() < NONE || t.head() >= tokens.size()) {
        throw new IllegalArgumentException("'" + t.text() + "' hangs on no word of the sentence");
      }
    }
    int circle = circle(tokens);
    if (circle >= 0) {
      throw new IllegalArgumentException(
          "the heads of '" + tokens.get(circle).text() + "' lead back to itself");
    }
  }

  /** A word whose heads lead back to itself, -1 if there is none; heads must be words or -1. */
  static int circle(List<Token> tokens) {
    int[] walk = new int[tokens.size()];
    for (int i = 0; i < walk.length; i++) {
      int at = i;
      while (at >= 0 && walk[at] == 0) {
        walk[at] = i + 1;
        at = tokens.get(at).head();
      }
      if (at >= 0 && walk[at] == i + 1) {
        return at;
      }
    }
    return NONE;
  }

  /** Position in the article, from 0. */
  public int index() {
    return index;
  }

  /** Where it stands in the article's text. */
  public Span span() {
    return span;
  }

  /** The tokens in order; unmodifiable. */
  public List<Token> tokens() {
    return tokens;
  }

  /** Token {@code i}. */
  public Token token(int i) {
    return tokens.get(i);
  }

  /** Number of tokens. */
  public int size() {
    return tokens.size();
  }

  /** Direct dependents of {@code head}, in order of the text; none of -1. */
  public List<Token> children(int head) {
    List<Token> out = new ArrayList<>();
    for (int i = first(head); i >= 0; i = nextSibling[i]) {
      out.add(tokens.get(i));
    }
    return out;
  }

  /** Direct dependents that stand in one of the relations (with or without subtype). */
  public List<Token> children(int head, String... relations) {
    List<Token> out = new ArrayList<>();
    for (int i = first(head); i >= 0; i = nextSibling[i]) {
      if (tokens.get(i).is(relations)) {
        out.add(tokens.get(i));
      }
    }
    return out;
  }

  /**
   * Obliques of a verb that stand before a place and are led by one of some prepositions: "on Chad"
   * in "called on Chad to leave".
   *
   * @param before a token
   * @param prepositions their lemmas
   */
  public Stream<Token> obliques(int verb, int before, Set<String> prepositions) {
    return children(verb, "obl").stream()
        .filter(c -> c.index() < before)
        .filter(
            c ->
                children(c.index(), "case").stream()
                    .anyMatch(k -> prepositions.contains(k.lemma())));
  }

  /** First dependent in one of the relations. */
  public Optional<Token> child(int head, String... relations) {
    for (int i = first(head); i >= 0; i = nextSibling[i]) {
      if (tokens.get(i).is(relations)) {
        return Optional.of(tokens.get(i));
      }
    }
    return Optional.empty();
  }

  private int first(int head) {
    return head < 0 || head >= firstChild.length ? NONE : firstChild[head];
  }

  /** Whether "to" leads in the word: "to close". */
  public boolean isInfinitive(int i) {
    return child(i, "mark").map(m -> m.lemma().equals("to")).orElse(false);
  }

  /** Indexes of {@code head} and all that hangs below it, ascending. */
  public List<Integer> subtree(int head) {
    boolean[] in = new boolean[tokens.size()];
    int[] waiting = new int[tokens.size()];
    int n = 0;
    in[head] = true;
    waiting[n++] = head;
    while (n > 0) {
      for (int i = firstChild[waiting[--n]]; i >= 0; i = nextSibling[i]) {
        in[i] = true;
        waiting[n++] = i;
      }
    }
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < in.length; i++) {
      if (in[i]) {
        out.add(i);
      }
    }
    return Collections.unmodifiableList(out);
  }

  /** Whether {@code i} is {@code ancestor} or hangs somewhere below it. */
  public boolean isBelow(int i, int ancestor) {
    int at = i;
    while (at >= 0) {
      if (at == ancestor) {
        return true;
      }
      at = tokens.get(at).head();
    }
    return false;
  }

  /** The sentence's words in the article's text. */
  public String in(String text) {
    return span.in(text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sentence s
        && index == s.index
        && span.equals(s.span)
        && tokens.equals(s.tokens);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * index + span.hashCode()) + tokens.hashCode();
  }

  @Override
  public String toString() {
    return "Sentence[index=" + index + ", span=" + span + ", tokens=" + tokens + "]";
  }
}
