package org.chancery.app.readers;

import java.time.LocalDate;
import java.util.List;

/**
 * What the team sees of a range of weeks.
 *
 * @param lines sections, each followed by its parts
 * @param consent answers to the notice
 * @param totals pages shown to everybody, by section
 */
public record Report(Range range, List<Line> lines, List<Answers> consent, List<Total> totals) {

  /** Keeps unmodifiable copies. */
  public Report {
    lines = List.copyOf(lines);
    consent = List.copyOf(consent);
    totals = List.copyOf(totals);
  }

  /**
   * A section or part.
   *
   * @param part empty for the whole section
   * @param visits in which it was read
   * @param weeks visits in each week of the range
   * @param median time in view in a visit, "1 min 20 s"
   * @param toEnd share of visits that came to its end
   * @param yes answers that it was useful
   * @param no answers that it was not
   * @param fresh visits of new readers
   * @param returning visits of readers who were here before
   * @param unknown visits of readers who did not agree to recognition
   */
  public record Line(
      Section section,
      String part,
      Cell visits,
      List<Cell> weeks,
      String median,
      String toEnd,
      Cell yes,
      Cell no,
      Cell fresh,
      Cell returning,
      Cell unknown) {

    /** Keeps an unmodifiable copy. */
    public Line {
      weeks = List.copyOf(weeks);
    }
  }

  /** How often an answer was given in each week. */
  public record Answers(String answer, Cell times, List<Cell> weeks) {

    /** Keeps an unmodifiable copy. */
    public Answers {
      weeks = List.copyOf(weeks);
    }
  }

  /** Pages of a section shown to everybody. */
  public record Total(Section section, Cell times) {}

  /** The Mondays. */
  public List<LocalDate> weeks() {
    return range.weeks();
  }

  /** The sections without their parts. */
  public List<Line> sections() {
    return lines.stream().filter(l -> l.part().isEmpty()).toList();
  }
}
