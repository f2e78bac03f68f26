package org.chancery.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair of parties as its page shows it.
 *
 * @param first code or name
 * @param second code or name
 * @param firstName for a reader
 * @param secondName for a reader, within a sentence
 * @param asked for which days, and by which form
 * @param diplomatic state of diplomatic relations in a few words
 * @param consular of consular relations likewise
 * @param missions each in a few words
 * @param staff heads of mission and staff likewise
 * @param channels likewise
 * @param deadlines what is due, soonest first
 * @param calendar address of the same as a calendar
 * @param disputes claims against claims
 * @param answers who answered whom, last first
 * @param silence what rests on silence or on one source, a sentence each
 * @param acts last first
 * @param wide drawing for a wide screen, null if there is nothing to draw
 * @param narrow the same for a narrow one
 */
public record PairSheet(
    String first,
    String second,
    String firstName,
    String secondName,
    Asked asked,
    String diplomatic,
    String consular,
    List<String> missions,
    List<String> staff,
    List<String> channels,
    List<DueLine> deadlines,
    String calendar,
    List<DisputeView> disputes,
    List<Answered> answers,
    List<String> silence,
    List<Entry> acts,
    @Nullable Timeline wide,
    @Nullable Timeline narrow) {

  /**
   * For which days.
   *
   * @param link the page without days
   * @param action where the form for the days leads
   * @param byQuery whether that form must carry the parties in fields
   * @param day the day asked for, ISO; empty for all
   * @param known the day whose knowledge counts, ISO; empty for all
   * @param words both for a reader: "on 1 July 2017, by what was known on 20 June 2017"; null for
   *     all
   * @param leftOut what is left out for it, a sentence; null if nothing is
   */
  public record Asked(
      String link,
      String action,
      boolean byQuery,
      String day,
      String known,
      @Nullable String words,
      @Nullable String leftOut) {}

  /**
   * An act in the list.
   *
   * @param act the act
   * @param day its date as the list shows it
   * @param first whether that is not the date of the entry above
   * @param quoted whether another sentence tells it than the entry above
   */
  public record Entry(ActLine act, String day, boolean first, boolean quoted) {}

  /**
   * An act that answers another.
   *
   * @param by the act in a sentence
   * @param byHref its place on the page
   * @param how after how long and in what proportion
   * @param to the other in a sentence
   * @param toHref its place on the page
   */
  public record Answered(String by, String byHref, String how, String to, String toHref) {}
}
