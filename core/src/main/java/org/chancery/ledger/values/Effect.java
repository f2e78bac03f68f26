package org.chancery.ledger.values;

import org.chancery.ledger.values.DiplomaticRelation.Level;
import org.jspecify.annotations.Nullable;

/**
 * What acts of a type do to what there is between two parties: a row of {@code rules/acts.yaml}.
 *
 * @param ofRelations whether they are always on relations as such; else they can be on a mission
 * @param relations what relations become, null if they do not change
 * @param level what the class of heads of mission becomes, null likewise
 * @param mission what a mission becomes
 * @param section what becomes of an interests section, if that is the mission
 * @param post what becomes of the post of a head of mission
 * @param holder whether they tell that somebody held the post until then
 * @param staff what is done to people of a mission
 */
public record Effect(
    boolean ofRelations,
    @Nullable RelationStatus relations,
    @Nullable Level level,
    MissionState.@Nullable State mission,
    Channel.@Nullable State section,
    Post.@Nullable State post,
    boolean holder,
    @Nullable Staff staff) {

  /** What is done to people of a mission. */
  public enum Staff implements Worded {
    /** By the host. */
    SENT_AWAY("sent away"),
    /** By their own side. */
    CALLED_HOME("called home"),
    /** There may be no more than so many. */
    LIMITED("limited"),
    /** It is told how many there are. */
    NUMBERED("numbered");

    private final String word;

    Staff(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Whether they end relations. */
  public boolean breaks() {
    return relations == RelationStatus.BROKEN;
  }

  /** Whether they bring relations, or bring them back. */
  public boolean returns() {
    return relations == RelationStatus.MAINTAINED;
  }

  /** Whether they make relations, or their level, others than they were. */
  public boolean changesRelations() {
    return relations != null || level != null;
  }

  /** Whether they raise what there is. */
  public boolean raises() {
    return level == Level.AMBASSADOR;
  }

  /** Whether they open a mission, rather than raise one. */
  public boolean opens() {
    return mission == MissionState.State.OPEN && !raises();
  }
}
