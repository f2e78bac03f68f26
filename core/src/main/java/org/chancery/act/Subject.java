package org.chancery.act;

import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.jspecify.annotations.Nullable;

/**
 * What an act is done to, and by which way. Of an act on relations as a whole nothing is told.
 *
 * @param mission of which kind; null if no mission is concerned
 * @param seat its city, null if the text names none
 * @param persons members of a mission; null if none are concerned
 * @param count persons, posts or the ceiling; null if not said
 * @param via protecting power of a channel, null otherwise
 * @param manner of a recall, null if not said and for all else
 */
public record Subject(
    @Nullable MissionKind mission,
    @Nullable String seat,
    @Nullable Persons persons,
    @Nullable Integer count,
    @Nullable String via,
    @Nullable Manner manner) {
  /** Relations as a whole. */
  public static final Subject RELATIONS = new Subject(null, null, null, null, null, null);

  /** The same with another kind of mission. */
  public Subject mission(@Nullable MissionKind kind) {
    return new Subject(kind, seat, persons, count, via, manner);
  }

  /** The same in another city. */
  public Subject seat(@Nullable String city) {
    return new Subject(mission, city, persons, count, via, manner);
  }

  /** The same with other members of the mission. */
  public Subject persons(@Nullable Persons who) {
    return new Subject(mission, seat, who, count, via, manner);
  }

  /** The same with another number. */
  public Subject count(@Nullable Integer many) {
    return new Subject(mission, seat, persons, many, via, manner);
  }

  /** The same through another protecting power. */
  public Subject via(@Nullable String power) {
    return new Subject(mission, seat, persons, count, power, manner);
  }

  /** The same in another manner. */
  public Subject manner(@Nullable Manner how) {
    return new Subject(mission, seat, persons, count, via, how);
  }

  /** This, and of another what this does not tell. */
  public Subject or(Subject other) {
    return new Subject(
        mission == null ? other.mission : mission,
        seat == null ? other.seat : seat,
        persons == null ? other.persons : persons,
        count == null ? other.count : count,
        via == null ? other.via : via,
        manner == null ? other.manner : manner);
  }

  /** Whether relations as a whole are meant: no mission and nobody is named. */
  public boolean isRelations() {
    return mission == null && persons == null;
  }

  /** Whether it is about consuls and not about envoys. */
  public boolean isConsular() {
    return mission == MissionKind.CONSULATE || persons == Persons.CONSULAR_STAFF;
  }

  /** Whether it is about a head of mission. */
  public boolean isHead() {
    return persons != null && persons.isHead();
  }
}
