package org.chancery.app.readers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The drawings of the team's page: plain rectangles, whose numbers stand in tables beside them.
 *
 * @param interest one for each section: its visits week by week
 * @param kinds one bar for each section: new against returning readers
 * @param consent answers week by week
 */
public record Plots(List<Columns> interest, List<Stack> kinds, Columns consent) {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 64;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /** Keeps unmodifiable copies. */
  public Plots {
    interest = List.copyOf(interest);
    kinds = List.copyOf(kinds);
  }

  /**
   * A rectangle.
   *
   * @param kind 0 and up: which of several in a stack
   */
  public record Bar(int x, int y, int width, int height, int kind) {}

  /**
   * Columns over weeks.
   *
   * @param title what they show
   * @param most number at the top of the scale
   * @param gaps places of weeks whose number is withheld
   */
  public record Columns(
      String title,
      int width,
      int height,
      int most,
      List<Bar> bars,
      List<Bar> gaps,
      String from,
      String to) {

    /** Keeps unmodifiable copies. */
    public Columns {
      bars = List.copyOf(bars);
      gaps = List.copyOf(gaps);
    }
  }

  /** One bar of several parts. */
  public record Stack(String title, int width, List<Bar> bars, String words) {

    /** Keeps an unmodifiable copy. */
    public Stack {
      bars = List.copyOf(bars);
    }
  }

  /** Draws a report. */
  static Plots of(VisitReport report) {
    int most =
        report.sections().stream()
            .flatMap(l -> l.weeks().stream())
            .mapToInt(Cell::orZero)
            .max()
            .orElse(0);
    List<Columns> interest =
        report.sections().stream()
            .map(l -> columns(l.section().title(), List.of(l.weeks()), most, report.weeks()))
            .toList();
    int kinds =
        report.sections().stream()
            .mapToInt(l -> l.fresh().orZero() + l.returning().orZero() + l.unknown().orZero())
            .max()
            .orElse(0);
    List<List<Cell>> answers = report.consent().stream().map(VisitReport.Answers::weeks).toList();
    return new Plots(
        interest,
        report.sections().stream().map(l -> stack(l, kinds)).toList(),
        columns("Answers to the notice", answers, highest(answers), report.weeks()));
  }

  private static int highest(List<List<Cell>> series) {
    int most = 0;
    for (int week = 0; week < series.get(0).size(); week++) {
      int at = week;
      most = Math.max(most, series.stream().mapToInt(s -> s.get(at).orZero()).sum());
    }
    return most;
  }

  private static Columns columns(
      String title, List<List<Cell>> series, int most, List<LocalDate> weeks) {
    int step = Math.max(3, WIDTH / weeks.size());
    int width = Math.max(1, Math.min(24, step - 2));
    List<Bar> bars = new ArrayList<>();
    List<Bar> gaps = new ArrayList<>();
    for (int week = 0; week < weeks.size(); week++) {
      int y = HEIGHT;
      for (int kind = 0; kind < series.size(); kind++) {
        int count = series.get(kind).get(week).orZero();
        int height = most == 0 ? 0 : Math.round((float) count * HEIGHT / most);
        if (height > 0) {
          y -= height;
          bars.add(new Bar(week * step, y, width, height, kind));
        }
      }
      if (y == HEIGHT) {
        gaps.add(new Bar(week * step, HEIGHT - 1, width, 1, 0));
      }
    }
    return new Columns(
        title,
        Math.max(WIDTH, step * weeks.size()),
        HEIGHT,
        most,
        bars,
        gaps,
        DAY.format(weeks.get(0)),
        DAY.format(weeks.get(weeks.size() - 1)));
  }

  private static Stack stack(VisitReport.Line line, int most) {
    List<Cell> cells = List.of(line.fresh(), line.returning(), line.unknown());
    List<Bar> bars = new ArrayList<>();
    int x = 0;
    for (int kind = 0; kind < cells.size(); kind++) {
      int width = most == 0 ? 0 : Math.round((float) cells.get(kind).orZero() * WIDTH / most);
      if (width > 0) {
        bars.add(new Bar(x, 0, width, 14, kind));
      }
      x += width;
    }
    return new Stack(
        line.section().title(),
        WIDTH,
        bars,
        "new "
            + line.fresh().words()
            + ", returning "
            + line.returning().words()
            + ", not known "
            + line.unknown().words());
  }
}
