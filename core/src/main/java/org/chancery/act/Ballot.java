package org.chancery.act;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chancery.act.Hearing.Heard;
import org.jspecify.annotations.Nullable;

/**
 * Lets two witnesses vote: the rules, and one that has learnt. What each sees becomes one list of
 * acts, and each act is believed as far as its like was found right (eval/VOTES.md).
 */
final class Ballot {
  private final ActRules rules;
  private final Weights weights;
  private final List<Heard> heard;
  private final List<NotCounted> not;

  /**
   * @param heard what the witness that has learnt sees
   * @param not what the rules saw and did not count
   */
  Ballot(ActRules rules, Weights weights, List<Heard> heard, List<NotCounted> not) {
    this.rules = rules;
    this.weights = weights;
    this.heard = heard;
    this.not = not;
  }

  /**
   * Writes into each act of the rules who else sees it, and how far it is believed.
   *
   * @param drafts the acts of the rules
   * @param sentences how many the story has
   * @return those, and behind them the acts that the other witness alone sees
   */
  List<Draft> count(List<Draft> drafts, int sentences) {
    List<Draft> all = new ArrayList<>(drafts);
    heard.stream().filter(h -> !isRefused(h.draft())).forEach(h -> hear(h, all));
    Weighing weighing = new Weighing(rules, heard, all, sentences);
    List<Draft> out = new ArrayList<>();
    for (Draft d : all) {
      d.weighed = weighing.of(d);
      double sure = weights.sure(d.voters(), d.weighed);
      d.sure = Math.round(sure * 1000) / 1000.0;
      d.grade = weights.grade(sure);
      if (d.byRules || weights.isListed(sure)) {
        out.add(d);
      }
    }
    return out;
  }

  /** Whether the rules see the same in the same words, and why it is none: a denial, a wish. */
  private boolean isRefused(Draft d) {
    return not.stream().anyMatch(n -> n.type() == d.type && d.evidence.contains(n.span()));
  }

  private static void hear(Heard h, List<Draft> all) {
    Draft known = find(all, h.draft());
    if (known == null) {
      all.add(h.draft());
      return;
    }
    if (known.heard == null || known.heard.likely() < h.likely()) {
      known.heard = h;
    }
    known.fill(h.draft());
    if (!known.byRules) {
      // What the rules show for their acts stays their own.
      h.draft().evidence.stream()
          .filter(e -> !known.evidence.contains(e))
          .forEach(known.evidence::add);
    }
  }

  /** The same act: one of the rules before others, and one that the same sentence tells. */
  private static @Nullable Draft find(List<Draft> all, Draft other) {
    List<Draft> same = all.stream().filter(d -> d.tellsSame(other)).toList();
    return same.stream()
        .filter(d -> !Collections.disjoint(d.evidence, other.evidence))
        .findFirst()
        .orElse(same.isEmpty() ? null : same.get(0));
  }
}
