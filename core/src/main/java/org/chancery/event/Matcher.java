package org.chancery.event;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.actor.Mention;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Qualifier;
import org.chancery.proposition.Scene;
import org.chancery.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/** Finds the frame that fits a proposition best: the one that asks most of it. */
public final class Matcher {
  /** What a frame may ask of a noun's modifiers. */
  private static final Qualifier.Kind[] TELLING = {
    Qualifier.Kind.QUALITY,
    Qualifier.Kind.COMPOUND,
    Qualifier.Kind.DETERMINER,
    Qualifier.Kind.PART,
    Qualifier.Kind.OWNER,
    Qualifier.Kind.FELLOW
  };

  private final Frames frames;
  private final Participants participants;

  /**
   * @param frames all frames
   * @param words named sets of lemmas
   */
  public Matcher(Frames frames, Lexicon words) {
    this.frames = frames;
    this.participants = new Participants(words);
  }

  /** The participants that this matcher sees. */
  public Participants participants() {
    return participants;
  }

  /**
   * The matches that ask most. Several hold together where they bind different objects: "relations
   * and an embassy were established". Frames for any predicate come in where no other holds.
   */
  List<Match> best(Scene scene, Proposition p) {
    List<Match> named = best(scene, p, frames.of(p.predicate()));
    return named.isEmpty() ? best(scene, p, frames.ofAny()) : named;
  }

  private List<Match> best(Scene scene, Proposition p, List<Frame> candidates) {
    List<Match> all = new ArrayList<>();
    for (Frame f : candidates) {
      Match m = match(scene, p, f);
      if (m != null) {
        all.add(m);
      }
    }
    all.sort(Comparator.comparingInt((Match m) -> -m.frame().weight()));
    List<Match> out = new ArrayList<>();
    for (Match m : all) {
      List<Integer> objects = m.bound("object");
      boolean apart =
          !objects.isEmpty()
              && out.stream()
                  .allMatch(
                      o ->
                          !o.bound("object").isEmpty()
                              && Collections.disjoint(o.bound("object"), objects));
      if (out.isEmpty() || apart) {
        out.add(m);
      }
    }
    return out;
  }

  private @Nullable Match match(Scene scene, Proposition p, Frame f) {
    if (!f.modalities().isEmpty() && !f.modalities().contains(p.beforeUndone())) {
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

  /**
   * A condition that a proposition fails.
   *
   * @param asked the condition as it is written
   * @param tokens what was there instead, or what should not have been there
   * @param word the same where it is no token, such as a modality; null otherwise
   */
  record Lack(String asked, List<Integer> tokens, @Nullable String word) {}

  /**
   * What a proposition lacks for a frame: its predicate, its modality, or conditions as they are
   * written.
   *
   * @return empty if the frame holds
   */
  public List<String> lacks(Scene scene, Proposition p, Frame f) {
    List<String> out = new ArrayList<>();
    if (!f.predicates().contains(p.predicate())) {
      out.add("predicate " + p.predicate());
    }
    failing(scene, p, f).forEach(l -> out.add(l.asked()));
    return out;
  }

  /** The conditions of a frame that fail, whatever the predicate. */
  List<Lack> failing(Scene scene, Proposition p, Frame f) {
    List<Lack> out = new ArrayList<>();
    if (!f.modalities().isEmpty() && !f.modalities().contains(p.beforeUndone())) {
      String allowed = f.modalities().stream().sorted().map(Matcher::low).collect(joining("|"));
      out.add(new Lack("modality: " + allowed, List.of(), low(p.modality())));
    }
    Map<String, List<Integer>> bound = new HashMap<>();
    for (Condition c : f.conditions()) {
      if (!holds(scene, p, c, bound)) {
        List<Integer> there =
            c.roles().stream().flatMap(r -> participants.at(scene, p, r).stream()).toList();
        out.add(new Lack(c.source(), there, null));
      }
    }
    return out;
  }

  private static String low(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
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
    return c.tests().stream().anyMatch(t -> t.holds(scene.term(token), m));
  }

  private static boolean modified(Scene scene, int token, Condition c) {
    if (c.part() == Condition.Part.NO_MODIFIER && passes(scene, token, c)) {
      return true;
    }
    return scene.phrase(token).qualifiers(TELLING).anyMatch(term -> passes(scene, term.index(), c));
  }
}
