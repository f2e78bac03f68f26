package org.chancery.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.chancery.reader.WordPieces;

/** Cuts documents into what is learnt from in one step; the seed decides all that is by chance. */
final class Batches {
  /** Pieces of a step, padding included. */
  private static final int PIECES = 2400;

  /** No run is longer, in pieces: the reader's chunks are no longer either. */
  private static final int LONGEST = 250;

  /** Half the sentences stand alone, so that the reader may read them so. */
  private static final double ALONE = .5;

  /** Flashes in capitals, notes in small letters, headlines without an end: rare in treebanks. */
  private static final double CAPITALS = .04;

  private static final double SMALL = .03;
  private static final double NO_END = .1;

  private final WordPieces vocabulary;

  Batches(WordPieces vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The steps of one pass over the documents, in an order by chance. */
  List<List<Run>> shuffled(List<List<GoldTree>> documents, long seed) {
    Random chance = new Random(seed);
    List<Run> runs = new ArrayList<>();
    for (List<GoldTree> document : documents) {
      runs(document, chance, runs);
    }
    // Of one length first in an order by chance, so that no two passes make the same steps.
    Collections.shuffle(runs, chance);
    List<List<Run>> steps = alike(runs, Run::length, PIECES);
    Collections.shuffle(steps, chance);
    return steps;
  }

  /** Each sentence alone, as written: to measure. */
  List<List<Run>> plain(List<List<GoldTree>> documents) {
    List<Run> runs = new ArrayList<>();
    for (List<GoldTree> document : documents) {
      for (GoldTree sentence : document) {
        if (sentence.size() <= LONGEST) {
          runs.add(Run.of(vocabulary, List.of(sentence)));
        }
      }
    }
    return alike(runs, Run::length, PIECES);
  }

  private void runs(List<GoldTree> document, Random chance, List<Run> out) {
    List<GoldTree> open = new ArrayList<>();
    int room = 0;
    for (GoldTree gold : document) {
      GoldTree sentence = varied(gold, chance);
      int length = Run.of(vocabulary, List.of(sentence)).length();
      if (length > LONGEST) {
        continue;
      }
      if (!open.isEmpty() && length > room) {
        out.add(Run.of(vocabulary, open));
        open = new ArrayList<>();
      }
      if (open.isEmpty()) {
        room = chance.nextDouble() < ALONE ? length : length + chance.nextInt(LONGEST - length + 1);
      }
      open.add(sentence);
      room -= length;
    }
    if (!open.isEmpty()) {
      out.add(Run.of(vocabulary, open));
    }
  }

  private static GoldTree varied(GoldTree gold, Random chance) {
    double how = chance.nextDouble();
    GoldTree out = chance.nextDouble() < NO_END ? gold.withoutLastMark() : gold;
    if (how < CAPITALS) {
      return out.written(out.words().stream().map(w -> w.toUpperCase(Locale.ROOT)).toList());
    }
    if (how < CAPITALS + SMALL) {
      return out.written(out.words().stream().map(w -> w.toLowerCase(Locale.ROOT)).toList());
    }
    return out;
  }

  /**
   * What is of like length together, so that little is padded.
   *
   * @param length of each, in pieces
   * @param pieces that one step holds at most, padding included
   */
  static <T> List<List<T>> alike(List<T> all, ToIntFunction<T> length, int pieces) {
    List<T> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(length));
    List<List<T>> out = new ArrayList<>();
    List<T> open = new ArrayList<>();
    for (T next : sorted) {
      if (!open.isEmpty() && (open.size() + 1) * length.applyAsInt(next) > pieces) {
        out.add(open);
        open = new ArrayList<>();
      }
      open.add(next);
    }
    if (!open.isEmpty()) {
      out.add(open);
    }
    return out;
  }
}
