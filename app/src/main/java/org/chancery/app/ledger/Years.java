package org.chancery.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.actor.MissionKind;
import org.chancery.ledger.values.Channel;
import org.chancery.ledger.values.Dated;
import org.chancery.ledger.values.DiplomaticRelation.Level;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.MissionState;
import org.chancery.ledger.values.Post;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.RelationStatus;
import org.chancery.ledger.values.Track;
import org.jspecify.annotations.Nullable;

/**
 * How the parties of a relation were represented at each other at the end of each year. What is
 * only presupposed by an act counts from the act on: nobody knows how long it had been so before.
 */
final class Years {
  private final Relation relation;
  private final Map<String, LocalDate> days = new HashMap<>();

  /** The rank of a head of mission, or what there is instead. */
  enum Rank {
    AMBASSADOR,
    CHARGE,
    INTERESTS_SECTION,
    NONE
  }

  /** What is known of how a party is represented beyond the rank. */
  enum Focus {
    /** By a mission of its own in the receiving state. */
    SINGLE,
    /** From a post of its own in a third state. */
    MULTIPLE,
    /** The head of mission was recalled or expelled, or the mission's work is suspended. */
    WITHDRAWN
  }

  /**
   * How one party was represented at the other.
   *
   * @param rank null if no act lets one know it
   * @param focus null likewise
   */
  record Representation(@Nullable Rank rank, @Nullable Focus focus) {
    boolean isKnown() {
      return rank != null || focus != null;
    }

    /** Whether there was any; null if that is unknown. */
    @Nullable Boolean present() {
      return rank != null ? Boolean.valueOf(rank != Rank.NONE) : focus == null ? null : true;
    }
  }

  Years(Relation relation) {
    this.relation = relation;
    for (Entry e : relation.entries()) {
      LocalDate day = e.day();
      if (day != null) {
        days.put(e.id(), day);
      }
    }
  }

  /** The first year at whose end something is known; null if there is none. */
  @Nullable Integer first() {
    List<Track<?>> tracks = new ArrayList<>();
    tracks.add(relation.diplomatic().status());
    tracks.add(relation.diplomatic().level());
    relation.missions().forEach(m -> tracks.add(m.state()));
    relation.posts().forEach(p -> tracks.add(p.state()));
    relation.channels().forEach(c -> tracks.add(c.state()));
    return tracks.stream()
        .flatMap(t -> t.history().stream())
        .map(this::known)
        .filter(Objects::nonNull)
        .map(LocalDate::getYear)
        .min(Integer::compare)
        .orElse(null);
  }

  /** How a party was represented at the other on a day. */
  Representation at(String sending, LocalDate day) {
    Dated<RelationStatus> status = at(relation.diplomatic().status(), day);
    Dated<Level> level = at(relation.diplomatic().level(), day);
    Dated<Post.State> post = null;
    for (Post p : relation.posts()) {
      post = p.sending().equals(sending) ? at(p.state(), day) : post;
    }
    Dated<MissionState.State> embassy = null;
    boolean section = false;
    for (MissionState m : relation.missions()) {
      Dated<MissionState.State> state = at(m.state(), day);
      if (!m.sending().equals(sending) || state == null || m.kind() == MissionKind.CONSULATE) {
        continue;
      }
      if (m.kind() == MissionKind.INTERESTS_SECTION) {
        section |= isOpen(state.state());
      } else if (embassy == null || !isOpen(embassy.state())) {
        embassy = state;
      }
    }
    Rank rank = rank(status, level, post, embassy, section);
    return new Representation(rank, rank == Rank.NONE ? null : focus(sending, day, post, embassy));
  }

  private @Nullable Rank rank(
      @Nullable Dated<RelationStatus> status,
      @Nullable Dated<Level> level,
      @Nullable Dated<Post.State> post,
      @Nullable Dated<MissionState.State> embassy,
      boolean section) {
    if (status != null && status.state() == RelationStatus.BROKEN) {
      return section ? Rank.INTERESTS_SECTION : Rank.NONE;
    }
    boolean held = post != null && isHeld(post.state());
    if (embassy != null && embassy.state() == MissionState.State.CLOSED) {
      boolean since = held && post != null && isAfter(post, embassy);
      return since ? Rank.AMBASSADOR : section ? Rank.INTERESTS_SECTION : Rank.NONE;
    }
    if (held) {
      return Rank.AMBASSADOR;
    }
    boolean vacated = post != null && post.state() != Post.State.UNKNOWN;
    if (level == null || (vacated && level.state() == Level.AMBASSADOR)) {
      return section ? Rank.INTERESTS_SECTION : null;
    }
    return switch (level.state()) {
      case UNKNOWN -> section ? Rank.INTERESTS_SECTION : null;
      case NONE -> Rank.NONE;
      case INTERESTS_SECTION -> Rank.INTERESTS_SECTION;
      case CHARGE -> Rank.CHARGE;
      case AMBASSADOR -> Rank.AMBASSADOR;
    };
  }

  private @Nullable Focus focus(
      String sending,
      LocalDate day,
      @Nullable Dated<Post.State> post,
      @Nullable Dated<MissionState.State> embassy) {
    boolean away =
        post != null
            && (post.state() == Post.State.RECALLED
                || post.state() == Post.State.CONSULTATIONS
                || post.state() == Post.State.EXPELLED);
    if (away || (embassy != null && embassy.state() == MissionState.State.SUSPENDED)) {
      return Focus.WITHDRAWN;
    }
    if (embassy != null && isOpen(embassy.state())) {
      return Focus.SINGLE;
    }
    for (Channel c : relation.channels()) {
      Dated<Channel.State> state = at(c.state(), day);
      if (c.from().equals(sending)
          && c.kind() == Channel.Kind.POST_ELSEWHERE
          && state != null
          && state.state() == Channel.State.OPEN) {
        return Focus.MULTIPLE;
      }
    }
    return null;
  }

  private static boolean isOpen(MissionState.State state) {
    return state == MissionState.State.OPEN
        || state == MissionState.State.REDUCED
        || state == MissionState.State.CLOSING;
  }

  private static boolean isHeld(Post.State state) {
    return state == Post.State.ACCREDITED
        || state == Post.State.RETURNED
        || state == Post.State.CONSULTATIONS;
  }

  private boolean isAfter(Dated<?> a, Dated<?> b) {
    LocalDate x = known(a);
    LocalDate y = known(b);
    return x != null && y != null && x.isAfter(y);
  }

  /** From when on a state is known to hold: its day, else that of the act that lets one know it. */
  private @Nullable LocalDate known(Dated<?> d) {
    return d.day() != null ? d.day() : days.get(d.entry());
  }

  private <S> @Nullable Dated<S> at(Track<S> track, LocalDate day) {
    Dated<S> out = null;
    for (Dated<S> d : track.history()) {
      LocalDate known = known(d);
      if (known != null && !known.isAfter(day)) {
        out = d;
      }
    }
    return out;
  }
}
