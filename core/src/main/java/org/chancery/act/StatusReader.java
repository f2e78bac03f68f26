package org.chancery.act;

import java.util.List;
import java.util.Set;
import org.chancery.act.ActRules.Law;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Argument;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Modality;
import org.chancery.proposition.Operator;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Tense;
import org.jspecify.annotations.Nullable;

/** How an act stands: whether it is one at all, and how far it has come. */
final class StatusReader {
  /** What may stand between an act and its reversal: "dropped its threat to", "its order to". */
  private static final Set<Operator> BINDING =
      Set.of(
          Operator.ORDER,
          Operator.DEMAND,
          Operator.WISH,
          Operator.INTEND,
          Operator.THREATEN,
          Operator.AGREE,
          Operator.NEUTRAL,
          Operator.REPORT);

  /** What leaves a reversal a reversal. */
  private static final Set<Operator> STEADY =
      Set.of(Operator.REPORT, Operator.NEUTRAL, Operator.INTEND, Operator.AGREE);

  private final ActRules rules;

  StatusReader(ActRules rules) {
    this.rules = rules;
  }

  /** Why it is no act, or null if it is one. */
  @Nullable String reason(Occurrence o, Draft d) {
    Proposition p = o.match().proposition();
    boolean able =
        d.type == ActType.CHANNEL && p.embeddings().stream().allMatch(StatusReader::told);
    if (able && p.modality() == Modality.HYPOTHETICAL) {
      // A way that can be used is a way that remains.
      return null;
    }
    if (isReversed(p) && d.type != ActType.RECOGNITION) {
      return null;
    }
    boolean weighed = o.match().frame().weighs(p.modality());
    return switch (p.modality()) {
      case DENIED ->
          weighed
              ? null
              : p.under(Operator.END) || p.under(Operator.UNDO)
                  ? "brought to an end, not begun"
                  : "denied";
      case REFUSED -> weighed ? null : "refused or ruled out";
      case HYPOTHETICAL -> weighed ? null : "only considered, or under a condition";
      case DEMANDED -> isOwnDemand(p, o, d) ? null : "a call by somebody else";
      case THREATENED ->
          d.parties == null || rules.of(d.type).turn() != Turn.APART
              ? "only under a condition"
              : null;
      case ORDERED -> isPressed(p, o, d) ? "a call by somebody else" : null;
      case DONE, PLANNED -> null;
    };
  }

  /** "lifted the order to leave": taken back, and nothing stands above that makes it doubtful. */
  private static boolean isReversed(Proposition p) {
    List<Embedding> above = p.embeddings();
    int at = -1;
    for (int i = 0; i < above.size() && at < 0; i++) {
      Embedding e = above.get(i);
      boolean back = e.operator() == Operator.UNDO && !e.negated();
      if (!back && !BINDING.contains(e.operator())) {
        return false;
      }
      at = back ? i : -1;
    }
    if (at < 0 || p.negated()) {
      return false;
    }
    Modality own = above.get(at).own();
    boolean real = own == Modality.DONE || own == Modality.PLANNED;
    return real
        && above.subList(at + 1, above.size()).stream()
            .allMatch(e -> STEADY.contains(e.operator()) && !e.negated());
  }

  private static boolean told(Embedding e) {
    return e.operator() == Operator.REPORT;
  }

  /** A host that demands the departure of envoys orders it; anybody else only calls for it. */
  private boolean isOwnDemand(Proposition p, Occurrence o, Draft d) {
    for (Embedding e : p.embeddings()) {
      if (e.operator() == Operator.DEMAND && e.actor() >= 0) {
        var m = o.scene().cast().at(e.actor());
        return m != null
            && m.parties().stream().anyMatch(x -> x.label().equals(d.actor()))
            && !m.nounClass().equals("people")
            && m.parties().stream()
                .noneMatch(x -> "LEG".equals(x.sector()) || "OPP".equals(x.sector()));
      }
    }
    return false;
  }

  /** "Peru must recall its envoy, the paper wrote": what one has to do one has not decided. */
  private static boolean isPressed(Proposition p, Occurrence o, Draft d) {
    String actor = d.actor();
    boolean modal = p.own() == Modality.ORDERED && actor != null;
    boolean ordered = p.under(Operator.ORDER) || p.under(Operator.DEMAND);
    List<String> saying = PathParties.of(o.scene(), p.speaker());
    return modal
        && !ordered
        && !saying.contains(actor)
        && PathParties.of(o, List.of(Argument.ACTOR)).contains(actor);
  }

  /** How far an act has come that is one. */
  Status status(Proposition p, Draft d, Law law) {
    if (isReversed(p)) {
      return Status.REVERSED;
    }
    if (p.modality() == Modality.THREATENED) {
      return Status.THREATENED;
    }
    boolean bound = p.modality() == Modality.ORDERED || p.modality() == Modality.DEMANDED;
    if (d.dates.background() && (bound || p.modality() == Modality.DONE)) {
      // Recalled history is over, an order of long ago included.
      return Status.CARRIED_OUT;
    }
    if (p.modality() != Modality.DONE) {
      return Status.ANNOUNCED;
    }
    if (p.nominal()) {
      // "The break with Chile comes as ...": the noun does not say whether it is complete.
      return Status.ANNOUNCED;
    }
    boolean underway = p.tense() == Tense.PRESENT || p.tense() == Tense.NONE;
    // The frame may make another act than its own: one person withdrawn is recalled.
    boolean pending = rules.of(d.type).pending();
    return pending || (underway && law.sides() != ActRules.Sides.RELATION) || d.dates.due() != null
        ? Status.ANNOUNCED
        : Status.CARRIED_OUT;
  }
}
