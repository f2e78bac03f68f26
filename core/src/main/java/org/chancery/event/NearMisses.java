package org.chancery.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chancery.actor.Mention;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;

/** Finds, for propositions that no frame holds for, the frames that miss them by one condition. */
public final class NearMisses {
  /** More would bury the one that was meant. */
  private static final int SHOWN = 2;

  /** A predicate of more frames ("take", "give") is near to none of them by itself. */
  private static final int COMMON = 5;

  private final Frames frames;
  private final Matcher matcher;
  private final Predicate<Frame> telling;

  /**
   * @param frames all frames
   * @param matcher says what is lacking
   * @param telling frames whose absence is worth a word
   */
  public NearMisses(Frames frames, Matcher matcher, Predicate<Frame> telling) {
    this.frames = frames;
    this.matcher = matcher;
    this.telling = telling;
  }

  /**
   * The near misses of a story, in order of the text.
   *
   * @param told every frame that held
   */
  public List<NearMiss> of(String text, List<Scene> scenes, List<Occurrence> told) {
    Set<Proposition> held = Collections.newSetFromMap(new IdentityHashMap<>());
    told.forEach(o -> held.add(o.match().proposition()));
    List<NearMiss> out = new ArrayList<>();
    for (Scene scene : scenes) {
      for (Proposition p : scene.propositions()) {
        if (!held.contains(p)) {
          out.addAll(of(text, scene, p));
        }
      }
    }
    return List.copyOf(out);
  }

  private List<NearMiss> of(String text, Scene scene, Proposition p) {
    List<Frame> candidates = frames.of(p.predicate());
    record Near(Frame frame, Matcher.Lack lack) {}
    List<Near> near = new ArrayList<>();
    for (Frame f : candidates) {
      List<Matcher.Lack> lacks = matcher.failing(scene, p, f);
      boolean vague = candidates.size() > COMMON && f.conditions().size() < 2;
      if (lacks.size() == 1 && !vague && telling.test(f)) {
        near.add(new Near(f, lacks.get(0)));
      }
    }
    near.sort(Comparator.comparingInt((Near n) -> -n.frame().weight()));
    return near.stream()
        .limit(SHOWN)
        .map(
            n ->
                new NearMiss(
                    scene.index(),
                    p.span(),
                    n.frame().id(),
                    n.lack().asked(),
                    found(text, scene, n.lack())))
        .toList();
  }

  private static String found(String text, Scene scene, Matcher.Lack lack) {
    return lack.word() != null
        ? lack.word()
        : lack.tokens().stream()
            .map(t -> words(text, scene, t))
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private static String words(String text, Scene scene, int token) {
    Mention m = scene.cast().at(token);
    return m == null ? scene.term(token).text() : m.span().in(text);
  }
}
