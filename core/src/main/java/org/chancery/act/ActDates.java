package org.chancery.act;

import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * When an act is done.
 *
 * @param date announced or done, null if unknown
 * @param due takes effect or must be done by, null if not said
 * @param originalDate for a reversal, when the undone act had been announced
 * @param background whether it is older than the story's own news and its exchange
 */
public record ActDates(
    @Nullable Interval date,
    @Nullable Interval due,
    @Nullable Interval originalDate,
    boolean background) {
  /** Nobody says when. */
  public static final ActDates UNKNOWN = new ActDates(null, null, null, false);

  /** News of a time. */
  public static ActDates on(@Nullable Interval date) {
    return new ActDates(date, null, null, false);
  }

  /** The same with another limit. */
  public ActDates due(@Nullable Interval limit) {
    return new ActDates(date, limit, originalDate, background);
  }

  /** The same, undoing what had been announced then. */
  public ActDates undoing(@Nullable Interval announced) {
    return new ActDates(date, due, announced, background);
  }

  /** The same as news, or as background. */
  public ActDates background(boolean is) {
    return new ActDates(date, due, originalDate, is);
  }
}
