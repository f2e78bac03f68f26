package org.chancery.act;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Names;
import org.jspecify.annotations.Nullable;

/**
 * In which city a mission is that an act names without it. An embassy sits where its host governs
 * (VCDR 12 lets it open offices elsewhere by consent only), a mission to an organisation at its
 * seat; but a story is taken at its word only, so the city must be named somewhere in it.
 */
final class Seats {
  private final Names names;
  private final String story;

  /**
   * @param names capitals and seats
   * @param story the text of the story, its dateline included
   */
  Seats(Names names, String story) {
    this.names = names;
    this.story = story;
  }

  /** The seat as told, else the host's capital if the story names it; null if neither. */
  @Nullable String of(Draft d) {
    String receiving = d.receiving();
    MissionKind mission = d.subject.mission();
    if (d.subject.seat() != null || receiving == null || mission == null) {
      return d.subject.seat();
    }
    // "the consulate" has no seat of its own; an office of another kind may be anywhere.
    boolean elsewhere = mission == MissionKind.MISSION && !names.isOrganisation(receiving);
    if (!mission.isCentral() || elsewhere) {
      return null;
    }
    List<String> told = names.seatsOf(receiving).stream().filter(this::isNamed).toList();
    // "Delhi" is part of "New Delhi".
    List<String> whole =
        told.stream()
            .filter(c -> told.stream().noneMatch(o -> !o.equals(c) && o.contains(c)))
            .toList();
    return whole.size() == 1 ? whole.get(0) : null;
  }

  private boolean isNamed(String city) {
    String word = "(?<![\\p{L}-])(?:%s|%s)(?![\\p{L}-])";
    return Pattern.compile(
            word.formatted(Pattern.quote(city), Pattern.quote(city.toUpperCase(Locale.ROOT))))
        .matcher(story)
        .find();
  }
}
