package org.chancery.act;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.act.ActRules.Sides;
import org.chancery.act.Hearing.Heard;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for an act and against it: how sure the model is, what the rules see in the same
 * words, what the story tells elsewhere. The names are those of {@code rules/votes.yaml}.
 */
final class Weighing {
  /** Beyond this a network's word is no surer. */
  private static final double SUREST = 4;

  /** A story of so many sentences has no room for more than its one act. */
  private static final int SHORT = 2;

  private final ActRules rules;
  private final List<Heard> heard;
  private final List<Draft> drafts;
  private final int sentences;

  /**
   * @param heard all that the model sees
   * @param drafts the acts of both
   * @param sentences how many the story has
   */
  Weighing(ActRules rules, List<Heard> heard, List<Draft> drafts, int sentences) {
    this.rules = rules;
    this.heard = heard;
    this.drafts = drafts;
    this.sentences = sentences;
  }

  /** What speaks for a draft and against it; what is not named is nothing. */
  Map<String, Double> of(Draft d) {
    Map<String, Double> out = new TreeMap<>();
    Heard best = d.heard;
    if (best != null) {
      out.put("told", logit(best.told()));
      out.put("sides", logit(best.pair().likely()));
      out.put("many", Math.log(best.many()));
      out.put("again", Math.log((double) same(d).count()));
      out.put("past", best.statement().history());
    } else {
      out.put("type", logit(inSameWords(d, h -> h.draft().type == d.type)));
      out.put("two", logit(inSameWords(d, h -> h.draft().sides().equals(d.sides()))));
    }
    yes(out, "bare", !d.byRules && isThing(d.type) && d.subject.isRelations());
    out.put("dense", dense(d));
    out.put("absent", (double) d.sides().stream().filter(x -> !d.named.contains(x)).count());
    yes(out, "short", sentences <= SHORT);
    yes(out, "threat", d.status == Status.THREATENED || d.status == Status.REVERSED);
    yes(out, "open", d.counterparty() == null);
    yes(out, "strange", d.sides().stream().anyMatch(Weighing::isName));
    yes(out, "story", others(d).anyMatch(Draft::isOfBoth));
    yes(out, "pair", others(d).anyMatch(o -> o.isOfBoth() && o.sides().equals(d.sides())));
    yes(out, "against", byRules(d).anyMatch(o -> o.type == d.type));
    yes(out, "other", byRules(d).anyMatch(o -> o.type != d.type && o.sides().equals(d.sides())));
    return out;
  }

  /** How much else the story tells, as the model sees it. */
  private double dense(Draft d) {
    double all =
        heard.stream()
            .filter(h -> !d.tellsSame(h.draft()))
            .mapToDouble(h -> h.told() / h.many())
            .sum();
    return Math.round(Math.log(1 + all) * 1000) / 1000.0;
  }

  private static void yes(Map<String, Double> out, String name, boolean holds) {
    if (holds) {
      out.put(name, 1.0);
    }
  }

  private static double logit(double likely) {
    double odds = Math.log(likely / Math.max(1e-9, 1 - likely));
    return Math.round(Math.max(-SUREST, Math.min(SUREST, odds)) * 1000) / 1000.0;
  }

  private Stream<Heard> same(Draft d) {
    return heard.stream().filter(h -> d.tellsSame(h.draft()));
  }

  /** How likely the likeliest of what the model sees in the words of a draft is told. */
  private double inSameWords(Draft d, Predicate<Heard> which) {
    return heard.stream()
        .filter(h -> tellsIn(h.draft(), d))
        .filter(which)
        .mapToDouble(Heard::told)
        .max()
        .orElse(0);
  }

  private Stream<Draft> others(Draft d) {
    return drafts.stream().filter(o -> !Objects.equals(o, d));
  }

  private Stream<Draft> byRules(Draft d) {
    return others(d).filter(o -> o.byRules && tellsIn(o, d));
  }

  private boolean isThing(ActType type) {
    Sides sides = rules.of(type).sides();
    return sides != Sides.RELATION && sides != Sides.CHANNEL;
  }

  /** Codes are written in capitals; who has none goes by a name. */
  private static boolean isName(@Nullable String label) {
    return label != null && label.chars().anyMatch(Character::isLowerCase);
  }

  private static boolean tellsIn(Draft a, Draft b) {
    return !Collections.disjoint(a.evidence, b.evidence);
  }
}
