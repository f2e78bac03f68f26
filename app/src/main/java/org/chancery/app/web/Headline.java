package org.chancery.app.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a story is called on pages. Its id may be a path on this machine and is never shown. */
public final class Headline {
  private Headline() {}

  /** The headline; "Story of 18 October 2021" or "Story without a headline" where there is none. */
  public static String of(@Nullable String title, @Nullable LocalDate published) {
    if (title != null) {
      return title;
    }
    return published == null ? "Story without a headline" : "Story of " + DayWords.of(published);
  }
}
