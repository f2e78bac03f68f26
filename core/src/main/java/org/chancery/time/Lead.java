package org.chancery.time;

import java.util.List;
import java.util.Locale;
import org.chancery.time.TimePhrase.Role;

/**
 * The preposition that opens a phrase, and the role it gives.
 *
 * @param first its first token
 * @param end one past its last token; equal to {@code first} if there is none
 * @param words the preposition in lower case, "" if there is none
 * @param role what it says
 * @param isWithin whether it opens a span of time that is a limit: "within 72 hours"
 */
record Lead(int first, int end, String words, Role role, boolean isWithin) {
  /** A preposition with what it says; see {@code time-lead} in the lexicon. */
  record Entry(String words, Role role, boolean isWithin) {
    static Entry of(String words, String role) {
      boolean within = role.equals("within");
      return new Entry(
          words, within ? Role.DEADLINE : Role.valueOf(role.toUpperCase(Locale.ROOT)), within);
    }
  }

  /** The preposition at {@code i}; an empty WHEN if there is none. */
  static Lead at(Tape tape, int i) {
    for (Entry entry : tape.terms().leads.getOrDefault(tape.word(i), List.of())) {
      int end = tape.after(i, entry.words());
      if (end > 0) {
        return new Lead(i, end, entry.words(), entry.role(), entry.isWithin());
      }
    }
    return new Lead(i, i, "", Role.WHEN, false);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean is(String preposition) {
    return words.equals(preposition);
  }
}
