package org.chancery.ledger.fold;

import java.util.ArrayList;
import java.util.List;
import org.chancery.act.ActType;
import org.chancery.actor.MissionKind;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.values.ConsularRelation;
import org.chancery.ledger.values.DatedStep;
import org.chancery.ledger.values.DiplomaticRelation;
import org.chancery.ledger.values.DiplomaticRelation.Level;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Pending;
import org.chancery.ledger.values.RelationStatus;
import org.chancery.ledger.values.Track;

/** Diplomatic and consular relations of one pair: two tracks that do not end with each other. */
final class RelationFold {
  private final Legality law;
  private final Pair pair;
  private Track<RelationStatus> status = Track.of(RelationStatus.UNKNOWN);
  private Track<Level> level = Track.of(Level.UNKNOWN);
  private Track<RelationStatus> consular = Track.of(RelationStatus.UNKNOWN);
  private final List<Pending> pending = new ArrayList<>();

  /** A return to relations that is told as past, without a day: it may have come at any time. */
  private boolean isReturnUnplaced;

  private final List<Pending> consularPending = new ArrayList<>();

  RelationFold(Legality law, Pair pair) {
    this.law = law;
    this.pair = pair;
  }

  Track<RelationStatus> status() {
    return status;
  }

  Track<Level> level() {
    return level;
  }

  void apply(DatedStep m) {
    if (m.undone()) {
      status = status.undo(m);
      level = level.undo(m);
      consular = consular.undo(m);
      return;
    }
    if (m.consular()) {
      consular(m);
      return;
    }
    if (law.presupposesRelations(m.type(), m.done())) {
      status = status.presumes(RelationStatus.MAINTAINED, m.id());
      boolean comes = m.done() && !law.presupposesRelations(m.type(), false);
      if (comes && isReturnTold() && isOfFullRelations(m)) {
        // An embassy that opens after a return to relations was announced tells that it came about;
        // likewise one that opens at whatever time a return without a day lies.
        status = status.follows(RelationStatus.MAINTAINED, m);
        level = isApart() ? level.follows(Level.UNKNOWN, m) : level;
        pending.removeIf(p -> DatedStep.isReturn(p.type()));
      }
    }
    if (!pair.equals(m.entry().pair())) {
      return;
    }
    if (m.announced()) {
      Pending p = changesRelation(m) ? m.pending() : null;
      if (p != null) {
        pending.add(p);
      }
      return;
    }
    done(m);
  }

  /** Whether the level is one of parties without relations. */
  private boolean isApart() {
    return level.now() == Level.NONE || level.now() == Level.INTERESTS_SECTION;
  }

  private boolean isReturnTold() {
    return isReturnUnplaced || pending.stream().anyMatch(p -> DatedStep.isReturn(p.type()));
  }

  /** Whether an act cannot be one of an interests section. */
  private static boolean isOfFullRelations(DatedStep m) {
    return m.act().mission() == MissionKind.EMBASSY || m.head();
  }

  /** Whether an announced act may have changed the relations unheard of. */
  boolean isUnsettled() {
    return !pending.isEmpty();
  }

  private static boolean changesRelation(DatedStep m) {
    return switch (m.type()) {
      case BREAK, ESTABLISHMENT, RESTORATION -> true;
      case SUSPENSION, DOWNGRADE, UPGRADE -> m.whole();
      default -> false;
    };
  }

  private void done(DatedStep m) {
    boolean turns = m.type() == ActType.BREAK || DatedStep.isReturn(m.type());
    Pending.overtaken(pending, m, type -> turns || type == m.type());
    isReturnUnplaced |= m.type() == ActType.RESTORATION && !m.isPlaced();
    switch (m.type()) {
      case BREAK -> {
        status = status.to(RelationStatus.BROKEN, m);
        level = level.to(Level.NONE, m);
      }
      case ESTABLISHMENT, RESTORATION -> {
        status = status.to(RelationStatus.MAINTAINED, m);
        if (isApart()) {
          level = level.to(Level.UNKNOWN, m);
        }
        // Consent to the one is consent to the other, unless otherwise stated: VCCR 2.
        consular = consular.presumes(RelationStatus.MAINTAINED, m.id());
      }
      case SUSPENSION -> {
        if (m.whole()) {
          status = status.to(RelationStatus.SUSPENDED, m);
        }
      }
      case DOWNGRADE -> level = level.to(Level.CHARGE, m);
      case UPGRADE -> {
        // "Raised": to what is told only by what is named, or by where they came from.
        boolean full = m.act().mission() == MissionKind.EMBASSY || m.head();
        boolean back = m.whole() && level.now() == Level.CHARGE;
        level = level.to(full || back ? Level.AMBASSADOR : Level.UNKNOWN, m);
      }
      case ACCREDITATION, RETURN -> {
        if (m.head()) {
          level = level.follows(Level.AMBASSADOR, m);
        }
      }
      case OPENING -> {
        boolean section = m.act().mission() == MissionKind.INTERESTS_SECTION;
        if (section && status.now() != RelationStatus.MAINTAINED) {
          level = level.to(Level.INTERESTS_SECTION, m);
        }
      }
      default -> {
        // Nothing else changes relations as such.
      }
    }
  }

  private void consular(DatedStep m) {
    boolean relation =
        m.type() == ActType.BREAK
            || m.type() == ActType.ESTABLISHMENT
            || m.type() == ActType.RESTORATION
            || (m.type() == ActType.SUSPENSION && m.act().seat() == null && m.whole());
    if (!relation) {
      if (law.presupposesRelations(m.type(), m.done())) {
        consular = consular.presumes(RelationStatus.MAINTAINED, m.id());
      }
      return;
    }
    Pending p = m.announced() ? m.pending() : null;
    if (p != null) {
      consularPending.add(p);
    }
    if (m.done()) {
      Pending.overtaken(consularPending, m, type -> true);
      consular = consular.to(consularAfter(m.type()), m);
    }
  }

  private static RelationStatus consularAfter(ActType type) {
    return type == ActType.BREAK
        ? RelationStatus.BROKEN
        : type == ActType.SUSPENSION ? RelationStatus.SUSPENDED : RelationStatus.MAINTAINED;
  }

  DiplomaticRelation diplomatic() {
    return new DiplomaticRelation(status, level, pending);
  }

  ConsularRelation consularRelation() {
    return new ConsularRelation(consular, consularPending);
  }
}
