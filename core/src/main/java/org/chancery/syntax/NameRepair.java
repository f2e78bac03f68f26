package org.chancery.syntax;

import java.util.List;

/**
 * Gives names one shape, whatever treebank a parser learnt from: the last word of a name is its
 * head, and what stands before it, titles too, are its compounds. So "Minister Ana Diaz" is Diaz.
 * The month leads its day, and "other" leads "each other".
 */
final class NameRepair {
  private NameRepair() {}

  /** The sentence with its names in one shape. */
  static Sentence repair(Sentence s) {
    Mends mends = new Mends(s);
    for (Token t : s.tokens()) {
      if (t.relation().equals("nmod:desc")) {
        Token title = mends.tokens().get(t.index());
        set(mends, title, title.head(), "compound");
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
      set(mends, c, other.index(), c.relation());
    }
    set(mends, other, each.head(), each.relation());
    set(mends, each, other.index(), "det");
  }

  /** "May 3": the number says which day of May, whichever of the two a treebank lets lead. */
  private static void monthLeads(Sentence s, Token number, Mends mends) {
    Token month = s.token(number.index() - 1);
    boolean below = month.head() == number.index() && month.is("nmod:unmarked", "compound");
    if (!below || !month.isProper()) {
      return;
    }
    for (Token c : s.children(number.index())) {
      set(mends, mends.tokens().get(c.index()), month.index(), c.relation());
    }
    set(mends, month, number.head(), number.relation());
    set(mends, number, month.index(), "nummod");
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
      set(mends, now, last.index(), rest.contains(c) ? "compound" : now.relation());
    }
    set(mends, last, first.head(), first.relation());
    set(mends, first, last.index(), "compound");
  }

  private static void set(Mends mends, Token t, int head, String relation) {
    mends.tokens().set(t.index(), TreeRepair.moved(t, head, relation));
  }
}
