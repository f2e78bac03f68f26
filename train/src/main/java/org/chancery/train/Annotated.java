package org.chancery.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What some words of a passage tell, or seem to tell.
 *
 * @param words the words that tell it: from the first to before the last
 * @param type number of the type
 * @param status number of the status; 0: they only seem to tell it
 * @param background 1 if it is told as history, 0 if not, -1 if nobody says
 * @param pointers for each role that was annotated, the columns of its words: 0 for "not told",
 *     else 1 + word
 * @param weight what the pointers count, 1 in full
 */
record Annotated(
    Words words,
    int type,
    int status,
    int background,
    Map<Integer, Set<Integer>> pointers,
    double weight) {

  Annotated {
    pointers = Map.copyOf(pointers);
  }

  /** The same words taken for another type, which they do not tell. */
  Annotated taken(int other) {
    return new Annotated(words, other, 0, -1, Map.of(), weight);
  }

  /** The same where so many words stand before. */
  Annotated after(int before) {
    Map<Integer, Set<Integer>> moved = new HashMap<>();
    pointers.forEach(
        (role, columns) ->
            moved.put(
                role,
                columns.stream().map(c -> c == 0 ? 0 : c + before).collect(Collectors.toSet())));
    Words behind = new Words(words.from() + before, words.to() + before);
    return new Annotated(behind, type, status, background, moved, weight);
  }

  /**
   * Words of a passage that follow each other.
   *
   * @param from the first
   * @param to behind the last
   */
  record Words(int from, int to) {
    List<Integer> all() {
      return IntStream.range(from, to).boxed().toList();
    }
  }
}
