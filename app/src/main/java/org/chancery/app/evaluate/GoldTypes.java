package org.chancery.app.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chancery.event.PloverType;
import org.jspecify.annotations.Nullable;

/** What gold says about the type of each event that was read. */
public final class GoldTypes {
  private GoldTypes() {}

  /**
   * The type that each event should have; null where gold does not say.
   *
   * @param gold what is marked
   * @param text the text as it was read, into which spans point
   * @param read what was read
   */
  public static List<@Nullable PloverType> of(Gold gold, String text, List<Coded> read) {
    return gold.pair() ? pair(gold, text, read) : events(gold, read);
  }

  private static List<@Nullable PloverType> pair(Gold gold, String text, List<Coded> read) {
    List<@Nullable PloverType> out = new ArrayList<>(Collections.nCopies(read.size(), null));
    Coded best = Score.best(gold.events().get(0), text, read);
    if (best != null) {
      out.set(read.indexOf(best), gold.events().get(0).type());
    }
    return out;
  }

  /**
   * A type that gold has is right. Any other is taken for the event of gold that nobody read: the
   * one between the same parties, or the only one where only one was read. Gold that marks one
   * event of several says nothing about the others.
   */
  private static List<@Nullable PloverType> events(Gold gold, List<Coded> read) {
    Set<PloverType> asked = EnumSet.noneOf(PloverType.class);
    for (Gold.Marked m : gold.events()) {
      asked.add(m.type());
      if (m.otherwise() != null) {
        asked.add(m.otherwise());
      }
    }
    Set<PloverType> got = EnumSet.noneOf(PloverType.class);
    read.forEach(e -> got.add(e.type()));
    List<Gold.Marked> missed = gold.events().stream().filter(m -> !got.contains(m.type())).toList();
    List<@Nullable PloverType> out = new ArrayList<>();
    for (Coded e : read) {
      out.add(asked.contains(e.type()) ? e.type() : missed(missed, e, read.size()));
    }
    return out;
  }

  private static @Nullable PloverType missed(List<Gold.Marked> missed, Coded e, int read) {
    for (Gold.Marked m : missed) {
      if (!Collections.disjoint(
          Score.dyads(m.source(), m.target()), Score.dyads(e.actor(), e.recipient()))) {
        return m.type();
      }
    }
    return missed.size() == 1 && read == 1 ? missed.get(0).type() : null;
  }
}
