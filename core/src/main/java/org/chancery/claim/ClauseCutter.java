package org.chancery.claim;

import java.util.ArrayList;
import java.util.List;
import org.chancery.proposition.Form;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Term;

/** Cuts what is said into its coordinate clauses. */
final class ClauseCutter {
  private final ClauseMarks marks;

  ClauseCutter(ClauseMarks marks) {
    this.marks = marks;
  }

  List<Clause> of(Scene scene, List<Integer> content, String party) {
    List<List<Term>> pieces = new ArrayList<>();
    List<Term> now = new ArrayList<>();
    for (int k = dateline(scene, content); k < content.size(); k++) {
      int i = content.get(k);
      if (!now.isEmpty() && cuts(scene, i, content)) {
        pieces.add(now);
        now = new ArrayList<>();
      }
      now.add(scene.term(i));
    }
    pieces.add(now);
    List<Clause> out = new ArrayList<>();
    int subject = -1;
    for (List<Term> piece : pieces) {
      if (piece.isEmpty()) {
        continue;
      }
      int own = subject(scene, piece);
      subject = own >= 0 ? own : subject;
      out.add(new Clause(scene, piece, subject, party, marks));
    }
    return out;
  }

  /** Words of the dateline, which no speaker says. */
  private static int dateline(Scene scene, List<Integer> content) {
    for (int k = 0; scene.index() == 0 && k < content.size() && k < 10; k++) {
      if (scene.term(content.get(k)).text().matches("[-–—:]|--")) {
        return k + 1;
      }
    }
    return 0;
  }

  private boolean cuts(Scene scene, int i, List<Integer> content) {
    Term t = scene.term(i);
    if (t.text().equals(";") || t.text().equals(":")) {
      return true;
    }
    boolean joins = marks.joins().contains(t.lower());
    if (!joins || i + 1 >= scene.size() || !content.contains(i + 1)) {
      return false;
    }
    for (int k = i + 1; k < scene.size() && k < i + 7 && content.contains(k); k++) {
      Term n = scene.term(k);
      if (n.form().isFinite() || n.lower().equals("that")) {
        return true;
      }
      if (n.text().matches("[,.;]")) {
        return false;
      }
    }
    return false;
  }

  /** First noun of the clause before its verb that no preposition leads. */
  private static int subject(Scene scene, List<Term> piece) {
    for (Term t : piece) {
      if (t.form().isFinite()) {
        return -1;
      }
      boolean noun = t.form().isNoun() || t.form() == Form.PRONOUN;
      if (noun && !scene.phrase(t.index()).isLed()) {
        return t.index();
      }
    }
    return -1;
  }
}
