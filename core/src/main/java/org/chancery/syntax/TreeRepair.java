package org.chancery.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends what the parser gets wrong time and again, so that no later stage has to know of it. Each
 * mend is about a construction of English, never about a sentence.
 */
public final class TreeRepair {
  private static final Set<String> DIRECTIONS = Set.of("home", "back");

  private TreeRepair() {}

  /** The sentence with known faults mended. */
  public static Sentence repair(Sentence s) {
    List<Token> tokens = new ArrayList<>(s.tokens());
    for (Token t : s.tokens()) {
      boolean home =
          DIRECTIONS.contains(t.lemma()) && t.isNoun() && t.is("obj", "obl", "nsubj:pass");
      if (home && t.index() > 0 && t.head() >= 0) {
        homeward(s, t, tokens);
      }
    }
    return new Sentence(s.index(), s.span(), tokens);
  }

  /** "called its ambassador home": the noun before "home" is what is called, not its modifier. */
  private static void homeward(Sentence s, Token home, List<Token> tokens) {
    Token noun = s.token(home.index() - 1);
    if (noun.head() != home.index() || !noun.is("compound", "nmod:poss") || !noun.isNoun()) {
      return;
    }
    tokens.set(noun.index(), moved(noun, home.head(), home.relation()));
    tokens.set(home.index(), moved(home, home.head(), "advmod"));
    for (Token c : s.children(home.index())) {
      if (c.index() < noun.index()) {
        tokens.set(c.index(), moved(c, noun.index(), c.relation()));
      }
    }
  }

  private static Token moved(Token t, int head, String relation) {
    return new Token(t.index(), t.span(), t.text(), t.lemma(), t.tag(), head, relation);
  }
}
