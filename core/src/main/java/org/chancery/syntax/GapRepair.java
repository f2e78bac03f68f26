package org.chancery.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends lists that leave out the verb, "Spain expelled four, Chile three and Peru two": as
 * Universal Dependencies has it, the first word left becomes a conjunct of the verb and the rest
 * its orphans.
 */
final class GapRepair {
  private static final Set<String> JOINS = Set.of(",", ";", "and", "while", "but", ":");
  private static final Set<String> AFTER =
      Set.of(",", ";", ".", "and", "each", "apiece", "while", "but", "in", "on", "more", "\"");

  private final Sentence s;
  private final Set<String> months;
  private final Mends mends;

  /**
   * @param months their names, which a number follows without a gap
   */
  GapRepair(Sentence s, Set<String> months) {
    this.s = s;
    this.months = months;
    this.mends = new Mends(s);
  }

  /** The sentence with its gaps made plain. */
  Sentence repair() {
    for (int i = 2; i < s.size(); i++) {
      int at = i;
      if (isCount(i)) {
        List<Integer> names = names(i);
        int verb = names.isEmpty() ? -1 : verb(names.get(0), i);
        if (verb >= 0) {
          mends.attempt(() -> gap(verb, names, at));
        }
      }
    }
    return mends.sentence();
  }

  /** A number without a noun of its own. */
  private boolean isCount(int i) {
    Token t = s.token(i);
    String next = i + 1 < s.size() ? s.token(i + 1).text() : ".";
    return t.tag().equals("CD") && t.text().length() < YEAR && AFTER.contains(next);
  }

  private static final int YEAR = 4 + 2;

  /** Heads of the names that stand right before the number, in order: "Chile and Peru two each". */
  private List<Integer> names(int count) {
    List<Integer> out = new ArrayList<>();
    int at = count - 1;
    while (at > 0 && s.token(at).isProper()) {
      out.add(0, at);
      while (at > 0 && s.token(at - 1).isProper()) {
        at--;
      }
      at -= at > 0 && s.token(at - 1).text().equalsIgnoreCase("the") ? 2 : 1;
      boolean joined = at > 1 && s.token(at).text().equals("and") && s.token(at - 1).isProper();
      if (!joined || ownCount(at - 1)) {
        break;
      }
      at--;
    }
    boolean month =
        !out.isEmpty() && months.contains(s.token(out.get(0)).text().toLowerCase(Locale.ROOT));
    boolean set = at >= 0 && JOINS.contains(s.token(at).text().toLowerCase(Locale.ROOT));
    return month || !set ? List.of() : out;
  }

  private boolean ownCount(int name) {
    return s.token(name + 1).tag().equals("CD");
  }

  /** The verb left out: the last before the names whose object is counted; -1 if there is none. */
  private int verb(int name, int count) {
    for (int v = name - 1; v >= 0; v--) {
      if (!s.token(v).isVerb()) {
        continue;
      }
      for (Token o : s.children(v, "obj")) {
        boolean counted = o.tag().equals("CD") || s.child(o.index(), "nummod").isPresent();
        if (counted && o.index() < name && o.index() != count) {
          return v;
        }
      }
    }
    return -1;
  }

  private void gap(int verb, List<Integer> names, int count) {
    int first = names.get(0);
    mends.hang(s.token(first), verb, "conj");
    for (int n : names.subList(1, names.size())) {
      mends.hang(s.token(n), first, "conj");
    }
    mends.hang(s.token(count), first, "orphan");
    int next = count + 1;
    if (next < s.size() && Set.of("each", "apiece", "more").contains(s.token(next).text())) {
      mends.hang(s.token(next), count, "advmod");
    }
  }
}
