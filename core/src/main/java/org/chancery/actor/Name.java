package org.chancery.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the lists of names.
 *
 * @param kind what sort of name
 * @param party for whom it stands, without sector where that depends on the date
 * @param words the name's words as the tokenizer cuts them
 * @param office the holder's office, null for others
 * @param from first day on which it held (ISO, partial allowed), null if always
 * @param to last day, null if still
 */
record Name(
    Kind kind,
    Party party,
    List<String> words,
    @Nullable String office,
    @Nullable String from,
    @Nullable String to) {

  enum Kind {
    STATE,
    ADJECTIVE,
    PEOPLE,
    CAPITAL,
    CITY,
    METONYM,
    ORGANISATION,
    GROUP,
    HOLDER;

    /** Whether a bare name of this kind can act. */
    boolean acts() {
      return this != ADJECTIVE && this != CITY;
    }
  }

  /** Whether it held on {@code day} (ISO); true where either is unknown. */
  boolean heldOn(@Nullable String day) {
    if (day == null) {
      return true;
    }
    boolean after = from == null || day.compareTo(from) >= 0 || day.startsWith(from);
    boolean before = to == null || day.compareTo(to) <= 0 || day.startsWith(to);
    return after && before;
  }
}
