package org.chancery.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.chancery.article.Span;

/**
 * A parsed sentence: its tokens and the tree over them.
 *
 * @param index position in the article, from 0
 * @param span where it stands in the article's text
 * @param tokens in order; each token's {@code index} is its place in this list
 */
public record Sentence(int index, Span span, List<Token> tokens) {

  /** Keeps an unmodifiable copy of the tokens. */
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** Token {@code i}. */
  public Token token(int i) {
    return tokens.get(i);
  }

  /** Number of tokens. */
  public int size() {
    return tokens.size();
  }

  /** Direct dependents of {@code head}, in order of the text. */
  public List<Token> children(int head) {
    List<Token> out = new ArrayList<>();
    for (Token t : tokens) {
      if (t.head() == head) {
        out.add(t);
      }
    }
    return out;
  }

  /** Direct dependents that stand in one of the relations (with or without subtype). */
  public List<Token> children(int head, String... relations) {
    List<Token> out = new ArrayList<>();
    for (Token t : tokens) {
      if (t.head() == head && t.is(relations)) {
        out.add(t);
      }
    }
    return out;
  }

  /** First dependent in one of the relations. */
  public Optional<Token> child(int head, String... relations) {
    for (Token t : tokens) {
      if (t.head() == head && t.is(relations)) {
        return Optional.of(t);
      }
    }
    return Optional.empty();
  }

  /** Whether "to" leads in the word: "to close". */
  public boolean isInfinitive(int i) {
    return child(i, "mark").map(m -> m.lemma().equals("to")).orElse(false);
  }

  /** Indexes of {@code head} and all that hangs below it, ascending. */
  public List<Integer> subtree(int head) {
    List<Integer> out = new ArrayList<>();
    boolean[] in = new boolean[tokens.size()];
    in[head] = true;
    // A tree over n tokens is settled after at most n passes; most need two.
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Token t : tokens) {
        if (!in[t.index()] && t.head() >= 0 && in[t.head()]) {
          in[t.index()] = true;
          grew = true;
        }
      }
    }
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
    for (int steps = 0; at >= 0 && steps <= tokens.size(); steps++) {
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
}
