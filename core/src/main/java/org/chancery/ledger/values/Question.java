package org.chancery.ledger.values;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a book.
 *
 * @param asOf the day whose state is asked for: what took effect later is left out; null for all
 * @param knownOn what was known on that day: stories known later are left out before anything else
 *     is done; null for all
 * @param today the day on which {@code asOf == null} is asked, by which a deadline has passed; null
 *     where there is none, and then no deadline counts as missed
 */
public record Question(
    @Nullable LocalDate asOf, @Nullable LocalDate knownOn, @Nullable LocalDate today) {

  /** Everything, judged on a day; on none where {@code today} is null. */
  public static Question everything(@Nullable LocalDate today) {
    return new Question(null, null, today);
  }

  /** How things stood on a day, by all that is known now. */
  public static Question asOf(LocalDate day) {
    return new Question(day, null, day);
  }

  /** The day by which a deadline has passed; null if there is none. */
  public @Nullable LocalDate judged() {
    return asOf != null ? asOf : today;
  }
}
