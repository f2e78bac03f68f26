package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.syntax.Sentence;

/**
 * Lists of states that a story calls by their number, before or after it names them: "nine
 * countries ... The nine are Chad, Mali ...". A list is only taken for what a number means if it is
 * as long as the number says, and no other list of the story is.
 */
final class Rolls {
  /** A shorter list is a pair or a state, and "the two" has its own rule. */
  private static final int SHORTEST = 3;

  private final ActorWords words;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<Integer, List<Party>> bySize = new HashMap<>();
  private final Set<Integer> doubtful = new HashSet<>();

  /**
   * @param words what joins and leads in a list
   */
  Rolls(ActorWords words) {
    this.words = words;
  }

  /** Notes the lists of one sentence. */
  void add(Sentence s, List<NameHit> hits) {
    List<Party> run = new ArrayList<>();
    int first = -1;
    int last = -1;
    for (NameHit hit : hits) {
      Name state = hit.of(Name.Kind.STATE);
      if (state == null) {
        continue;
      }
      if (last < 0 || !joins(s, last, hit.first())) {
        note(s, first, run);
        run = new ArrayList<>();
        first = hit.first();
      }
      run.add(state.party());
      last = hit.last();
    }
    note(s, first, run);
  }

  private boolean joins(Sentence s, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!words.rollJoins.contains(s.token(i).text().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return to > from + 1;
  }

  private void note(Sentence s, int first, List<Party> run) {
    if (run.size() < SHORTEST || !isCounted(s, first, run.size())) {
      return;
    }
    places.putIfAbsent(run.size(), s.index());
    List<Party> known = bySize.putIfAbsent(run.size(), List.copyOf(run));
    if (known != null && !known.equals(run)) {
      doubtful.add(run.size());
    }
  }

  /** Whether what stands before the list says how long it is, or only "they". */
  private boolean isCounted(Sentence s, int first, int size) {
    for (int i = 0; i < first; i++) {
      String w = s.token(i).text().toLowerCase(Locale.ROOT);
      Integer n = s.token(i).tag().equals("CD") ? words.numbers.of(w) : null;
      if ((n != null && n == size) || (i == 0 && words.rollLeads.contains(w))) {
        return true;
      }
    }
    return false;
  }

  /** The states whose "nine envoys" they are: only where the list stands in the next sentence. */
  List<Party> near(int size, int sentence) {
    Integer place = places.get(size);
    return place == null || Math.abs(place - sentence) > 1 ? List.of() : of(size);
  }

  /**
   * The states that "the nine" are, empty if no list of the story, or more than one, is so long.
   */
  List<Party> of(int size) {
    return doubtful.contains(size) ? List.of() : bySize.getOrDefault(size, List.of());
  }
}
