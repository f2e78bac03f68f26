package org.chancery.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.claim.Claim;
import org.jspecify.annotations.Nullable;

/** What readers and commands ask of the store. Newest versions of stories only. */
public interface Library {

  /**
   * A story in a list.
   *
   * @param id the document's id
   * @param title headline, null if none
   * @param place dateline, null if none
   * @param published day of publication, null if unknown
   * @param source where it came from, null if unknown
   * @param learned when it was stored
   * @param acts number of acts of its own news (background left out)
   */
  record StoryHead(
      String id,
      @Nullable String title,
      @Nullable String place,
      @Nullable LocalDate published,
      @Nullable String source,
      Instant learned,
      int acts) {}

  /**
   * A stored story.
   *
   * @param version 1 for the first, higher after changes
   * @param reading all that was read in it
   */
  record StoredStory(StoryHead head, int version, Reading reading) {}

  /** An act with the story that tells it. */
  record StoredAct(StoryHead story, DiplomaticAct act) {}

  /** Claims that contradict each other, with their story. */
  record StoredContradiction(StoryHead story, List<Claim> claims, String why) {}

  /**
   * Two parties that acts tie together.
   *
   * @param first the code or name that comes first in the alphabet
   * @param second the other
   * @param acts how many acts
   * @param last when the last act between them was learned
   */
  record PairHead(String first, String second, int acts, Instant last) {}

  /** Stories, last published first. */
  List<StoryHead> stories(int limit);

  /** One story by its id. */
  Optional<StoredStory> story(String id);

  /** Acts, last dated first, background left out. */
  List<StoredAct> latestActs(int limit);

  /** Acts between two parties, whichever acts, in order of their dates, background included. */
  List<StoredAct> actsBetween(String a, String b);

  /** Acts whose due day lies in [from, to], by due day; threatened and reversed ones left out. */
  List<StoredAct> due(LocalDate from, LocalDate to);

  /** Contradictions, those of the last published story first. */
  List<StoredContradiction> contradictions(int limit);

  /** All pairs, most acts first. */
  List<PairHead> pairs();

  /** Stories and acts learned after a moment: what is new for a reader who was last here then. */
  List<StoryHead> storiesSince(Instant moment, int limit);
}
