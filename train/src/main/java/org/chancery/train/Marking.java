package org.chancery.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Marks by what an act or a claim is told, as it stands before a closer look. */
final class Marking {
  /** One trigger in so many is taken for a type that it does not tell. */
  private static final double TAKEN = .1;

  private final StoryLabels labels;
  private final Random chance;

  Marking(StoryLabels labels, Random chance) {
    this.labels = labels;
    this.chance = chance;
  }

  /**
   * Of each passage that tells acts or claims, one of them by chance: the next pass draws another.
   */
  List<Passage> one(List<Passage> passages) {
    List<Passage> out = new ArrayList<>();
    for (Passage p : passages) {
      List<Annotated> all = markable(p);
      if (!all.isEmpty()) {
        Annotated drawn = all.get(chance.nextInt(all.size()));
        boolean taken = drawn.type() < labels.acts() && chance.nextDouble() < TAKEN;
        out.add(p.marked(taken ? mistaken(drawn, all) : drawn));
      }
    }
    return out;
  }

  /** Each passage as often as it tells acts or claims, as they are told. */
  List<Passage> each(List<Passage> passages) {
    List<Passage> out = new ArrayList<>();
    for (Passage p : passages) {
      markable(p).forEach(told -> out.add(p.marked(told)));
    }
    return out;
  }

  private List<Annotated> markable(Passage p) {
    return p.tellings().stream()
        .filter(t -> t.type() < labels.acts() || t.type() == labels.saying())
        .toList();
  }

  private Annotated mistaken(Annotated told, List<Annotated> all) {
    int other = chance.nextInt(labels.acts());
    boolean isTold =
        all.stream()
            .anyMatch(
                t ->
                    t.type() == other
                        && t.words().from() < told.words().to()
                        && t.words().to() > told.words().from());
    return isTold ? told : told.taken(other);
  }
}
