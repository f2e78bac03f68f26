package org.chancery.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.act.ActRules.Sides;
import org.chancery.act.DraftIndex.TypedParty;
import org.chancery.act.Hearing.Heard;
import org.chancery.text.Span;
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
  private final int sentences;
  private final Map<Span, List<Heard>> heardIn = new HashMap<>();
  private final Map<Span, List<Draft>> rulesIn = new HashMap<>();
  private final Map<TypedParty, Set<Retold>> tallies = new HashMap<>();
  private final Map<Set<String>, Integer> both = new HashMap<>();
  private int ofBoth;
  private double mass;

  /** What the model sees again and again: acts that are told alike. */
  private static final class Retold {
    private final Draft example;
    private int count;
    private double mass;

    Retold(Draft example) {
      this.example = example;
    }
  }

  /** What makes two drafts tell the same: {@link Draft#tellsSame}. */
  private record Alike(
      ActType type, @Nullable String actor, @Nullable String other, boolean joint) {
    static Alike of(Draft d) {
      boolean joint = d.parties != null && d.parties.joint();
      return new Alike(d.type, d.actor(), d.counterparty(), joint);
    }
  }

  /**
   * @param heard all that the model sees
   * @param drafts the acts of both
   * @param sentences how many the story has
   */
  Weighing(ActRules rules, List<Heard> heard, List<Draft> drafts, int sentences) {
    this.rules = rules;
    this.sentences = sentences;
    Map<Alike, Retold> alike = new HashMap<>();
    for (Heard h : heard) {
      h.draft().evidence.forEach(e -> put(heardIn, e, h));
      Retold tally = alike.computeIfAbsent(Alike.of(h.draft()), k -> new Retold(h.draft()));
      tally.count++;
      tally.mass += mass(h);
      mass += mass(h);
    }
    for (Retold t : alike.values()) {
      TypedParty.of(t.example)
          .forEach(side -> tallies.computeIfAbsent(side, s -> new LinkedHashSet<>()).add(t));
    }
    for (Draft d : drafts) {
      if (d.byRules) {
        d.evidence.forEach(e -> put(rulesIn, e, d));
      }
      if (d.isOfBoth()) {
        both.merge(d.sides(), 1, Integer::sum);
        ofBoth++;
      }
    }
  }

  private static <T> void put(Map<Span, List<T>> lists, Span at, T item) {
    lists.computeIfAbsent(at, s -> new ArrayList<>()).add(item);
  }

  /** What a statement counts for each of the acts that it tells. */
  private static double mass(Heard h) {
    return h.told() / h.many();
  }

  /** What speaks for a draft and against it; what is not named is nothing. */
  Map<String, Double> of(Draft d) {
    Map<String, Double> out = new TreeMap<>();
    Heard best = d.heard;
    if (best != null) {
      out.put("told", logit(best.told()));
      out.put("sides", logit(best.pair().likely()));
      out.put("many", Math.log(best.many()));
      out.put("again", Math.log(same(d).stream().mapToInt(t -> t.count).sum()));
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
    int own = d.isOfBoth() ? 1 : 0;
    yes(out, "story", ofBoth > own);
    yes(out, "pair", both.getOrDefault(d.sides(), 0) > own);
    yes(out, "against", byRules(d).anyMatch(o -> o.type == d.type));
    yes(out, "other", byRules(d).anyMatch(o -> o.type != d.type && o.sides().equals(d.sides())));
    return out;
  }

  /** How much else the story tells, as the model sees it. */
  private double dense(Draft d) {
    double all = mass - same(d).stream().mapToDouble(t -> t.mass).sum();
    return Math.round(Math.log(1 + Math.max(0, all)) * 1000) / 1000.0;
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

  private Set<Retold> same(Draft d) {
    return TypedParty.of(d)
        .flatMap(side -> tallies.getOrDefault(side, Set.of()).stream())
        .filter(t -> d.tellsSame(t.example))
        .collect(Collectors.toSet());
  }

  /** How likely the likeliest of what the model sees in the words of a draft is told. */
  private double inSameWords(Draft d, Predicate<Heard> which) {
    return d.evidence.stream()
        .flatMap(e -> heardIn.getOrDefault(e, List.of()).stream())
        .filter(which)
        .mapToDouble(Heard::told)
        .max()
        .orElse(0);
  }

  /** Other acts that the rules see in the words of a draft. */
  private Stream<Draft> byRules(Draft d) {
    return d.evidence.stream()
        .flatMap(e -> rulesIn.getOrDefault(e, List.of()).stream())
        .filter(o -> !Objects.equals(o, d));
  }

  private boolean isThing(ActType type) {
    Sides sides = rules.of(type).sides();
    return sides != Sides.RELATION && sides != Sides.CHANNEL;
  }

  /** Codes are written in capitals; who has none goes by a name. */
  private static boolean isName(@Nullable String label) {
    return label != null && label.chars().anyMatch(Character::isLowerCase);
  }
}
