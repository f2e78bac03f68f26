package org.chancery.app.visitors;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sections whose reading is counted, with their parts. Nothing else can get into the store. */
public enum Section {
  /** The front page. */
  FRONT(
      "Front page",
      part("acts", "Latest acts"),
      part("stories", "Latest stories"),
      part("due", "What is due"),
      part("missed", "Passed unheard"),
      part("pairs", "Most on the record"),
      part("disputes", "Contradictions")),
  /** The list of stories. */
  STORIES("Stories"),
  /** One story. */
  STORY("Story", reading()),
  /** The list of pairs. */
  PAIRS("Pairs"),
  /** One pair. */
  PAIR(
      "Pair",
      part("standing", "How they stand"),
      part("disputes", "In dispute"),
      part("timeline", "What they did")),
  /** A text of the reader's own. What it says is not kept. */
  TRY("Try it", reading()),
  /** About the site. */
  ABOUT("About");

  private final String title;

  // List.of cannot be changed.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Part> parts;

  /**
   * A part of a page.
   *
   * @param code as the page calls it: the id of its heading
   * @param title for people
   */
  public record Part(String code, String title) {}

  Section(String title, Part... parts) {
    this.title = title;
    this.parts = List.of(parts);
  }

  private static Part part(String code, String title) {
    return new Part(code, title);
  }

  private static Part[] reading() {
    return new Part[] {
      part("record", "On the record"),
      part("text", "The text"),
      part("disputes", "Contradictions"),
      part("standings", "How they stand"),
      part("not", "What is no act"),
      part("events", "Event data")
    };
  }

  /** As it stands in addresses and in the store. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** Its parts, in order. */
  public List<Part> parts() {
    return parts;
  }

  /** Whether it has a part of that name; the whole, "", counts. */
  boolean has(String part) {
    return part.isEmpty() || parts.stream().anyMatch(p -> p.code().equals(part));
  }

  static Optional<Section> of(String code) {
    return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
  }
}
