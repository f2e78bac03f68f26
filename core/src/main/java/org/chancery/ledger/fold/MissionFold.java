package org.chancery.ledger.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.act.ActType;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.values.DatedStep;
import org.chancery.ledger.values.Effect;
import org.chancery.ledger.values.MissionState;
import org.chancery.ledger.values.MissionState.State;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Pending;
import org.chancery.ledger.values.Track;
import org.jspecify.annotations.Nullable;

/**
 * Missions of each of a pair at the other. There is one diplomatic mission in each direction;
 * consular posts are told apart by their seats.
 */
final class MissionFold {
  private final Legality law;
  private final Pair pair;
  private final List<Open> missions = new ArrayList<>();

  /** A mission while it is gathered. */
  private static final class Open {
    final String sending;
    final String receiving;
    @Nullable MissionKind kind;
    @Nullable String seat;
    Track<State> state = Track.of(State.UNKNOWN);
    final List<Pending> pending = new ArrayList<>();

    Open(String sending, String receiving) {
      this.sending = sending;
      this.receiving = receiving;
    }
  }

  MissionFold(Legality law, Pair pair) {
    this.law = law;
    this.pair = pair;
  }

  /** How the mission stands that an act is about; null if it is about none that is known. */
  @Nullable Track<State> of(DatedStep m) {
    Open found = m.isPostedIn(pair) ? find(m, m.act().subject().mission()) : null;
    // An embassy where a mission of no such rank was open is another mission.
    boolean other =
        found != null
            && m.effect().opens()
            && m.act().subject().mission() != null
            && m.act().subject().mission() != found.kind;
    return found == null || other ? null : found.state;
  }

  void apply(DatedStep m) {
    withRelations(m);
    // A channel goes by a mission that is somebody else's or elsewhere.
    if (!m.isPostedIn(pair) || m.type() == ActType.CHANNEL) {
      return;
    }
    if (m.undone()) {
      missions.forEach(o -> o.state = o.state.undo(m));
      return;
    }
    State after = after(m);
    boolean later = m.announced() && afterDoing(m) != null;
    if (after == null && !later && m.act().subject().mission() == null) {
      return;
    }
    Open open = found(m, m.act().subject().mission());
    if (!m.effect().opens()) {
      open.state = open.state.presumes(State.OPEN, m.id());
    }
    if (after != null) {
      boolean raised = m.effect().raises() && isOwn(open.kind);
      open.state = raised ? open.state.follows(State.CLOSED, m) : open.state.to(after, m);
      State now = open.state.now();
      Pending.overtaken(open.pending, m, type -> isMoot(type, m.type(), now));
      if (raised) {
        // A section or an office that is raised is the embassy from then on.
        Open embassy = found(m, MissionKind.EMBASSY);
        embassy.state = embassy.state.to(State.OPEN, m);
      }
    }
    Pending p = later && after == null ? m.pending() : null;
    if (p != null) {
      open.pending.add(p);
    }
  }

  /** What becomes of missions when relations end, return or are raised. */
  private void withRelations(DatedStep m) {
    if (m.isBreak(pair)) {
      for (Open o : missions) {
        if (!isConsular(o.kind) && !isOwn(o.kind)) {
          o.state = o.state.follows(State.CLOSED, m);
          Pending.overtaken(o.pending, m, type -> true);
        }
      }
    }
    if (m.isReturn(pair)) {
      for (Open o : missions) {
        // What ended with the relations is no longer known once they are back.
        if (o.state.now() == State.CLOSED && o.state.implied() && !isOwn(o.kind)) {
          o.state = o.state.follows(State.UNKNOWN, m);
        }
      }
    }
    for (Open o : missions) {
      // Whoever has an embassy needs no section under another's flag.
      boolean over = o.kind == MissionKind.INTERESTS_SECTION && m.endsSection(pair, o.sending);
      o.state = over ? o.state.follows(State.CLOSED, m) : o.state;
    }
  }

  /** The mission that an act is about, known or new, with what the act tells of it. */
  private Open found(DatedStep m, @Nullable MissionKind kind) {
    Open open = find(m, kind);
    if (open == null) {
      open =
          new Open(
              String.valueOf(m.act().parties().sending()),
              String.valueOf(m.act().parties().receiving()));
      missions.add(open);
    }
    open.kind =
        open.kind == null || (kind != null && law.isNarrower(open.kind, kind)) ? kind : open.kind;
    // A mission moves: it is where it was opened or raised last.
    boolean settles = m.done() && m.effect().mission() == State.OPEN;
    String seat = m.act().subject().seat();
    open.seat = seat != null && (open.seat == null || settles) ? seat : open.seat;
    return open;
  }

  /** Whether what was announced can no longer come, or no longer matters. */
  private boolean isMoot(ActType announced, ActType done, State now) {
    return announced == done
        || now == State.OPEN
        || (now == State.CLOSED && !law.effect(announced).opens());
  }

  /** The state after a step; null if it changes none. An order to close is a state: closing. */
  private static @Nullable State after(DatedStep m) {
    if (m.done()) {
      return afterDoing(m);
    }
    return m.effect().mission() == State.CLOSED ? State.CLOSING : null;
  }

  private static @Nullable State afterDoing(DatedStep m) {
    Effect effect = m.effect();
    boolean named = m.act().subject().mission() != null;
    if (effect.mission() != null && effect.staff() == Effect.Staff.CALLED_HOME) {
      boolean everybody =
          m.act().subject().persons() == null || m.act().subject().persons() == Persons.ALL;
      // One envoy called home leaves the mission as it is.
      State part = m.head() ? null : State.REDUCED;
      State whole = named ? effect.mission() : null;
      return everybody && m.act().subject().count() == null ? whole : part;
    }
    return effect.changesRelations() && !named ? null : effect.mission();
  }

  private @Nullable Open find(DatedStep m, @Nullable MissionKind kind) {
    boolean consular = m.consular();
    List<Open> same =
        missions.stream()
            .filter(o -> o.sending.equals(m.act().parties().sending()))
            .filter(o -> o.receiving.equals(m.act().parties().receiving()))
            .filter(o -> isConsular(o.kind) == consular)
            .filter(
                o ->
                    consular
                        || (isOwn(o.kind) == isOwn(kind)
                            && (!isOwn(kind) || law.fit(o.kind, kind))))
            .toList();
    if (!consular) {
      return same.isEmpty() ? null : same.get(0);
    }
    String seat = m.act().subject().seat();
    for (Open o : same) {
      if (seat == null ? o.seat == null : seat.equalsIgnoreCase(o.seat)) {
        return o;
      }
    }
    return seat == null && same.size() == 1 ? same.get(0) : null;
  }

  private static boolean isConsular(@Nullable MissionKind kind) {
    return kind == MissionKind.CONSULATE;
  }

  /** A mission beside, or in place of, the embassy. */
  private static boolean isOwn(@Nullable MissionKind kind) {
    return kind != null && kind.isBesideEmbassy();
  }

  /** Missions by whose they are, where, and which. */
  List<MissionState> missions() {
    return missions.stream()
        .map(o -> new MissionState(o.sending, o.receiving, o.kind, o.seat, o.state, o.pending))
        .sorted(
            Comparator.comparing(MissionState::sending)
                .thenComparing(MissionState::receiving)
                .thenComparing(x -> String.valueOf(x.kind()))
                .thenComparing(x -> String.valueOf(x.seat())))
        .toList();
  }
}
