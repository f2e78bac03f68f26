package org.chancery.app.evaluate;

import java.time.LocalDate;
import java.util.List;
import org.chancery.event.PloverType;
import org.jspecify.annotations.Nullable;

/**
 * A text with the events that somebody has marked in it.
 *
 * @param where file and line, for complaints
 * @param id as given, else {@code where}
 * @param date day of the story, null if not given
 * @param text what is to be read
 * @param pair whether only the type between one marked pair is asked
 * @param events marked events; of a pair only the first counts
 */
public record Gold(
    String where,
    String id,
    @Nullable LocalDate date,
    String text,
    boolean pair,
    List<Marked> events) {

  /** Keeps an unmodifiable copy. */
  public Gold {
    events = List.copyOf(events);
  }

  /**
   * A marked event.
   *
   * @param type what it is
   * @param otherwise another type that is as right, null if there is none
   * @param source who acts
   * @param target to whom it is done
   * @param sourceText words that name the source, empty if not marked
   * @param targetText words that name the target, empty if not marked
   */
  public record Marked(
      PloverType type,
      @Nullable PloverType otherwise,
      List<Side> source,
      List<Side> target,
      String sourceText,
      String targetText) {

    /** Keeps unmodifiable copies. */
    public Marked {
      source = List.copyOf(source);
      target = List.copyOf(target);
    }
  }
}
