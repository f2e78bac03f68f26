package org.chancery.proposition;

/**
 * What an embedding predicate does to the proposition below it: the algebra of {@code
 * rules/operators.yaml}.
 */
public enum Operator {
  /** Tells it: "say", "announce". */
  REPORT,
  /** Binds itself to it: "plan", "decide", "vow". */
  INTEND,
  /** Two or more bind themselves: "agree". */
  AGREE,
  /** Has the power to have it done: "order", "instruct". */
  ORDER,
  /** Wants another to do it, and may have the power: "demand", "call for". */
  DEMAND,
  /**
   * Would have another do it, or do it oneself, and no more than that: "wish", "urge", "advise".
   */
  WISH,
  /** "threaten", "warn". */
  THREATEN,
  /** Will not do it: "refuse", "rule out". */
  REFUSE,
  /** Says it is not so: "deny". */
  DENY,
  /** Holds it possible: "consider", "expect". */
  CONSIDER,
  /** Blames another for it: "accuse". */
  ACCUSE,
  /** Brings it to an end: "stop", "cease". */
  END,
  /** Takes it back after it was told: "rescind", "reverse". */
  UNDO,
  /** Takes it up again: "resume". */
  RESUME,
  /** Does not get to it: "fail", "stop short of". */
  FAIL,
  /** Gives leave: "allow", "let". */
  ALLOW,
  /** Keeps others from it: "ban", "prevent". */
  FORBID,
  /** Speaks of another's deed: "condemn", "praise". */
  COMMENT,
  /** Adds nothing: "begin to", "manage to", "help". */
  NEUTRAL;

  /**
   * The modality of a proposition under this operator.
   *
   * @param inner modality of the proposition so far
   * @param negated whether the embedding predicate is negated
   * @param sameActor whether the one who embeds is also the one who would act
   */
  Modality over(Modality inner, boolean negated, boolean sameActor) {
    if (inner == Modality.DENIED && this != DENY) {
      return inner;
    }
    return switch (this) {
      case REPORT, ACCUSE, COMMENT, NEUTRAL, RESUME ->
          negated && this == NEUTRAL ? Modality.DENIED : inner;
      case INTEND, AGREE -> negated ? Modality.DENIED : planned(inner);
      case ALLOW -> negated ? Modality.REFUSED : planned(inner);
      case ORDER -> negated ? Modality.HYPOTHETICAL : ordered(inner);
      case DEMAND, WISH -> negated ? Modality.HYPOTHETICAL : Modality.DEMANDED;
      case THREATEN -> negated ? Modality.HYPOTHETICAL : threatened(inner, sameActor);
      case REFUSE, FORBID -> negated ? Modality.HYPOTHETICAL : Modality.REFUSED;
      case DENY -> negated ? inner : denied(inner);
      case CONSIDER -> negated ? Modality.DENIED : Modality.HYPOTHETICAL;
      case END, UNDO -> negated ? inner : Modality.DENIED;
      case FAIL -> negated ? inner : Modality.DENIED;
    };
  }

  private static Modality planned(Modality inner) {
    return inner == Modality.DONE ? Modality.PLANNED : inner;
  }

  private static Modality ordered(Modality inner) {
    return inner == Modality.DONE || inner == Modality.PLANNED ? Modality.ORDERED : inner;
  }

  private static Modality threatened(Modality inner, boolean sameActor) {
    return sameActor || inner == Modality.PLANNED || inner == Modality.DONE
        ? Modality.THREATENED
        : inner;
  }

  private static Modality denied(Modality inner) {
    // "denied refusing" tells nothing; "denied that it was not so" would, and nobody writes that.
    return inner == Modality.REFUSED ? Modality.HYPOTHETICAL : Modality.DENIED;
  }
}
