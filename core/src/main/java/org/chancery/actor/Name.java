package org.chancery.actor;

import java.util.List;
import java.util.regex.Pattern;
import org.chancery.rules.RuleFiles.Row;
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
 * @param turn 0, or the place among the codes of a dictionary, of which the first that holds on the
 *     day is meant
 */
record Name(
    Kind kind,
    Party party,
    List<String> words,
    @Nullable String office,
    @Nullable String from,
    @Nullable String to,
    int turn) {
  private static final Pattern DAY = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

  /** Years. */
  private static final int LIFETIME = 50;

  /** Under phrases that hold a name but mean another thing: "Latin American". */
  static final Name NOTHING =
      new Name(Kind.CITY, new Party(null, null, ""), List.of(), null, null, null, 0);

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

    /** Whether it is a state's: its own, of its people or of its capital. */
    boolean isOfState() {
      return this == STATE || this == ADJECTIVE || this == PEOPLE || this == CAPITAL;
    }

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

  /**
   * Whether somebody who held it may still, or already, be spoken of on {@code day}: a lifetime
   * later the name is more likely another's.
   */
  boolean isNear(@Nullable String day) {
    if (day == null) {
      return true;
    }
    int year = year(day);
    return (from == null || year >= year(from) - LIFETIME)
        && (to == null || year <= year(to) + LIFETIME);
  }

  private static int year(String day) {
    return Integer.parseInt(day.substring(0, 4));
  }

  /**
   * What is meant by a name on a day: of the codes of a dictionary the first that holds, and nobody
   * under phrases that hold a name but mean another thing.
   */
  static List<Name> meantOn(@Nullable String day, List<Name> names) {
    List<Name> left = names;
    if (names.stream().anyMatch(n -> n.turn > 0)) {
      int turn =
          names.stream()
              .filter(n -> day == null ? n.from == null && n.to == null : n.heldOn(day))
              .mapToInt(Name::turn)
              .min()
              .orElse(-1);
      left = names.stream().filter(n -> n.turn == turn).toList();
    }
    return left.stream().anyMatch(n -> n.party.equals(NOTHING.party)) ? List.of() : left;
  }

  /** A day of a list; a user's own is looked at closely. */
  static @Nullable String day(Row r, String column) {
    String day = r.orNull(column);
    if (day != null && r.own() && !DAY.matcher(day).matches()) {
      throw r.wrong("'" + day + "' is no day, expected YYYY-MM-DD, YYYY-MM or YYYY");
    }
    return day;
  }
}
