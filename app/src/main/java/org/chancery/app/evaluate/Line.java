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
record Line(Kind kind, PloverType type) {

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
  static final List<Line> ALL = all();

  private static List<Line> all() {
    List<Line> out = new ArrayList<>();
    WHOLE.forEach(k -> out.add(of(k)));
    for (PloverType t : PloverType.values()) {
      out.add(new Line(Kind.OF_TYPE, t));
    }
    for (PloverType t : PloverType.values()) {
      out.add(new Line(Kind.PAIR_OF_TYPE, t));
    }
    return List.copyOf(out);
  }

  /** A line about no single type. */
  static Line of(Kind kind) {
    return new Line(kind, PloverType.AGREE);
  }

  /** Its place in {@link #ALL}. */
  int index() {
    return ALL.indexOf(this);
  }
}
