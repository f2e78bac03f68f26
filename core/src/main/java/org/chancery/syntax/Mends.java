package org.chancery.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree under repair, and the one place where a mend is accepted. A mend that would close a circle
 * of heads is taken back as a whole: two mends that are right by themselves can tie each other's
 * words, and no later stage may ever walk in a circle.
 */
final class Mends {
  private final Sentence s;
  private final List<Token> tokens;

  Mends(Sentence s) {
    this.s = s;
    this.tokens = new ArrayList<>(s.tokens());
  }

  /** The words as mended so far; what a mend changes it changes here. */
  List<Token> tokens() {
    return tokens;
  }

  /** Hangs a word on another, -1 for the root. */
  void hang(Token t, int head, String relation) {
    String tag = tokens.get(t.index()).tag();
    tokens.set(t.index(), new Token(t.index(), t.span(), t.text(), t.lemma(), tag, head, relation));
  }

  /** Gives a word another Penn tag. */
  void retag(Token t, String tag) {
    Token now = tokens.get(t.index());
    tokens.set(
        t.index(),
        new Token(t.index(), t.span(), t.text(), t.lemma(), tag, now.head(), now.relation()));
  }

  /** Lets a mend change the words, and takes all of it back if it closes a circle. */
  void attempt(Runnable mend) {
    List<Token> before = List.copyOf(tokens);
    mend.run();
    if (Sentence.circle(tokens) >= 0) {
      tokens.clear();
      tokens.addAll(before);
    }
  }

  /** The mended sentence. */
  Sentence sentence() {
    return new Sentence(s.index(), s.span(), tokens);
  }
}
