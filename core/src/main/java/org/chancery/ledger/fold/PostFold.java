package org.chancery.ledger.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.act.ActType;
import org.chancery.act.Manner;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.values.DatedStep;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Pending;
import org.chancery.ledger.values.Post;
import org.chancery.ledger.values.Post.State;
import org.chancery.ledger.values.Track;
import org.jspecify.annotations.Nullable;

/** The posts of the heads of mission of each of a pair at the other. */
final class PostFold {
  private final Legality law;
  private final Pair pair;
  private final Map<String, Track<State>> states = new TreeMap<>();
  private final Map<String, List<Pending>> pending = new TreeMap<>();

  PostFold(Legality law, Pair pair) {
    this.law = law;
    this.pair = pair;
  }

  /** The post that an act is about; null if it is about none. */
  @Nullable Track<State> of(DatedStep m) {
    return m.head() && m.isPostedIn(pair) && m.act().parties().sending() != null
        ? states.get(m.act().parties().sending())
        : null;
  }

  /** Whether an act is announced that would change the post that an act is about. */
  boolean isUnsettled(DatedStep m) {
    return m.act().parties().sending() != null
        && m.isPostedIn(pair)
        && !pending.getOrDefault(m.act().parties().sending(), List.of()).isEmpty();
  }

  void apply(DatedStep m) {
    if (m.isBreak(pair)) {
      states.replaceAll(
          (sending, track) -> isHeld(track.now()) ? track.follows(State.ENDED, m) : track);
      pending.values().forEach(list -> Pending.overtaken(list, m, type -> true));
    }
    if (m.isReturn(pair)) {
      // What ended with the relations is no longer known once they are back.
      states.replaceAll(
          (sending, track) -> track.now() == State.ENDED ? track.follows(State.UNKNOWN, m) : track);
    }
    String sending = m.act().parties().sending();
    if (sending == null || !m.head() || !m.isPostedIn(pair) || m.consular()) {
      return;
    }
    Track<State> track = states.getOrDefault(sending, Track.of(State.UNKNOWN));
    if (m.effect().holder()) {
      track = track.presumes(State.ACCREDITED, m.id());
    }
    if (m.undone()) {
      track = track.undo(m);
    }
    State after = after(m);
    if (after != null && m.done()) {
      track = track.to(after, m);
      Pending.overtaken(
          pending.getOrDefault(sending, new ArrayList<>()), m, type -> isMoot(type, after));
    }
    states.put(sending, track);
    Pending p = after != null && m.announced() ? m.pending() : null;
    if (p != null) {
      pending.computeIfAbsent(sending, k -> new ArrayList<>()).add(p);
    }
  }

  /** Whoever comes or goes, another can still be named. */
  private boolean isMoot(ActType announced, State after) {
    return law.effect(announced).post() != State.ACCREDITED
        || after == State.ACCREDITED
        || after == State.REFUSED;
  }

  private static boolean isHeld(State s) {
    return s == State.ACCREDITED || s == State.RETURNED || s == State.CONSULTATIONS;
  }

  private static @Nullable State after(DatedStep m) {
    State after = m.effect().post();
    boolean kept = after == State.RECALLED && m.act().subject().manner() == Manner.CONSULTATIONS;
    return kept ? State.CONSULTATIONS : after;
  }

  List<Post> posts() {
    List<Post> out = new ArrayList<>();
    states.forEach(
        (sending, track) ->
            out.add(
                new Post(
                    sending,
                    sending.equals(pair.first()) ? pair.second() : pair.first(),
                    track,
                    pending.getOrDefault(sending, List.of()))));
    return out;
  }
}
