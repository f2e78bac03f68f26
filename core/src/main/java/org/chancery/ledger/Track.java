package org.chancery.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  /** Since when it has been so; null if unknown, or if it is only implied to have been so. */
  public @Nullable LocalDate since() {
    Dated<S> first = null;
    for (int i = history.size() - 1; i >= 0 && history.get(i).state().equals(now()); i--) {
      first = history.get(i);
    }
    return first == null || first.implied() ? null : first.day();
  }

  /** Whether the last state is only presupposed by acts, none of which made it. */
  public boolean implied() {
    return !history.isEmpty() && history.get(history.size() - 1).implied();
  }

  /** Ids of the acts that made it, in order. */
  public List<String> entries() {
    return history.stream().map(Dated::entry).distinct().toList();
  }

  /** With what an act made of it. */
  Track<S> to(S state, @Nullable LocalDate day, String entry) {
    return plus(new Dated<>(state, day, entry, false));
  }

  /** With what an act presupposes; nothing changes where the state is known. */
  Track<S> implies(S state, @Nullable LocalDate day, String entry) {
    return history.isEmpty() ? plus(new Dated<>(state, day, entry, true)) : this;
  }

  /** With what an act made of it undone: back to the state before, if it still is as it was made. */
  Track<S> undo(@Nullable LocalDate day, String entry) {
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).entry().equals(entry) && !history.get(i).implied()) {
        S before = i == 0 ? start : history.get(i - 1).state();
        boolean holds = Objects.equals(history.get(i).state(), now()) && i == history.size() - 1;
        return holds ? plus(new Dated<>(before, day, entry, false)) : this;
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
