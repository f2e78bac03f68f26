package org.chancery.syntax;

import java.util.List;

/**
 * Gives names one shape, whatever treebank a parser learnt from: the last word of a name is its
 * head, and what stands before it, titles too, are its compounds. So "Minister Ana Diaz" is Diaz.
 * The month leads its day, "other" leads "each other", and a foreign word that leads a phrase, as
 * in "chargé d'affaires", is a noun.
 */
final class NameRepair {
  private NameRepair() {}

  /** The sentence with its names in one shape. */
  static Sentence repair(Sentence s) {
    Mends mends = new Mends(s);
    for (Token t : s.tokens()) {
      if (t.relation().equals("nmod:desc")) {
        Token title = mends.tokens().get(t.index());
        mends.hang(title, title.head(), "compound");
      }
      if (t.tag().equals("FW") && t.is("nsubj", "obj", "iobj", "obl", "nmod", "appos")) {
        mends.retag(t, "NN");
      }
      if (t.tag().equals("CD") && t.index() > 0) {
        mends.attempt(() -> monthLeads(s, t, mends));
      }
      if (t.is("fixed") && t.index() == t.head() + 1 && s.token(t.head()).tag().equals("DT")) {
        mends.attempt(() -> otherLeads(s, t, mends));
      }
      if (t.isProper() && !t.is("flat")) {
        mends.attempt(() -> lastLeads(s, t, mends));
      }
    }
    return mends.sentence();
  }

  /** "each other": "other" leads, as it does in "the other". */
  private static void otherLeads(Sentence s, Token other, Mends mends) {
    Token each = s.token(other.head());
    for (Token c : s.children(each.index())) {
      mends.hang(c, other.index(), c.relation());
    }
    mends.hang(other, each.head(), each.relation());
    mends.hang(each, other.index(), "det");
  }

  /** "May 3": the number says which day of May, whichever of the two a treebank lets lead. */
  private static void monthLeads(Sentence s, Token number, Mends mends) {
    Token month = s.token(number.index() - 1);
    boolean below = month.head() == number.index() && month.is("nmod:unmarked", "compound");
    if (!below || !month.isProper()) {
      return;
    }
    for (Token c : s.children(number.index())) {
      mends.hang(mends.tokens().get(c.index()), month.index(), c.relation());
    }
    mends.hang(month, number.head(), number.relation());
    mends.hang(number, month.index(), "nummod");
  }

  private static void lastLeads(Sentence s, Token first, Mends mends) {
    List<Token> rest =
        s.children(first.index(), "flat").stream()
            .filter(c -> c.isProper() && c.index() > first.index())
            .toList();
    if (rest.isEmpty()) {
      return;
    }
    Token last = rest.get(rest.size() - 1);
    for (Token c : s.children(first.index())) {
      Token now = mends.tokens().get(c.index());
      mends.hang(now, last.index(), rest.contains(c) ? "compound" : now.relation());
    }
    mends.hang(last, first.head(), first.relation());
    mends.hang(first, last.index(), "compound");
  }
}
