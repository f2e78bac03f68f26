package org.chancery.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.chancery.reader.WordPieces;

/**
 * Lets some passages stand beside another one: a story names more parties than those of one act,
 * and whom an act concerns must be told from the others.
 */
final class Joining {
  /** The share of passages that is joined, and how long they are together at most, in pieces. */
  private static final double JOINED = .4;

  private static final int LONGEST = 250;

  private final WordPieces vocabulary;

  Joining(WordPieces vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Passages beside others of their kind: of another kind their silence would say something. */
  List<Passage> alike(List<Passage> all, Random chance) {
    return joined(all, chance, Passage::kind);
  }

  /** Passages beside any others. */
  List<Passage> anyhow(List<Passage> all, Random chance) {
    return joined(all, chance, p -> Passage.Kind.ACTS);
  }

  private List<Passage> joined(
      List<Passage> all, Random chance, Function<Passage, Passage.Kind> kind) {
    Map<Passage.Kind, Passage> waiting = new EnumMap<>(Passage.Kind.class);
    List<Passage> out = new ArrayList<>();
    for (Passage p : all) {
      if (chance.nextDouble() >= JOINED) {
        out.add(p);
        continue;
      }
      Passage first = waiting.remove(kind.apply(p));
      if (first == null) {
        waiting.put(kind.apply(p), p);
      } else if (first.length() + p.length() > LONGEST) {
        out.add(first);
        waiting.put(kind.apply(p), p);
      } else {
        out.add(first.followedBy(p, vocabulary));
      }
    }
    out.addAll(waiting.values());
    return out;
  }
}
