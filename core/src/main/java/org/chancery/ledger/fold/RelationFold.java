package org.chancery.ledger.fold;

import java.util.ArrayList;
import java.util.List;
import org.chancery.act.ActType;
import org.chancery.actor.MissionKind;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.values.Channel;
import org.chancery.ledger.values.ConsularRelation;
import org.chancery.ledger.values.DatedStep;
import org.chancery.ledger.values.DiplomaticRelation;
import org.chancery.ledger.values.DiplomaticRelation.Level;
import org.chancery.ledger.values.Effect;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Pending;
import org.chancery.ledger.values.Post;
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
        pending.removeIf(p -> law.effect(p.type()).returns());
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
    return isReturnUnplaced || pending.stream().anyMatch(p -> law.effect(p.type()).returns());
  }

  /** Whether an act cannot be one of an interests section. */
  private static boolean isOfFullRelations(DatedStep m) {
    return m.act().subject().mission() == MissionKind.EMBASSY || m.head();
  }

  /** Whether an announced act may have changed the relations unheard of. */
  boolean isUnsettled() {
    return !pending.isEmpty();
  }

  private static boolean changesRelation(DatedStep m) {
    return m.effect().changesRelations() && (m.effect().ofRelations() || m.whole());
  }

  private void done(DatedStep m) {
    Effect effect = m.effect();
    boolean turns = effect.breaks() || effect.returns();
    Pending.overtaken(pending, m, type -> turns || type == m.type());
    isReturnUnplaced |= m.type() == ActType.RESTORATION && !m.isPlaced();
    if (effect.relations() != null && changesRelation(m)) {
      status = status.to(effect.relations(), m);
    }
    if (effect.returns()) {
      level = isApart() ? level.to(Level.UNKNOWN, m) : level;
      // Consent to the one is consent to the other, unless otherwise stated: VCCR 2.
      consular = consular.presumes(RelationStatus.MAINTAINED, m.id());
    } else if (effect.raises()) {
      // "Raised": to what is told only by what is named, or by where they came from.
      boolean back = m.whole() && level.now() == Level.CHARGE;
      level = level.to(isOfFullRelations(m) || back ? Level.AMBASSADOR : Level.UNKNOWN, m);
    } else if (effect.level() != null) {
      level = level.to(effect.level(), m);
    } else {
      represented(m);
    }
  }

  /** Who is there tells the level. */
  private void represented(DatedStep m) {
    Post.State post = m.effect().post();
    boolean held = post == Post.State.ACCREDITED || post == Post.State.RETURNED;
    boolean section =
        m.effect().section() == Channel.State.OPEN
            && m.act().subject().mission() == MissionKind.INTERESTS_SECTION;
    if (held && m.head()) {
      level = level.follows(Level.AMBASSADOR, m);
    } else if (section && status.now() != RelationStatus.MAINTAINED) {
      level = level.to(Level.INTERESTS_SECTION, m);
    }
  }

  private void consular(DatedStep m) {
    RelationStatus after = m.effect().relations();
    boolean relation = m.effect().ofRelations() || (m.act().subject().seat() == null && m.whole());
    if (after == null || !relation) {
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
      consular = consular.to(after, m);
    }
  }

  DiplomaticRelation diplomatic() {
    return new DiplomaticRelation(status, level, pending);
  }

  ConsularRelation consularRelation() {
    return new ConsularRelation(consular, consularPending);
  }
}
