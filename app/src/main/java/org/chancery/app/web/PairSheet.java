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
 * @param link the page without a day
 * @param action where the form for the day leads
 * @param byQuery whether that form must carry the parties in fields
 * @param day the day asked for, ISO; empty for all
 * @param dayWords the same for a reader, null for all
 * @param state of diplomatic relations in a word
 * @param missions each in a few words
 * @param staff heads of mission and staff likewise
 * @param channels likewise
 * @param deadlines what is due, soonest first
 * @param acts last first
 * @param wide drawing for a wide screen, null if there is nothing to draw
 * @param narrow the same for a narrow one
 * @param later how many acts are left out because they came after the day
 * @param undated how many because nothing dates them
 */
public record PairSheet(
    String first,
    String second,
    String firstName,
    String secondName,
    String link,
    String action,
    boolean byQuery,
    String day,
    @Nullable String dayWords,
    String state,
    List<String> missions,
    List<String> staff,
    List<String> channels,
    List<Due> deadlines,
    List<Entry> acts,
    @Nullable Timeline wide,
    @Nullable Timeline narrow,
    int later,
    int undated) {

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
   * Something due.
   *
   * @param when for a reader
   * @param what the act
   * @param href its place on the page
   * @param state what became of it
   * @param open whether it still can be met
   */
  public record Due(String when, String what, String href, String state, boolean open) {}
}
