package org.chancery.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.act.Hearing.Heard;
import org.chancery.text.Span;

/**
 * Lets two witnesses vote: the rules, and one that has learnt. What each sees becomes one list of
 * acts, and each act is believed as far as its like was found right (eval/VOTES.md).
 */
final class Ballot {
  private static final double SURELY = .9;

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
    DraftIndex all = new DraftIndex(drafts);
    Set<RefusedType> refused = refused();
    heard.stream()
        .filter(h -> !refused.contains(RefusedType.of(h.draft())))
        .forEach(h -> hear(h, all));
    Weighing weighing = new Weighing(rules, heard, all.drafts(), sentences);
    List<Draft> out = new ArrayList<>();
    for (Draft d : all.drafts()) {
      d.status = status(d);
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

  /** A type of act that the rules saw in a sentence, and why it is none: a denial, a wish. */
  private record RefusedType(ActType type, Span sentence) {
    /** What a draft would be that one sentence tells. */
    static RefusedType of(Draft d) {
      return new RefusedType(d.type, d.evidence.get(0));
    }
  }

  private Set<RefusedType> refused() {
    return not.stream().map(n -> new RefusedType(n.type(), n.span())).collect(Collectors.toSet());
  }

  /**
   * How far an act has come that both see. The rules go by tense and mood, the model by all that is
   * told: of acts that are done as soon as they are told it knows better, where it is sure. An
   * order that others have still to follow stays one until the words say that it was followed.
   */
  private Status status(Draft d) {
    boolean settled = d.status != Status.ANNOUNCED && d.status != Status.CARRIED_OUT;
    if (d.heard == null || !d.byRules || settled || rules.of(d.type).pending()) {
      return d.status;
    }
    Map<String, Double> seen = d.heard.statement().status();
    double done = seen.getOrDefault("done", 0.0);
    double announced = seen.getOrDefault("announced", 0.0);
    return done > SURELY ? Status.CARRIED_OUT : announced > SURELY ? Status.ANNOUNCED : d.status;
  }

  private static void hear(Heard h, DraftIndex all) {
    Draft known = all.find(h.draft());
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
}
