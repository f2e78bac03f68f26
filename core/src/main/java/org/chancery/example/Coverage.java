package org.chancery.example;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.event.Frame;

/**
 * Which predicates of which frames the examples exercise: those by which a frame holds in an
 * example that accepts or gives something, and that is judged right.
 *
 * @param slots predicates of all frames
 * @param exercised those that examples exercise
 * @param unused for each frame in order, what no example exercises; frames without such are left
 *     out
 */
public record Coverage(int slots, int exercised, List<Unused> unused) {

  /**
   * Predicates of a frame that no example exercises.
   *
   * @param frame the frame
   * @param predicates in alphabetical order
   */
  public record Unused(Frame frame, Set<String> predicates) {}

  /** Keeps an unmodifiable copy. */
  public Coverage {
    unused = List.copyOf(unused);
  }

  /**
   * Measures.
   *
   * @param frames the frames that count
   * @param verdicts what became of the examples
   */
  public static Coverage of(Collection<Frame> frames, Collection<Verdict> verdicts) {
    Set<List<String>> used = new HashSet<>();
    for (Verdict v : verdicts) {
      if (v.seen() != null && v.holds() && v.example().kind() != Example.Kind.REJECT) {
        v.seen()
            .occurrences()
            .forEach(
                o ->
                    used.add(List.of(o.match().frame().id(), o.match().proposition().predicate())));
      }
    }
    int slots = 0;
    int open = 0;
    List<Unused> unused = new ArrayList<>();
    for (Frame f : frames) {
      Set<String> left = new TreeSet<>(f.predicates());
      left.removeIf(p -> used.contains(List.of(f.id(), p)));
      slots += f.predicates().size();
      open += left.size();
      if (!left.isEmpty()) {
        unused.add(new Unused(f, left));
      }
    }
    return new Coverage(slots, slots - open, unused);
  }

  /** "253 of 2267 predicates of frames are exercised (11.2 %)". */
  public String says() {
    double share = slots == 0 ? 100 : 100.0 * exercised / slots;
    return String.format(
        Locale.ROOT,
        "%d of %d predicates of frames are exercised (%.1f %%)",
        exercised,
        slots,
        share);
  }
}
