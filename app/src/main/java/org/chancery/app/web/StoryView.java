package org.chancery.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as its page and the try-it page show it.
 *
 * @param line its head
 * @param byline who wrote it, null if not said
 * @param version 1 for the first, higher after changes; 0 for what is not stored
 * @param text the marked text
 * @param acts its acts, its own news first
 * @param events one line each
 * @param disputes claims that cannot all be true
 * @param notCounted what looks like an act and is none: why, and the words
 * @param near what came near in sentences that gave no event
 * @param standings how pairs stand after the story
 */
public record StoryView(
    StoryLine line,
    @Nullable String byline,
    int version,
    StoryText text,
    List<Recorded> acts,
    List<Coded> events,
    List<DisputeView> disputes,
    List<NotAnAct> notCounted,
    List<Near> near,
    List<StandingLine> standings) {

  /**
   * An act of the story.
   *
   * @param act the act
   * @param place the first sentence that tells it, on the same page; null if it stands in none
   */
  public record Recorded(ActLine act, @Nullable String place) {}

  /**
   * An event as data.
   *
   * @param type PLOVER type and mode
   * @param cameo code, empty if none fits
   * @param parties who to whom
   * @param date when; empty if unknown
   */
  public record Coded(String type, String cameo, String parties, String date) {}

  /**
   * What looks like an act and is none.
   *
   * @param reason why
   * @param quote the words
   */
  public record NotAnAct(String reason, String quote) {}

  /**
   * A sentence that gave no event although a rule came near.
   *
   * @param place the sentence, on the same page
   * @param quote the sentence
   * @param misses each rule, and the one condition that it misses
   */
  public record Near(String place, String quote, List<String> misses) {}

  /**
   * How a pair stands.
   *
   * @param href the pair's page
   * @param pair names
   * @param state in a word
   */
  public record StandingLine(String href, String pair, String state) {}

  /** Whether nothing was found. */
  public boolean nothing() {
    return acts.isEmpty() && events.isEmpty() && notCounted.isEmpty();
  }
}
