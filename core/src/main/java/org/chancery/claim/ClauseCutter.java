package org.chancery.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.event.Scene;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/** Cuts what is said into its coordinate clauses. */
final class ClauseCutter {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private final ClauseMarks marks;

  ClauseCutter(ClauseMarks marks) {
    this.marks = marks;
  }

  List<Clause> of(Scene scene, List<Integer> content, String party) {
    Sentence s = scene.sentence();
    List<List<Token>> pieces = new ArrayList<>();
    List<Token> now = new ArrayList<>();
    for (int k = dateline(s, content); k < content.size(); k++) {
      int i = content.get(k);
      if (!now.isEmpty() && cuts(s, i, content)) {
        pieces.add(now);
        now = new ArrayList<>();
      }
      now.add(s.token(i));
    }
    pieces.add(now);
    List<Clause> out = new ArrayList<>();
    int subject = -1;
    for (List<Token> piece : pieces) {
      if (piece.isEmpty()) {
        continue;
      }
      int own = subject(s, piece);
      subject = own >= 0 ? own : subject;
      out.add(new Clause(scene, piece, subject, party, marks));
    }
    return out;
  }

  /** Words of the dateline, which no speaker says. */
  private static int dateline(Sentence s, List<Integer> content) {
    for (int k = 0; s.index() == 0 && k < content.size() && k < 10; k++) {
      if (s.token(content.get(k)).text().matches("[-–—:]|--")) {
        return k + 1;
      }
    }
    return 0;
  }

  private boolean cuts(Sentence s, int i, List<Integer> content) {
    Token t = s.token(i);
    if (t.text().equals(";") || t.text().equals(":")) {
      return true;
    }
    boolean joins = marks.joins().contains(word(t));
    if (!joins || i + 1 >= s.size() || !content.contains(i + 1)) {
      return false;
    }
    for (int k = i + 1; k < s.size() && k < i + 7 && content.contains(k); k++) {
      Token n = s.token(k);
      if (FINITE.contains(n.tag()) || word(n).equals("that")) {
        return true;
      }
      if (n.text().matches("[,.;]")) {
        return false;
      }
    }
    return false;
  }

  private static String word(Token t) {
    return t.text().toLowerCase(Locale.ROOT);
  }

  /** First noun of the clause before its verb that no preposition leads. */
  private static int subject(Sentence s, List<Token> piece) {
    for (Token t : piece) {
      if (FINITE.contains(t.tag())) {
        return -1;
      }
      boolean noun = t.isNoun() || t.tag().equals("PRP") || t.tag().equals("NNPS");
      boolean led =
          s.children(t.index(), "case").stream().anyMatch(c -> c.index() < t.index())
              || t.is("compound", "nmod:poss", "amod");
      if (noun && !led) {
        return t.index();
      }
    }
    return -1;
  }
}
