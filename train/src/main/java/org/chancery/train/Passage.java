package org.chancery.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.chancery.reader.Pieces;
import org.chancery.reader.WordPieces;

/**
 * An annotated passage of the corpus, cut into words.
 *
 * @param words as written
 * @param names for each word a number that words of the same name share; 0 for what is no name
 * @param pieces the words as the encoder takes them
 * @param kind which types were annotated in it
 * @param tellings what it tells, near misses among it
 */
record Passage(
    List<String> words, List<Integer> names, Pieces pieces, Kind kind, List<Annotated> tellings) {
  /** What a passage was annotated for; of all else its silence says nothing. */
  enum Kind {
    ACTS,
    EVENTS,
    CLAIMS,
    /** One thing that it tells is marked: nothing is to be found in it. */
    MARKED
  }

  Passage {
    words = List.copyOf(words);
    names = List.copyOf(names);
    tellings = List.copyOf(tellings);
  }

  /** The same told with other words, as many. */
  Passage written(List<String> others, WordPieces vocabulary) {
    return new Passage(others, names, vocabulary.of(others), kind, tellings);
  }

  /** The same with one thing that it tells, whose trigger is marked by its type. */
  Passage marked(Annotated told) {
    Annotated.Words at = told.words();
    return new Passage(
        words,
        names,
        pieces.marked(at.from(), at.to(), 1 + told.type()),
        Kind.MARKED,
        List.of(told));
  }

  /** This one and another behind it, as if one story told both. */
  Passage followedBy(Passage next, WordPieces vocabulary) {
    List<String> all = new ArrayList<>(words);
    all.addAll(next.words);
    // States have the same number in every passage, other names (below 0) have not.
    int others = Math.min(0, names.stream().mapToInt(Integer::intValue).min().orElse(0));
    List<Integer> named = new ArrayList<>(names);
    next.names.forEach(n -> named.add(n < 0 ? n + others : n));
    List<Annotated> told = new ArrayList<>(tellings);
    next.tellings.forEach(t -> told.add(t.after(words.size())));
    return new Passage(all, named, vocabulary.of(all), kind, told);
  }

  /**
   * Other places of what some columns (1 + word) name. Whoever points there means the same: the
   * annotation quotes one place of several.
   */
  Set<Integer> namesakes(Set<Integer> columns) {
    Set<Integer> out = new TreeSet<>();
    for (int first : columns) {
      if (first == 0 || columns.contains(first - 1)) {
        continue;
      }
      int end = first;
      while (columns.contains(end)) {
        end++;
      }
      List<Integer> name = names.subList(first - 1, end - 1);
      for (int at = 0; !name.contains(0) && at + name.size() <= names.size(); at++) {
        if (names.subList(at, at + name.size()).equals(name)) {
          IntStream.rangeClosed(at + 1, at + name.size()).forEach(out::add);
        }
      }
    }
    out.removeAll(columns);
    return out;
  }

  /** Length in pieces. */
  int length() {
    return pieces.ids().length;
  }
}
