package org.chancery.time;

import java.util.List;
import org.chancery.time.TimePhrase.Role;

/**
 * The preposition that opens a phrase, and the role it gives.
 *
 * @param first its first token
 * @param end one past its last token; equal to {@code first} if there is none
 * @param words the preposition in lower case, "" if there is none
 * @param role what it says
 */
record Lead(int first, int end, String words, Role role) {

  private record Entry(String words, Role role) {}

  /** Longer ones before their own beginnings. */
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("by no later than", Role.DEADLINE),
          new Entry("no later than", Role.DEADLINE),
          new Entry("not later than", Role.DEADLINE),
          new Entry("on or before", Role.DEADLINE),
          new Entry("prior to", Role.DEADLINE),
          new Entry("ahead of", Role.DEADLINE),
          new Entry("by", Role.DEADLINE),
          new Entry("before", Role.DEADLINE),
          new Entry("with effect from", Role.FROM),
          new Entry("effective from", Role.FROM),
          new Entry("effective on", Role.FROM),
          new Entry("effective as of", Role.FROM),
          new Entry("effective", Role.FROM),
          new Entry("starting from", Role.FROM),
          new Entry("starting on", Role.FROM),
          new Entry("starting in", Role.FROM),
          new Entry("starting", Role.FROM),
          new Entry("beginning on", Role.FROM),
          new Entry("beginning in", Role.FROM),
          new Entry("beginning", Role.FROM),
          new Entry("as of", Role.FROM),
          new Entry("as from", Role.FROM),
          new Entry("from", Role.FROM),
          new Entry("after", Role.FROM),
          new Entry("up until", Role.UNTIL),
          new Entry("up to", Role.UNTIL),
          new Entry("until", Role.UNTIL),
          new Entry("till", Role.UNTIL),
          new Entry("through", Role.UNTIL),
          new Entry("ever since", Role.SINCE),
          new Entry("since", Role.SINCE),
          new Entry("within", Role.DEADLINE),
          new Entry("in less than", Role.DEADLINE),
          new Entry("in under", Role.DEADLINE),
          new Entry("as early as", Role.WHEN),
          new Entry("as late as", Role.WHEN),
          new Entry("on or about", Role.WHEN),
          new Entry("on", Role.WHEN),
          new Entry("in", Role.WHEN),
          new Entry("at", Role.WHEN),
          new Entry("during", Role.WHEN),
          new Entry("over", Role.WHEN),
          new Entry("throughout", Role.WHEN),
          new Entry("around", Role.WHEN),
          new Entry("for", Role.WHEN),
          new Entry("to", Role.WHEN),
          new Entry("of", Role.WHEN));

  /** The preposition at {@code i}; an empty WHEN if there is none. */
  static Lead at(Tape tape, int i) {
    for (Entry entry : ENTRIES) {
      int end = tape.after(i, entry.words());
      if (end > 0) {
        return new Lead(i, end, entry.words(), entry.role());
      }
    }
    return new Lead(i, i, "", Role.WHEN);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean is(String preposition) {
    return words.equals(preposition);
  }

  /** Whether it opens a span of time that is a limit: "within 72 hours". */
  boolean isWithin() {
    return is("within") || is("in less than") || is("in under");
  }
}
