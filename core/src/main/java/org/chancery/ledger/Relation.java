package org.chancery.ledger;

import java.util.List;
import java.util.SortedMap;
import org.chancery.act.DiplomaticAct;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How two parties stand: the result of folding all acts between them.
 *
 * @param first the party that comes first in the alphabet
 * @param second the other
 * @param diplomatic state of diplomatic relations
 * @param missions each party's missions to the other
 * @param caps ceilings that one has set for the other's mission
 * @param channels ways that remain or were agreed
 * @param deadlines what is due
 * @param acts all acts between the two, by date, undated ones last
 */
public record Relation(
    String first,
    String second,
    State diplomatic,
    SortedMap<String, Mission> missions,
    List<Cap> caps,
    List<Channel> channels,
    List<Deadline> deadlines,
    List<DiplomaticAct> acts) {

  /** The state of diplomatic relations. */
  public enum State {
    /** No act tells. */
    UNKNOWN("not told"),
    /** Relations exist; no act lowers them. */
    MAINTAINED("maintained"),
    /** Kept below the level of ambassadors. */
    LOWERED("lowered"),
    /** Suspended as a whole, or participation in an organisation. */
    SUSPENDED("suspended"),
    /** Broken: VCDR 45. */
    BROKEN("broken");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The word for a reader. */
    public String word() {
      return word;
    }
  }

  /**
   * A mission of one party to the other.
   *
   * @param sending whose it is
   * @param receiving to whom it is accredited
   * @param kind embassy, consulate, mission ...
   * @param seat city, null if not told
   * @param state open, reduced, suspended, closing, closed
   * @param head accredited, recalled, expelled, withdrawn; null if not told
   */
  public record Mission(
      String sending,
      String receiving,
      String kind,
      @Nullable String seat,
      String state,
      @Nullable String head) {}

  /**
   * A ceiling on the size of a mission, or a limit on movement.
   *
   * @param by who set it
   * @param on whose mission
   * @param ceiling number, null if not told
   * @param act id of the act
   */
  public record Cap(String by, String on, @Nullable Integer ceiling, String act) {}

  /**
   * A way by which the two still speak.
   *
   * @param from whose interests are looked after
   * @param to the other
   * @param via protecting power, null for the party's own post elsewhere
   * @param act id of the act
   */
  public record Channel(String from, String to, @Nullable String via, String act) {}

  /**
   * What must be done or takes effect.
   *
   * @param act id of the act
   * @param due when
   * @param what a few words
   */
  public record Deadline(String act, Interval due, String what) {}
}
