package org.chancery.act;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.chancery.act.Hearing.Heard;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Lets two witnesses vote: the rules, and one that has learnt. Neither is believed alone further
 * than its like was found right (eval/VOTES.md, which {@code eval/votes} measures).
 */
final class Ballot {
  /** What both see is told from here on: 99 of 100 were right, below 83. */
  private static final double TOLD = .7;

  /**
   * What the model alone sees is believed from here on, if the story tells anything that both see:
   * then 8 of 10 were right, else 4; below this, 3.
   */
  private static final double ALONE = .7;

  /** What the model alone sees less surely is not even doubtful: 1 of 20 was right. */
  private static final double HEARD = .3;

  /** The same in a story of which both see nothing. */
  private static final double LONELY = .6;

  private final List<Heard> heard;
  private final List<NotCounted> not;

  /**
   * @param heard what the witness that has learnt sees
   * @param not what the rules saw and did not count
   */
  Ballot(List<Heard> heard, List<NotCounted> not) {
    this.heard = heard;
    this.not = not;
  }

  /**
   * Writes into each act of the rules who else sees it, and how far it is believed.
   *
   * @param drafts the acts of the rules
   * @return those, and behind them the acts that the other witness alone sees
   */
  List<Draft> count(List<Draft> drafts) {
    List<Draft> alone = new ArrayList<>();
    heard.stream().filter(h -> !isRefused(h.draft())).forEach(h -> hear(h, drafts, alone));
    boolean company = drafts.stream().anyMatch(d -> d.votes.size() > 1);
    drafts.forEach(d -> d.grade = ofRules(d, company));
    alone.forEach(d -> d.grade = company ? ofModel(d, drafts) : Grade.DOUBTFUL);
    List<Draft> out = new ArrayList<>(drafts);
    alone.stream().filter(d -> likely(d) >= (company ? HEARD : LONELY)).forEach(out::add);
    return out;
  }

  /** Whether the rules see the same in the same words, and why it is none: a denial, a wish. */
  private boolean isRefused(Draft d) {
    return not.stream().anyMatch(n -> n.type() == d.type && d.evidence.contains(n.span()));
  }

  private static void hear(Heard h, List<Draft> drafts, List<Draft> alone) {
    Draft same = find(drafts, h.draft());
    Draft known = same == null ? find(alone, h.draft()) : same;
    if (known == null) {
      alone.add(h.draft());
      return;
    }
    vote(known, h.vote());
    if (same == null) {
      // What the rules show for their acts stays their own.
      h.draft().evidence.stream()
          .filter(e -> !known.evidence.contains(e))
          .forEach(known.evidence::add);
    }
  }

  /** The same act, best one that is told in the same sentence. */
  private static @Nullable Draft find(List<Draft> drafts, Draft other) {
    List<Draft> same = drafts.stream().filter(d -> d.tellsSame(other)).toList();
    return same.stream()
        .filter(d -> tellsIn(d, other.evidence))
        .findFirst()
        .orElse(same.isEmpty() ? null : same.get(0));
  }

  /** Keeps the strongest vote of the model. */
  private static void vote(Draft d, Vote vote) {
    int last = d.votes.size() - 1;
    Double before = d.votes.get(last).likely();
    if (before == null) {
      d.votes.add(vote);
    } else if (vote.likely() != null && before < vote.likely()) {
      d.votes.set(last, vote);
    }
  }

  /**
   * An act that the rules see: the model sees it too, or sees the act and other sides, of which the
   * rules know more, or another act of the two, in a story of which both see something.
   */
  private Grade ofRules(Draft d, boolean company) {
    Double likely = d.votes.get(d.votes.size() - 1).likely();
    if (likely != null) {
      return likely >= TOLD ? Grade.TOLD : Grade.INFERRED;
    }
    boolean half =
        heard.stream()
            .filter(h -> h.likely() >= HEARD && tellsIn(h.draft(), d.evidence))
            .anyMatch(h -> h.draft().type == d.type || h.draft().sides().equals(d.sides()));
    return half && company ? Grade.INFERRED : Grade.DOUBTFUL;
  }

  /** An act that the model alone sees, of which the rules say nothing else. */
  private static Grade ofModel(Draft d, List<Draft> drafts) {
    boolean contradicted =
        drafts.stream().anyMatch(o -> o.type == d.type && tellsIn(o, d.evidence));
    return likely(d) >= ALONE && !contradicted ? Grade.INFERRED : Grade.DOUBTFUL;
  }

  private static double likely(Draft d) {
    return Objects.requireNonNullElse(d.votes.get(d.votes.size() - 1).likely(), 0.0);
  }

  private static boolean tellsIn(Draft d, List<Span> sentences) {
    return !Collections.disjoint(d.evidence, sentences);
  }
}
