package org.chancery.app.own;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.app.own.MarkedText.Mark;
import org.chancery.syntax.Parser;
import org.chancery.text.Span;
import org.chancery.witness.Witness;

/**
 * An annotated text as it is learnt from: what stands for each word, and which words tell what.
 *
 * @param rows what stands for each word
 * @param told for each type that is told, the words from the first to before the last
 * @param near words in or beside what is marked, from whose neighbours they must be told
 */
record Lesson(WordRows rows, List<Told> told, BitSet near) {
  /** Words on each side of a mark that are as telling as the mark. */
  private static final int BESIDE = 8;

  /** Words that tell something. */
  record Told(String type, int from, int to) {
    boolean holds(int word) {
      return from <= word && word < to;
    }
  }

  static Lesson of(MarkedText marked, Parser parser, Witness witness) {
    List<Parser.Cut> cuts = parser.cut(marked.text());
    List<Span> words = cuts.stream().flatMap(c -> c.words().stream()).toList();
    WordRows rows = new WordRows(witness.states(marked.text(), cuts), words.size());
    List<Told> told = new ArrayList<>();
    BitSet near = new BitSet(words.size());
    for (Mark mark : marked.marks()) {
      int[] own =
          IntStream.range(0, words.size())
              .filter(w -> words.get(w).overlaps(mark.trigger()))
              .toArray();
      if (own.length == 0) {
        continue;
      }
      int from = own[0];
      int to = own[own.length - 1] + 1;
      if (mark.isTold()) {
        told.add(new Told(mark.type(), from, to));
      }
      near.set(Math.max(0, from - BESIDE), Math.min(words.size(), to + BESIDE));
    }
    return new Lesson(rows, told, near);
  }

  List<Told> told(String type) {
    return told.stream().filter(t -> t.type().equals(type)).toList();
  }
}
