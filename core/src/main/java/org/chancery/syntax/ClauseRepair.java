package org.chancery.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends clauses whose subject parsers cut off: "Claims that Peru left are untrue", and clefts, "It
 * was Peru that left".
 */
final class ClauseRepair {
  private static final Set<String> RELATIVE = Set.of("that", "who", "which");

  private final Sentence s;
  private final Mends mends;

  ClauseRepair(Sentence s) {
    this.s = s;
    this.mends = new Mends(s);
  }

  /** The sentence with its subjects where they belong. */
  Sentence repair() {
    for (Token root : s.tokens()) {
      if (root.head() < 0 && root.isNoun()) {
        mends.attempt(() -> rejoin(root));
        mends.attempt(() -> unfold(root));
      }
    }
    return mends.sentence();
  }

  /** A noun for root, and a finite clause on it that has no subject: the noun is its subject. */
  private void rejoin(Token noun) {
    Token verb =
        s.children(noun.index(), "ccomp", "parataxis").stream()
            .filter(c -> isHeadless(c) && c.index() > noun.index())
            .findFirst()
            .orElse(null);
    if (verb == null || s.child(noun.index(), "cop").isPresent()) {
      return;
    }
    List<Token> between =
        s.children(noun.index()).stream().filter(c -> c.index() < verb.index()).toList();
    mends.hang(verb, -1, "root");
    mends.hang(noun, verb.index(), "nsubj");
    s.children(noun.index()).stream()
        .filter(c -> c.index() > verb.index())
        .forEach(c -> mends.hang(c, verb.index(), c.relation()));
    between.stream().filter(c -> c.is("ccomp")).forEach(c -> mends.hang(c, noun.index(), "acl"));
    s.children(verb.index(), "advcl").stream()
        .filter(c -> c.index() < verb.index() && isThat(c))
        .forEach(c -> mends.hang(c, noun.index(), "acl"));
  }

  /** Finite, and without a subject. */
  private boolean isHeadless(Token verb) {
    return s.child(verb.index(), "nsubj", "csubj", "expl", "mark").isEmpty()
        && s.child(verb.index(), "aux", "cop", "aux:pass").isPresent();
  }

  private boolean isThat(Token verb) {
    return s.child(verb.index(), "mark").map(m -> m.lemma().equals("that")).orElse(false);
  }

  /** "It was Peru that left": the clause tells what the noun does. */
  private void unfold(Token noun) {
    boolean cleft =
        s.child(noun.index(), "cop").isPresent()
            && s.children(noun.index(), "expl", "nsubj").stream()
                .anyMatch(c -> c.lemma().equalsIgnoreCase("it"));
    if (!cleft) {
      return;
    }
    for (Token clause : s.children(noun.index(), "advcl", "ccomp", "csubj")) {
      s.children(clause.index(), "nsubj").stream()
          .filter(c -> RELATIVE.contains(c.text().toLowerCase(Locale.ROOT)))
          .forEach(
              c -> {
                mends.retag(c, "WDT");
                mends.hang(clause, noun.index(), "acl:relcl");
              });
    }
  }
}
