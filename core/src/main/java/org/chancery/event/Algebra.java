package org.chancery.event;

import java.util.EnumSet;
import java.util.Set;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Modality;
import org.chancery.proposition.Operator;
import org.chancery.proposition.Proposition;
import org.jspecify.annotations.Nullable;

/**
 * What an event becomes when it is planned, demanded, refused or ended: the rules of preference of
 * the PLOVER manual (0.8, 2021). A fold from the predicate outwards: each predicate above it turns
 * the outcome so far into another.
 */
final class Algebra {
  /** Operators under which even what is not real is asked for. */
  private static final Set<Operator> ASKS = Set.of(Operator.ORDER, Operator.DEMAND, Operator.WISH);

  private static final Set<PloverType> HELPFUL =
      EnumSet.of(PloverType.CONSULT, PloverType.SUPPORT, PloverType.COOPERATE, PloverType.AID);
  private static final Set<PloverType> YIELDING =
      EnumSet.of(PloverType.CONCEDE, PloverType.RETREAT);
  private static final Set<PloverType> HARMFUL =
      EnumSet.of(
          PloverType.PROTEST,
          PloverType.MOBILIZE,
          PloverType.SANCTION,
          PloverType.COERCE,
          PloverType.ASSAULT);

  private static final Set<PloverType> ASKING =
      EnumSet.of(PloverType.REQUEST, PloverType.AGREE, PloverType.CONSULT);

  private final Turns turns;

  /**
   * @param turns codes of what an act becomes
   */
  Algebra(Turns turns) {
    this.turns = turns;
  }

  /**
   * The outcome.
   *
   * @param type the type that it comes to
   * @param auxiliary auxiliary modes
   * @param codes CAMEO code and mode that go with it
   * @param holder token of the one whose act it becomes, -1 for the proposition's own actor
   * @param toActor whether it is done to the one who would act: "urged Peru to leave"
   */
  record Outcome(
      PloverType type, Set<Auxiliary> auxiliary, Turns.Codes codes, int holder, boolean toActor) {

    private Outcome with(Auxiliary a) {
      EnumSet<Auxiliary> all = EnumSet.of(a);
      all.addAll(auxiliary);
      return new Outcome(type, all, codes, holder, toActor);
    }

    private boolean real() {
      return !auxiliary.contains(Auxiliary.HYPOTHETICAL) && !auxiliary.contains(Auxiliary.NEGATION);
    }
  }

  private Outcome become(Outcome o, PloverType other) {
    return by(o, other, o.holder(), o.toActor());
  }

  private Outcome by(Outcome o, PloverType other, int who, boolean done) {
    return by(o, other, who, done, "");
  }

  private Outcome by(Outcome o, PloverType other, int who, boolean done, String predicate) {
    return new Outcome(other, Set.of(), turns.of(other, o.codes(), predicate), who, done);
  }

  /**
   * The outcome for a proposition whose frame is of the type.
   *
   * @return null if those who embed it only speak of it
   */
  private @Nullable Outcome fold(Frame f, Turns.Codes codes, Proposition p) {
    Outcome at = own(start(f, codes, -1), p.own(), p.negated(), -1);
    boolean bound = p.own() == Modality.ORDERED || p.own() == Modality.DEMANDED;
    for (Embedding e : p.embeddings()) {
      if (bound && e.operator() == Operator.REPORT) {
        // "Sudan must return": whoever says so asks for it.
        at = by(at, PloverType.REQUEST, e.actor(), true);
        bound = false;
      }
      Outcome next = over(e, at, p, f.type());
      if (next == null) {
        return null;
      }
      at = e.operator() == Operator.REPORT ? next : own(next, e.own(), false, e.actor());
      boolean must = e.own() == Modality.ORDERED || e.own() == Modality.DEMANDED;
      if (must && !e.negated() && e.operator() != Operator.REPORT && at.holder() < 0 && at.real()) {
        at = become(at, PloverType.REQUEST);
        bound = true;
      }
    }
    return at;
  }

  private static Outcome start(Frame f, Turns.Codes codes, int holder) {
    return new Outcome(f.type(), Set.of(), codes, holder, false);
  }

  /** The outcome for a frame: one that asks for the order or the refusal itself has weighed it. */
  @Nullable Outcome of(Frame f, Turns.Codes codes, Proposition p) {
    boolean weighed =
        f.modalities().contains(p.modality())
            && p.modality() != Modality.DONE
            && p.modality() != Modality.PLANNED;
    if (!weighed || f.type() == PloverType.REQUEST) {
      return fold(f, codes, p);
    }
    for (Embedding e : p.embeddings()) {
      if (e.operator() != Operator.REPORT && e.operator() != Operator.NEUTRAL) {
        return start(f, codes, e.actor());
      }
    }
    return start(f, codes, -1);
  }

  /** What a predicate's own form makes of it: "will", "may", "must", "not". */
  private Outcome own(Outcome o, Modality m, boolean negated, int holder) {
    if (negated) {
      boolean refused =
          (m == Modality.PLANNED || m == Modality.THREATENED) && !HARMFUL.contains(o.type());
      return refused ? become(o, PloverType.REJECT) : o.with(Auxiliary.NEGATION);
    }
    return switch (m) {
      case PLANNED -> planned(o, false);
      case THREATENED -> conditional(o);
      case HYPOTHETICAL -> o.with(Auxiliary.HYPOTHETICAL);
      case ORDERED, DEMANDED -> o.holder() >= 0 || holder >= 0 ? o : become(o, PloverType.REQUEST);
      default -> o;
    };
  }

  private @Nullable Outcome over(Embedding e, Outcome o, Proposition p, PloverType inmost) {
    if (!o.real() && !ASKS.contains(e.operator())) {
      return e.operator() == Operator.COMMENT || e.operator() == Operator.ACCUSE ? null : o;
    }
    return switch (e.operator()) {
      case REPORT -> o;
      case COMMENT -> isDemandOfOthers(e, o) ? o : null;
      case ACCUSE, FORBID -> null;
      case NEUTRAL -> e.negated() ? o.with(Auxiliary.NEGATION) : o;
      case RESUME -> e.negated() ? o.with(Auxiliary.NEGATION) : o;
      case INTEND -> e.negated() ? refusedOr(o) : planned(o, e.offer());
      case AGREE -> e.negated() ? become(o, PloverType.REJECT) : planned(o, true);
      case ORDER -> ordered(e, o, p);
      case DEMAND, WISH -> demanded(e, o, p);
      case THREATEN -> threatened(e, o, p);
      // "refused to answer a call to leave": the refusal itself tells it
      case REFUSE -> isDemandOfOthers(e, o) ? null : refused(e, o, p);
      case DENY -> denied(e, o);
      case CONSIDER -> o.with(Auxiliary.HYPOTHETICAL);
      case END, UNDO -> ended(e, o);
      case FAIL ->
          !HARMFUL.contains(o.type()) && !e.negated()
              ? become(o, PloverType.REJECT)
              : o.with(Auxiliary.NEGATION);
      case ALLOW -> allowed(e, o, p, inmost);
    };
  }

  /**
   * "faces pressure from the court to": what another has asked for stands, whatever is said of it.
   */
  private static boolean isDemandOfOthers(Embedding e, Outcome o) {
    return o.type() == PloverType.REQUEST && o.holder() >= 0 && o.holder() != e.actor();
  }

  /** Who wants to do it himself plans it. */
  private Outcome demanded(Embedding e, Outcome o, Proposition p) {
    if (e.operator() == Operator.WISH && isHis(e, o, p)) {
      return planned(o, true);
    }
    return e.negated()
        ? o.with(Auxiliary.HYPOTHETICAL)
        : by(o, PloverType.REQUEST, e.actor(), true, e.predicate());
  }

  private Outcome refused(Embedding e, Outcome o, Proposition p) {
    return e.negated()
        ? o.with(Auxiliary.HYPOTHETICAL)
        : by(o, PloverType.REJECT, e.actor(), differs(e, o, p));
  }

  /** A wish, an accord or a meeting that is denied is turned down; of a deed one says it is not. */
  private Outcome denied(Embedding e, Outcome o) {
    if (ASKING.contains(o.type())) {
      return by(o, PloverType.REJECT, e.actor(), true);
    }
    return e.negated() ? o : o.with(Auxiliary.NEGATION);
  }

  private Outcome refusedOr(Outcome o) {
    return HARMFUL.contains(o.type()) ? o.with(Auxiliary.NEGATION) : become(o, PloverType.REJECT);
  }

  private Outcome planned(Outcome o, boolean bargain) {
    PloverType t = o.type();
    if (HELPFUL.contains(t) || (bargain && YIELDING.contains(t))) {
      return become(o, PloverType.AGREE);
    }
    if (t == PloverType.RETREAT) {
      return become(o, PloverType.CONCEDE);
    }
    return HARMFUL.contains(t) ? o.with(Auxiliary.FUTURE) : o;
  }

  private Outcome conditional(Outcome o) {
    if (HARMFUL.contains(o.type()) || o.type() == PloverType.REJECT) {
      return become(o, PloverType.THREATEN);
    }
    return HELPFUL.contains(o.type()) || YIELDING.contains(o.type())
        ? become(o, PloverType.AGREE)
        : o;
  }

  /** An order to one's own people is the deed itself; to others it is a demand. */
  private Outcome ordered(Embedding e, Outcome o, Proposition p) {
    if (e.negated()) {
      return o.with(Auxiliary.HYPOTHETICAL);
    }
    boolean nobodyElse = p.first("actor").isEmpty() || p.first("actor").getAsInt() == e.actor();
    boolean own =
        nobodyElse
            && (HARMFUL.contains(o.type())
                || o.type() == PloverType.ACCUSE
                || o.type() == PloverType.RETREAT
                || o.type() == PloverType.CONCEDE);
    return own
        ? new Outcome(o.type(), o.auxiliary(), o.codes(), e.actor(), false)
        : by(o, PloverType.REQUEST, e.actor(), true);
  }

  private Outcome threatened(Embedding e, Outcome o, Proposition p) {
    if (e.negated()) {
      return o.with(Auxiliary.HYPOTHETICAL);
    }
    return differs(e, o, p) && e.predicate().startsWith("warn")
        ? o.with(Auxiliary.HYPOTHETICAL)
        : by(o, PloverType.THREATEN, e.actor(), false);
  }

  /** Leave given is a concession; a call for talks or help that is accepted is an agreement. */
  private Outcome allowed(Embedding e, Outcome o, Proposition p, PloverType inmost) {
    if (o.type() == PloverType.REQUEST && !e.negated()) {
      PloverType granted =
          HELPFUL.contains(inmost) || inmost == PloverType.AGREE
              ? PloverType.AGREE
              : PloverType.CONCEDE;
      return by(o, granted, e.actor(), true);
    }
    if (!differs(e, o, p)) {
      if (HELPFUL.contains(o.type()) && !e.negated()) {
        return by(o, PloverType.AGREE, e.actor(), false);
      }
      return e.negated() ? become(o, PloverType.REJECT) : o;
    }
    return by(o, e.negated() ? PloverType.REJECT : PloverType.CONCEDE, e.actor(), true);
  }

  /** end(conflict) = RETREAT, easing of measures = CONCEDE, end(cooperation) = SANCTION. */
  private Outcome ended(Embedding e, Outcome o) {
    if (e.negated()) {
      boolean refused = e.own() == Modality.PLANNED || e.own() == Modality.THREATENED;
      return refused ? by(o, PloverType.REJECT, e.actor(), false) : o;
    }
    return switch (o.type()) {
      case ASSAULT, MOBILIZE, PROTEST -> become(o, PloverType.RETREAT);
      case SANCTION, COERCE, THREATEN -> become(o, PloverType.CONCEDE);
      case COOPERATE, AID, SUPPORT -> become(o, PloverType.SANCTION);
      case REQUEST, ACCUSE -> become(o, PloverType.CONCEDE);
      case CONSULT, AGREE, CONCEDE, RETREAT -> become(o, PloverType.REJECT);
      case REJECT -> become(o, PloverType.AGREE);
    };
  }

  /** Whether the one who embeds would do it himself. */
  private static boolean isHis(Embedding e, Outcome o, Proposition p) {
    int doer = doer(o, p);
    return doer >= 0 && doer == e.actor();
  }

  /** Whether another than the one who embeds would do it. */
  private static boolean differs(Embedding e, Outcome o, Proposition p) {
    int doer = doer(o, p);
    return doer >= 0 && e.actor() >= 0 && doer != e.actor();
  }

  /** The token of the one who would do it, -1 if not said. */
  private static int doer(Outcome o, Proposition p) {
    return o.holder() >= 0 ? o.holder() : p.first("actor").orElse(-1);
  }
}
