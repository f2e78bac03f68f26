package org.chancery.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
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

  /** Stories, last published first. */
  List<StoryHead> stories(int limit);

  /** One story by its id or its {@link PublicId}. */
  Optional<StoredStory> story(String id);

  /** Acts between two parties, whichever acts, in order of their dates, background included. */
  List<StoredAct> actsBetween(String a, String b);

  /** What the ledger of all parties is made of. */
  Archive archive();

  /** What the ledger of two parties is made of: all acts in which one of them has a part. */
  Archive archive(String a, String b);

  /** Words that change whenever what {@link #archive()} gives may have changed. */
  String stamp();

  /** Stories and acts learned after a moment: what is new for a reader who was last here then. */
  List<StoryHead> storiesSince(Instant moment, int limit);
}
