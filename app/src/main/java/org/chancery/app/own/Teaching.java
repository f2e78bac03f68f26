package org.chancery.app.own;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.chancery.act.ActType;
import org.chancery.app.own.Lesson.Told;
import org.chancery.event.PloverType;
import org.chancery.syntax.Parser;
import org.chancery.witness.OwnTypes;
import org.chancery.witness.OwnTypes.OwnType;
import org.chancery.witness.Runs.Run;
import org.chancery.witness.Witness;

/** From annotated texts to types of a user's own, and what they are worth on texts not learnt. */
public final class Teaching {
  private final Parser parser;
  private final Witness witness;
  private final int folds;

  /**
   * @param folds the texts are cut into so many parts, and what is learnt from all others is
   *     measured by each
   */
  public Teaching(Parser parser, Witness witness, int folds) {
    this.parser = parser;
    this.witness = witness;
    this.folds = folds;
  }

  /**
   * What a type is worth on texts that it was not learnt from.
   *
   * @param type its name
   * @param told how often the texts tell it
   * @param found how often of those it was seen
   * @param stated how often it was seen at all
   * @param right how often of those it is told
   */
  public record Worth(String type, int told, int found, int stated, int right) {
    /** Share of what is seen that is told; not a number where nothing is seen. */
    public double precision() {
      return (double) right / stated;
    }

    /** Share of what is told that is seen. */
    public double recall() {
      return (double) found / told;
    }
  }

  /**
   * What was learnt.
   *
   * @param own the types
   * @param worth of each, in the same order
   */
  public record Taught(OwnTypes own, List<Worth> worth) {}

  /** Types that are marked and that do not ship: those are not learnt anew. */
  public static List<String> types(List<MarkedText> texts) {
    return texts.stream()
        .flatMap(t -> t.marks().stream())
        .filter(MarkedText.Mark::isTold)
        .map(MarkedText.Mark::type)
        .filter(t -> ActType.named(t) == null && PloverType.named(t) == null)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Learns all own types of the texts.
   *
   * @param done is told after each step what was done
   */
  public Taught teach(List<MarkedText> texts, Consumer<String> done) {
    List<Lesson> lessons = new ArrayList<>();
    for (MarkedText text : texts) {
      lessons.add(Lesson.of(text, parser, witness));
      if (lessons.size() % 100 == 0) {
        done.accept(lessons.size() + " of " + texts.size() + " texts read");
      }
    }
    List<OwnType> types = new ArrayList<>();
    List<Worth> worth = new ArrayList<>();
    for (String type : types(texts)) {
      worth.add(worth(type, lessons));
      types.add(Learning.learn(type, lessons));
      done.accept(type + " learnt");
    }
    return new Taught(new OwnTypes(witness.provenance(), types), worth);
  }

  private Worth worth(String type, List<Lesson> lessons) {
    int told = 0;
    int met = 0;
    int stated = 0;
    int right = 0;
    for (int f = 0; f < folds; f++) {
      int fold = f;
      OwnType learnt = Learning.learn(type, part(lessons, i -> i % folds != fold));
      for (Lesson lesson : part(lessons, i -> i % folds == fold)) {
        List<Told> wanted = lesson.told(type);
        List<Run> found = Learning.found(learnt, lesson);
        told += wanted.size();
        stated += found.size();
        met += (int) wanted.stream().filter(t -> found.stream().anyMatch(r -> meet(t, r))).count();
        right +=
            (int) found.stream().filter(r -> wanted.stream().anyMatch(t -> meet(t, r))).count();
      }
    }
    return new Worth(type, told, met, stated, right);
  }

  private static boolean meet(Told t, Run r) {
    return r.from() < t.to() && t.from() < r.to();
  }

  private static List<Lesson> part(List<Lesson> all, IntPredicate which) {
    return IntStream.range(0, all.size()).filter(which).mapToObj(all::get).toList();
  }
}
