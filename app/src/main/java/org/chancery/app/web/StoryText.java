package org.chancery.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story's text, cut where marks begin and end. All texts are words; templates escape them.
 *
 * @param paragraphs in order
 */
public record StoryText(List<Paragraph> paragraphs) {

  /**
   * A paragraph and what explains it.
   *
   * @param stretches sentences and what stands between them
   * @param notes explanations, in the order of their marks
   */
  public record Paragraph(List<Stretch> stretches, List<Note> notes) {}

  /**
   * A sentence, or what stands between two.
   *
   * @param id anchor, null between sentences
   * @param kind act, claim or plain
   * @param pieces the words
   * @param flags marks behind the sentence
   */
  public record Stretch(@Nullable String id, String kind, List<Piece> pieces, List<Flag> flags) {}

  /**
   * Words with the same mark.
   *
   * @param words as in the text
   * @param kind actor or date; null for unmarked words
   * @param href the note that explains them, null for unmarked words
   */
  public record Piece(String words, @Nullable String kind, @Nullable String href) {}

  /**
   * A mark behind a sentence.
   *
   * @param href the note that explains it
   * @param kind a status of an act, or claim
   * @param label what it says to those who cannot see it
   */
  public record Flag(String href, String kind, String label) {}

  /**
   * An explanation.
   *
   * @param id anchor
   * @param kind act, claim, actor or date
   * @param mark status of an act, or the kind
   * @param title what it is
   * @param lines more about it
   * @param link a page that tells more, null for none
   * @param linkLabel what the link says
   * @param back anchor of the sentence
   */
  public record Note(
      String id,
      String kind,
      String mark,
      String title,
      List<String> lines,
      @Nullable String link,
      String linkLabel,
      String back) {}
}
