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

  private Algebra() {}

  /**
   * The outcome.
   *
   * @param type the type that it comes to
   * @param auxiliary auxiliary modes
   * @param keepsMode whether the frame's mode and CAMEO code still hold
   * @param holder token of the one whose act it becomes, -1 for the proposition's own actor
   * @param toActor whether it is done to the one who would act: "urged Peru to leave"
   */
  record Outcome(
      PloverType type, Set<Auxiliary> auxiliary, boolean keepsMode, int holder, boolean toActor) {

    private Outcome with(Auxiliary a) {
      EnumSet<Auxiliary> all = EnumSet.of(a);
      all.addAll(auxiliary);
      return new Outcome(type, all, keepsMode, holder, toActor);
    }

    private Outcome become(PloverType other) {
      return new Outcome(other, Set.of(), false, holder, toActor);
    }

    private Outcome by(PloverType other, int who, boolean done) {
      return new Outcome(other, Set.of(), false, who, done);
    }

    private boolean real() {
      return !auxiliary.contains(Auxiliary.HYPOTHETICAL) && !auxiliary.contains(Auxiliary.NEGATION);
    }
  }

  /**
   * The outcome for a proposition whose frame is of the type.
   *
   * @return null if those who embed it only speak of it
   */
  static @Nullable Outcome of(PloverType type, Proposition p) {
    Outcome at = own(new Outcome(type, Set.of(), true, -1, false), p.own(), p.negated(), -1);
    boolean bound = p.own() == Modality.ORDERED || p.own() == Modality.DEMANDED;
    for (Embedding e : p.embeddings()) {
      if (bound && e.operator() == Operator.REPORT) {
        // "Sudan must return": whoever says so asks for it.
        at = at.by(PloverType.REQUEST, e.actor(), true);
        bound = false;
      }
      Outcome next = over(e, at, p, type);
      if (next == null) {
        return null;
      }
      at = e.operator() == Operator.REPORT ? next : own(next, e.own(), false, e.actor());
      boolean must = e.own() == Modality.ORDERED || e.own() == Modality.DEMANDED;
      if (must && !e.negated() && e.operator() != Operator.REPORT && at.holder() < 0 && at.real()) {
        at = at.become(PloverType.REQUEST);
        bound = true;
      }
    }
    return at;
  }

  /** The outcome for a frame: one that asks for the order or the refusal itself has weighed it. */
  static @Nullable Outcome of(Frame f, Proposition p) {
    boolean weighed =
        f.modalities().contains(p.modality())
            && p.modality() != Modality.DONE
            && p.modality() != Modality.PLANNED;
    if (!weighed || f.type() == PloverType.REQUEST) {
      return of(f.type(), p);
    }
    for (Embedding e : p.embeddings()) {
      if (e.operator() != Operator.REPORT && e.operator() != Operator.NEUTRAL) {
        return new Outcome(f.type(), Set.of(), true, e.actor(), false);
      }
    }
    return new Outcome(f.type(), Set.of(), true, -1, false);
  }

  /** What a predicate's own form makes of it: "will", "may", "must", "not". */
  private static Outcome own(Outcome o, Modality m, boolean negated, int holder) {
    if (negated) {
      boolean refused =
          (m == Modality.PLANNED || m == Modality.THREATENED) && !HARMFUL.contains(o.type());
      return refused ? o.become(PloverType.REJECT) : o.with(Auxiliary.NEGATION);
    }
    return switch (m) {
      case PLANNED -> planned(o, false);
      case THREATENED -> conditional(o);
      case HYPOTHETICAL -> o.with(Auxiliary.HYPOTHETICAL);
      case ORDERED, DEMANDED -> o.holder() >= 0 || holder >= 0 ? o : o.become(PloverType.REQUEST);
      default -> o;
    };
  }

  private static @Nullable Outcome over(Embedding e, Outcome o, Proposition p, PloverType inmost) {
    if (!o.real() && e.operator() != Operator.DEMAND && e.operator() != Operator.ORDER) {
      return e.operator() == Operator.COMMENT || e.operator() == Operator.ACCUSE ? null : o;
    }
    return switch (e.operator()) {
      case REPORT -> o;
      case ACCUSE, COMMENT, FORBID -> null;
      case NEUTRAL -> e.negated() ? o.with(Auxiliary.NEGATION) : o;
      case RESUME -> e.negated() ? o.with(Auxiliary.NEGATION) : o;
      case INTEND -> e.negated() ? refusedOr(o) : planned(o, isOffer(e));
      case AGREE -> e.negated() ? o.become(PloverType.REJECT) : planned(o, true);
      case ORDER -> ordered(e, o, p);
      case DEMAND ->
          e.predicate().equals("want") && !differs(e, o, p)
              ? planned(o, true)
              : e.negated()
                  ? o.with(Auxiliary.HYPOTHETICAL)
                  : o.by(PloverType.REQUEST, e.actor(), true);
      case THREATEN -> threatened(e, o, p);
      case REFUSE ->
          e.negated()
              ? o.with(Auxiliary.HYPOTHETICAL)
              : o.by(PloverType.REJECT, e.actor(), differs(e, o, p));
      case DENY -> {
        boolean turnedDown =
            EnumSet.of(PloverType.REQUEST, PloverType.AGREE, PloverType.CONSULT).contains(o.type());
        yield turnedDown
            ? o.by(PloverType.REJECT, e.actor(), true)
            : e.negated() ? o : o.with(Auxiliary.NEGATION);
      }
      case CONSIDER -> o.with(Auxiliary.HYPOTHETICAL);
      case END, UNDO -> ended(e, o);
      case FAIL ->
          !HARMFUL.contains(o.type()) && !e.negated()
              ? o.become(PloverType.REJECT)
              : o.with(Auxiliary.NEGATION);
      case ALLOW -> allowed(e, o, p, inmost);
    };
  }

  private static boolean isOffer(Embedding e) {
    return OFFERS.contains(e.predicate());
  }

  private static final Set<String> OFFERS =
      Set.of(
          "offer",
          "promise",
          "pledge",
          "vow",
          "commit",
          "willing",
          "willingness",
          "ready",
          "readiness",
          "consent",
          "propose",
          "undertake",
          "prepared");

  private static Outcome refusedOr(Outcome o) {
    return HARMFUL.contains(o.type()) ? o.with(Auxiliary.NEGATION) : o.become(PloverType.REJECT);
  }

  private static Outcome planned(Outcome o, boolean bargain) {
    PloverType t = o.type();
    if (HELPFUL.contains(t) || (bargain && YIELDING.contains(t))) {
      return o.become(PloverType.AGREE);
    }
    if (t == PloverType.RETREAT) {
      return o.become(PloverType.CONCEDE);
    }
    return HARMFUL.contains(t) ? o.with(Auxiliary.FUTURE) : o;
  }

  private static Outcome conditional(Outcome o) {
    if (HARMFUL.contains(o.type()) || o.type() == PloverType.REJECT) {
      return o.become(PloverType.THREATEN);
    }
    return HELPFUL.contains(o.type()) || YIELDING.contains(o.type())
        ? o.become(PloverType.AGREE)
        : o;
  }

  /** An order to one's own people is the deed itself; to others it is a demand. */
  private static Outcome ordered(Embedding e, Outcome o, Proposition p) {
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
        ? new Outcome(o.type(), o.auxiliary(), o.keepsMode(), e.actor(), false)
        : o.by(PloverType.REQUEST, e.actor(), true);
  }

  private static Outcome threatened(Embedding e, Outcome o, Proposition p) {
    if (e.negated()) {
      return o.with(Auxiliary.HYPOTHETICAL);
    }
    return differs(e, o, p) && e.predicate().startsWith("warn")
        ? o.with(Auxiliary.HYPOTHETICAL)
        : o.by(PloverType.THREATEN, e.actor(), false);
  }

  /** Leave given is a concession; a call for talks or help that is accepted is an agreement. */
  private static Outcome allowed(Embedding e, Outcome o, Proposition p, PloverType inmost) {
    if (o.type() == PloverType.REQUEST && !e.negated()) {
      PloverType granted =
          HELPFUL.contains(inmost) || inmost == PloverType.AGREE
              ? PloverType.AGREE
              : PloverType.CONCEDE;
      return o.by(granted, e.actor(), true);
    }
    if (!differs(e, o, p)) {
      if (HELPFUL.contains(o.type()) && !e.negated()) {
        return o.by(PloverType.AGREE, e.actor(), false);
      }
      return e.negated() ? o.become(PloverType.REJECT) : o;
    }
    return o.by(e.negated() ? PloverType.REJECT : PloverType.CONCEDE, e.actor(), true);
  }

  /** end(conflict) = RETREAT, easing of measures = CONCEDE, end(cooperation) = SANCTION. */
  private static Outcome ended(Embedding e, Outcome o) {
    if (e.negated()) {
      boolean refused = e.own() == Modality.PLANNED || e.own() == Modality.THREATENED;
      return refused ? o.by(PloverType.REJECT, e.actor(), false) : o;
    }
    return switch (o.type()) {
      case ASSAULT, MOBILIZE, PROTEST -> o.become(PloverType.RETREAT);
      case SANCTION, COERCE, THREATEN -> o.become(PloverType.CONCEDE);
      case COOPERATE, AID, SUPPORT -> o.become(PloverType.SANCTION);
      case REQUEST, ACCUSE -> o.become(PloverType.CONCEDE);
      case CONSULT, AGREE, CONCEDE, RETREAT -> o.become(PloverType.REJECT);
      case REJECT -> o.become(PloverType.AGREE);
    };
  }

  /** Whether another than the one who embeds would do it. */
  private static boolean differs(Embedding e, Outcome o, Proposition p) {
    int holder = o.holder() >= 0 ? o.holder() : p.first("actor").orElse(-1);
    return holder >= 0 && e.actor() >= 0 && holder != e.actor();
  }

  /** Whether the proposition is told as something that is or will be so. */
  static boolean isFirm(Proposition p) {
    return p.modality() == Modality.DONE || p.modality() == Modality.PLANNED;
  }
}
