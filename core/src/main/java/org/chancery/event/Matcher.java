package org.chancery.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.actor.Mention;
import org.chancery.proposition.Proposition;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Finds the frame that fits a proposition best: the one that asks most of it. */
public final class Matcher {
  private final Frames frames;
  private final Participants participants;

  /**
   * @param frames all frames
   * @param words named sets of lemmas
   */
  public Matcher(Frames frames, Words words) {
    this.frames = frames;
    this.participants = new Participants(words);
  }

  /** The participants that this matcher sees. */
  public Participants participants() {
    return participants;
  }

  /** The match whose frame asks most, or null if no frame holds. */
  @Nullable Match best(Scene scene, Proposition p) {
    Match best = best(scene, p, frames.of(p.predicate()));
    return best == null ? best(scene, p, frames.ofAny()) : best;
  }

  private @Nullable Match best(Scene scene, Proposition p, List<Frame> candidates) {
    Match best = null;
    for (Frame f : candidates) {
      if (best != null && f.weight() <= best.frame().weight()) {
        continue;
      }
      Match m = match(scene, p, f);
      if (m != null) {
        best = m;
      }
    }
    return best;
  }

  private @Nullable Match match(Scene scene, Proposition p, Frame f) {
    if (!f.modalities().isEmpty() && !f.modalities().contains(p.modality())) {
      return null;
    }
    Map<String, List<Integer>> bound = new HashMap<>();
    for (Condition c : f.conditions()) {
      if (!holds(scene, p, c, bound)) {
        return null;
      }
    }
    return new Match(f, p, bound);
  }

  private boolean holds(Scene scene, Proposition p, Condition c, Map<String, List<Integer>> bound) {
    boolean held = false;
    for (String role : c.roles()) {
      List<Integer> tokens = participants.at(scene, p, role);
      if (c.part() == Condition.Part.ABSENT) {
        if (!tokens.isEmpty()) {
          return false;
        }
        held = true;
        continue;
      }
      if (c.part() == Condition.Part.NO_MODIFIER) {
        held = true;
      }
      for (int t : tokens) {
        switch (c.part()) {
          case ITSELF -> {
            if (passes(scene, t, c)) {
              bound.computeIfAbsent(role, k -> new ArrayList<>()).add(t);
              held = true;
            }
          }
          case MODIFIER -> held |= modified(scene, t, c);
          case NO_MODIFIER -> {
            if (modified(scene, t, c)) {
              return false;
            }
          }
          case ABSENT -> {}
        }
      }
    }
    return held;
  }

  private static boolean passes(Scene scene, int token, Condition c) {
    @Nullable Mention m = scene.cast().at(token);
    return c.tests().stream().anyMatch(t -> t.holds(scene.sentence(), token, m));
  }

  private static boolean modified(Scene scene, int token, Condition c) {
    if (c.part() == Condition.Part.NO_MODIFIER && passes(scene, token, c)) {
      return true;
    }
    for (Token child :
        scene.sentence().children(token, "amod", "compound", "nmod", "nmod:poss", "conj", "det")) {
      if (passes(scene, child.index(), c)) {
        return true;
      }
    }
    return false;
  }
}
