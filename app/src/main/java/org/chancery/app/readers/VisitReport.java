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
public record VisitReport(
    Range range, List<Line> lines, List<Answers> consent, List<Total> totals) {

  /** Keeps unmodifiable copies. */
  public VisitReport {
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
   * @param yesWeeks the first of these in each week
   * @param noWeeks the second
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
      List<Cell> yesWeeks,
      List<Cell> noWeeks,
      Cell fresh,
      Cell returning,
      Cell unknown) {

    /** Keeps unmodifiable copies. */
    public Line {
      weeks = List.copyOf(weeks);
      yesWeeks = List.copyOf(yesWeeks);
      noWeeks = List.copyOf(noWeeks);
    }

    /** Name of the section or part. */
    public String title() {
      return section.parts().stream()
          .filter(p -> p.code().equals(part))
          .map(Section.Part::title)
          .findFirst()
          .orElse(section.title());
    }
  }

  /** How often an answer was given in each week. */
  public record Answers(String answer, Cell times, List<Cell> weeks) {

    /** Keeps an unmodifiable copy. */
    public Answers {
      weeks = List.copyOf(weeks);
    }

    /** The answer for people. */
    public String words() {
      return switch (answer) {
        case "all" -> "Accepted all";
        case "recognition" -> "Recognition only";
        case "statistics" -> "Statistics only";
        case "none" -> "Refused all";
        default -> "Withdrew";
      };
    }
  }

  /** Pages of a section shown to everybody. */
  public record Total(Section section, Cell times) {}

  /** Share of an answer in all that are shown. */
  public String rate(Answers answers) {
    int all = consent.stream().mapToInt(a -> a.times().orZero()).sum();
    return answers.times().shown()
        ? Math.round(100.0 * answers.times().orZero() / all) + "%"
        : Cell.WITHHELD.words();
  }

  /** The Mondays. */
  public List<LocalDate> weeks() {
    return range.weeks();
  }

  /** The sections without their parts. */
  public List<Line> sections() {
    return lines.stream().filter(l -> l.part().isEmpty()).toList();
  }
}
