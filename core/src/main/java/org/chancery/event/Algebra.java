package org.chancery.event;

import java.util.EnumSet;
import java.util.Set;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Modality;
import org.chancery.proposition.Operator;
import org.chancery.proposition.Proposition;

/**
 * What an event becomes when it is planned, demanded, refused or ended: the rules of preference of
 * the PLOVER manual (0.8, 2021).
 */
final class Algebra {
  private static final Set<PloverType> DEEDS_OF_COOPERATION =
      EnumSet.of(PloverType.CONSULT, PloverType.SUPPORT, PloverType.COOPERATE, PloverType.AID);
  private static final Set<PloverType> DEEDS_OF_CONFLICT =
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
   */
  record Outcome(PloverType type, Set<Auxiliary> auxiliary, boolean keepsMode, int holder) {}

  static Outcome of(Frame frame, Proposition p) {
    PloverType type = frame.type();
    Outcome ended = ended(type, p);
    if (ended != null) {
      return ended;
    }
    return switch (p.modality()) {
      case DONE -> new Outcome(type, Set.of(), true, -1);
      case PLANNED -> planned(type);
      case ORDERED ->
          frame.modalities().contains(Modality.ORDERED)
              ? new Outcome(type, Set.of(), true, orderer(p))
              : demanded(type, p);
      case DEMANDED -> demanded(type, p);
      case THREATENED ->
          DEEDS_OF_CONFLICT.contains(type)
              ? new Outcome(PloverType.THREATEN, Set.of(), false, -1)
              : new Outcome(type, Set.of(Auxiliary.HYPOTHETICAL), true, -1);
      case HYPOTHETICAL -> new Outcome(type, Set.of(Auxiliary.HYPOTHETICAL), true, -1);
      case REFUSED -> new Outcome(PloverType.REJECT, Set.of(), false, -1);
      case DENIED -> new Outcome(type, Set.of(Auxiliary.NEGATION), true, -1);
    };
  }

  private static Outcome planned(PloverType type) {
    if (DEEDS_OF_COOPERATION.contains(type)) {
      return new Outcome(PloverType.AGREE, Set.of(), false, -1);
    }
    if (type == PloverType.RETREAT) {
      return new Outcome(PloverType.CONCEDE, Set.of(), false, -1);
    }
    return DEEDS_OF_CONFLICT.contains(type)
        ? new Outcome(type, Set.of(Auxiliary.FUTURE), true, -1)
        : new Outcome(type, Set.of(), true, -1);
  }

  /** Whose order it is: a frame that asks for an order means the order itself, not the deed. */
  private static int orderer(Proposition p) {
    return p.embeddings().stream()
        .filter(e -> e.operator() == Operator.ORDER)
        .mapToInt(Embedding::actor)
        .findFirst()
        .orElse(-1);
  }

  private static Outcome demanded(PloverType type, Proposition p) {
    for (Embedding e : p.embeddings()) {
      if (e.operator() == Operator.ORDER || e.operator() == Operator.DEMAND) {
        return new Outcome(PloverType.REQUEST, Set.of(), false, e.actor());
      }
    }
    // "Sudan must return": whoever says so asks for it.
    for (Embedding e : p.embeddings()) {
      if (e.operator() == Operator.REPORT) {
        return new Outcome(PloverType.REQUEST, Set.of(), false, e.actor());
      }
    }
    return new Outcome(type, Set.of(Auxiliary.HYPOTHETICAL), true, -1);
  }

  /** end(conflict) = RETREAT, end(cooperation) = SANCTION, fail(cooperation) = REJECT. */
  private static @org.jspecify.annotations.Nullable Outcome ended(PloverType type, Proposition p) {
    if (p.embeddings().isEmpty()) {
      return null;
    }
    Embedding nearest = p.embeddings().get(0);
    if (nearest.negated()) {
      return null;
    }
    if (nearest.operator() == Operator.END) {
      if (DEEDS_OF_CONFLICT.contains(type)) {
        return new Outcome(PloverType.RETREAT, Set.of(), false, -1);
      }
      boolean talk = type == PloverType.CONSULT || type == PloverType.AGREE;
      return new Outcome(talk ? PloverType.REJECT : PloverType.SANCTION, Set.of(), false, -1);
    }
    boolean cooperation = DEEDS_OF_COOPERATION.contains(type) || type == PloverType.AGREE;
    if (nearest.operator() == Operator.FAIL && cooperation) {
      return new Outcome(PloverType.REJECT, Set.of(), false, -1);
    }
    return null;
  }

  /** Whether the proposition is told as something that is or will be so. */
  static boolean isFirm(Proposition p) {
    return p.modality() == Modality.DONE || p.modality() == Modality.PLANNED;
  }
}
