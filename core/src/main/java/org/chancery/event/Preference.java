package org.chancery.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Nesting;
import org.chancery.proposition.Operator;
import org.chancery.proposition.Proposition;
import org.jspecify.annotations.Nullable;

/**
 * One happening, one event: "agreed to hold talks" holds three frames and is one promise. What an
 * operator embeds says more than the operator alone; what any other predicate is about is no news
 * of its own.
 */
final class Preference {
  /** Operators whose own frames are there for what the algebra cannot code. */
  private static final Set<Operator> TURNING =
      EnumSet.complementOf(
          EnumSet.of(Operator.REPORT, Operator.ACCUSE, Operator.COMMENT, Operator.FORBID));

  private final Nesting nesting;
  private final List<Match> matches;
  private final Map<Integer, Integer> byTrigger = new HashMap<>();

  Preference(Nesting nesting, List<Match> matches) {
    this.nesting = nesting;
    this.matches = matches;
    for (int i = 0; i < matches.size(); i++) {
      byTrigger.put(matches.get(i).proposition().trigger(), i);
    }
  }

  /** The same list with null for those that give way. */
  List<@Nullable Sided> choose(List<@Nullable Sided> sided) {
    List<@Nullable Sided> out = new ArrayList<>(sided);
    // Inner frames first: each is weighed against the nearest frame above it.
    for (int i : innerFirst()) {
      Sided inner = out.get(i);
      int above = inner == null ? -1 : above(matches.get(i).proposition(), out);
      if (inner == null || above < 0) {
        continue;
      }
      Sided outer = out.get(above);
      if (outer == null) {
        continue;
      }
      Proposition p = matches.get(i).proposition();
      if (!(p.nominal() && names(matches.get(above), p.trigger()))
          && turns(p, matches.get(above))) {
        out.set(i, inner.filledFrom(outer));
        out.set(above, null);
      } else {
        out.set(i, null);
        if (outer.outcome().type() == inner.outcome().type()) {
          out.set(above, outer.filledFrom(inner));
        }
      }
    }
    mergeTwins(out);
    return out;
  }

  /** "began a hunger strike to protest against": told twice in one sentence, it is still one. */
  private static void mergeTwins(List<@Nullable Sided> all) {
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Sided a = all.get(i);
        Sided b = all.get(j);
        if (a != null && b != null && a.isTwinOf(b)) {
          all.set(i, a.filledFrom(b));
          all.set(j, null);
        }
      }
    }
  }

  private List<Integer> innerFirst() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt((Integer i) -> -depth(i)));
    return order;
  }

  private int depth(int match) {
    return nesting.depth(matches.get(match).proposition().trigger());
  }

  private static boolean turns(Proposition inner, Match outer) {
    for (Embedding e : inner.embeddings()) {
      if (e.trigger() == outer.proposition().trigger()) {
        // "had three days to leave": what adds nothing gives way only where its frame asks nothing.
        boolean idle = e.operator() == Operator.NEUTRAL && outer.frame().weight() > 0;
        return TURNING.contains(e.operator()) && !idle;
      }
    }
    return false;
  }

  /** The nearest frame above that speaks of the same happening, -1 if none. */
  private int above(Proposition p, List<@Nullable Sided> sided) {
    for (int at : nesting.partOf(p.trigger())) {
      Integer match = byTrigger.get(at);
      if (match != null && sided.get(match) != null) {
        return match;
      }
    }
    return -1;
  }

  /** Whether the outer frame asks for the very thing: it then says more than the operator. */
  private static boolean names(Match outer, int inner) {
    return outer.frame().weight() > 0
        && outer.bound().values().stream().anyMatch(tokens -> tokens.contains(inner));
  }
}
