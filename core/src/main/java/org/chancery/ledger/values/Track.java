package org.chancery.ledger.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One state through time.
 *
 * @param start the state before any act is known
 * @param history what acts made of it, in order; an act that finds the state as it would make it
 *     stands here too
 */
public record Track<S>(S start, List<Dated<S>> history) {

  /** Keeps an unmodifiable copy. */
  public Track {
    history = List.copyOf(history);
  }

  /** Nothing known but how it starts. */
  public static <S> Track<S> of(S start) {
    return new Track<>(start, List.of());
  }

  /** The last state. */
  public S now() {
    return history.isEmpty() ? start : history.get(history.size() - 1).state();
  }

  /** What held before a day, with what made it so; null if nothing is known. */
  public @Nullable Dated<S> before(@Nullable LocalDate day) {
    Dated<S> out = null;
    for (Dated<S> d : history) {
      if (day == null || d.day() == null || d.day().isBefore(day)) {
        out = d;
      }
    }
    return out;
  }

  /** Since when it has been so; null if unknown. */
  public @Nullable LocalDate since() {
    Dated<S> first = first();
    return first == null ? null : first.day();
  }

  /** What brought it to be so; null if nothing is known. */
  public @Nullable Dated<S> first() {
    Dated<S> first = null;
    for (int i = history.size() - 1; i >= 0 && history.get(i).state().equals(now()); i--) {
      first = history.get(i);
    }
    return first;
  }

  /** Whether no act made the last state: it is presupposed by one, or follows from one. */
  public boolean implied() {
    return !history.isEmpty() && history.get(history.size() - 1).implied();
  }

  /** Ids of the acts that made it, in order. */
  public List<String> entries() {
    return history.stream().map(Dated::entry).distinct().toList();
  }

  /** With what an act made of it. */
  public Track<S> to(S state, DatedStep m) {
    return plus(new Dated<>(state, m.since(), m.span(), m.id(), false));
  }

  /** With what an act shows to have been so before it; nothing changes where the state is known. */
  public Track<S> presumes(S state, String entry) {
    return history.isEmpty() ? plus(new Dated<>(state, null, null, entry, true)) : this;
  }

  /** With what follows from an act that was about something else. */
  public Track<S> follows(S state, DatedStep m) {
    return now().equals(state) ? this : plus(new Dated<>(state, m.since(), m.span(), m.id(), true));
  }

  /**
   * With what an act made of it undone: back to the state before, if it still is as it was made.
   */
  public Track<S> undo(DatedStep m) {
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).entry().equals(m.id()) && history.get(i).day() != null) {
        S before = i == 0 ? start : history.get(i - 1).state();
        return i == history.size() - 1 ? to(before, m) : this;
      }
    }
    return this;
  }

  private Track<S> plus(Dated<S> next) {
    List<Dated<S>> all = new ArrayList<>(history);
    all.add(next);
    return new Track<>(start, all);
  }
}
