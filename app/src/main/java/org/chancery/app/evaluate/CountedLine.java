package org.chancery.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.chancery.event.PloverType;

/**
 * What is counted by itself: found, emitted, asked for by gold. Events of a text and types of a
 * marked pair are counted apart.
 *
 * @param kind what it is about
 * @param type for a count by type
 */
record CountedLine(Kind kind, PloverType type) {

  /** What is compared. */
  enum Kind {
    /** Types of a text. */
    TYPE,
    /** Actor, type, recipient. */
    TRIPLE,
    /** Actor and recipient. */
    DYAD,
    /** All parties. */
    ACTORS,
    /** One type among those of a text. */
    OF_TYPE,
    /** Type of the marked pair. */
    PAIR,
    /** One type among those of marked pairs. */
    PAIR_OF_TYPE
  }

  /** Lines that are about no single type. */
  private static final List<Kind> WHOLE =
      List.of(Kind.TYPE, Kind.TRIPLE, Kind.DYAD, Kind.ACTORS, Kind.PAIR);

  /** All lines, each at its {@link #index}. */
  static final List<CountedLine> ALL = all();

  private static List<CountedLine> all() {
    List<CountedLine> out = new ArrayList<>();
    WHOLE.forEach(k -> out.add(of(k)));
    for (PloverType t : PloverType.values()) {
      out.add(new CountedLine(Kind.OF_TYPE, t));
    }
    for (PloverType t : PloverType.values()) {
      out.add(new CountedLine(Kind.PAIR_OF_TYPE, t));
    }
    return List.copyOf(out);
  }

  /** A line about no single type. */
  static CountedLine of(Kind kind) {
    return new CountedLine(kind, PloverType.AGREE);
  }

  /** Its place in {@link #ALL}. */
  int index() {
    return ALL.indexOf(this);
  }
}
