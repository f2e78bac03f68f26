package org.chancery.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as a page shows it.
 *
 * @param anchor id within the page
 * @param status carried-out, announced, threatened, reversed or denied: picks the mark
 * @param word the same for a reader
 * @param sentence who does what to whom
 * @param date when, null if unknown
 * @param due until when, null if not said
 * @param facts further facts in a few words each: article, wording, speaker
 * @param background older than its story's own news
 * @param pair address of the pair's page, null where only one party is named
 * @param parties names of the parties, for that link
 * @param quote the sentence that tells it
 * @param tellings the stories that tell it, first the one that the quote is from
 * @param doubts what reports tell differently or what does not fit, a sentence each
 */
public record ActLine(
    String anchor,
    String status,
    String word,
    String sentence,
    @Nullable String date,
    @Nullable String due,
    List<String> facts,
    boolean background,
    @Nullable String pair,
    String parties,
    String quote,
    List<StoryLine> tellings,
    List<String> doubts) {

  /** Keeps unmodifiable copies. */
  public ActLine {
    facts = List.copyOf(facts);
    tellings = List.copyOf(tellings);
    doubts = List.copyOf(doubts);
  }

  /** The same with other facts and doubts. */
  ActLine with(List<String> otherFacts, List<String> otherDoubts) {
    return new ActLine(
        anchor,
        status,
        word,
        sentence,
        date,
        due,
        otherFacts,
        background,
        pair,
        parties,
        quote,
        tellings,
        otherDoubts);
  }
}
