package org.chancery.app.visitors;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.app.visitors.Statistics.Kind;

/**
 * Makes the team's report out of the rows. Nothing leaves here that fewer than five stand behind.
 */
final class Analyst {
  private static final List<String> ANSWERS =
      List.of("all", "recognition", "statistics", "none", "withdrawn");

  private final VisitorTables tables;

  Analyst(VisitorTables tables) {
    this.tables = tables;
  }

  /** A section or part in a week, with what else tells cells apart: kind, answer, nothing. */
  private record Where(String section, String part, LocalDate week, String by) {}

  private record Numbers(String median, String toEnd) {}

  /** The report. */
  VisitReport report(Range range) throws SQLException {
    return tables.transact(
        t -> {
          Counts counts =
              new Counts(
                  range,
                  cells(t, "page_read", "''", "count(DISTINCT visit)", range),
                  cells(t, "page_read", "kind", "count(DISTINCT visit)", range),
                  cells(t, "page_useful", "CAST(useful AS VARCHAR)", "count(*)", range),
                  numbers(t, range));
          List<VisitReport.Line> lines = new ArrayList<>();
          for (Section section : Section.values()) {
            lines.add(counts.line(section, ""));
            for (Section.Part part : section.parts()) {
              lines.add(counts.line(section, part.code()));
            }
          }
          return new VisitReport(range, lines, consent(t, range), totals(t, range));
        });
  }

  /**
   * What was counted of all sections in the weeks of a range.
   *
   * @param visits by section and part
   * @param kinds the same by the kind of reader
   * @param useful answers, by what they say
   * @param numbers times and ends, by section and part
   */
  private record Counts(
      Range range,
      Map<Where, Cell> visits,
      Map<Where, Cell> kinds,
      Map<Where, Cell> useful,
      Map<String, Numbers> numbers) {

    VisitReport.Line line(Section section, String part) {
      String code = section.code();
      List<Cell> weeks = weeks(code, part, range, visits, "");
      List<Cell> yes = weeks(code, part, range, useful, "true");
      List<Cell> no = weeks(code, part, range, useful, "false");
      Numbers own = numbers.getOrDefault(code + "/" + part, new Numbers("<5", "<5"));
      Map<Kind, Cell> split = split(code, part);
      return new VisitReport.Line(
          section,
          part,
          sum(weeks),
          weeks,
          own.median(),
          own.toEnd(),
          sum(yes),
          sum(no),
          yes,
          no,
          split.getOrDefault(Kind.NEW, Cell.WITHHELD),
          split.getOrDefault(Kind.RETURNING, Cell.WITHHELD),
          split.getOrDefault(Kind.UNKNOWN, Cell.WITHHELD));
    }

    /** The kinds of readers over all weeks. */
    private Map<Kind, Cell> split(String section, String part) {
      Map<Kind, Cell> split = new HashMap<>();
      for (LocalDate week : range.weeks()) {
        Cell all = visits.getOrDefault(new Where(section, part, week, ""), Cell.WITHHELD);
        Map<Kind, Cell> byKind = new HashMap<>();
        for (Kind kind : Kind.values()) {
          Where where = new Where(section, part, week, kind.code());
          byKind.put(kind, kinds.getOrDefault(where, Cell.WITHHELD));
        }
        splitWeek(all, byKind).forEach((kind, cell) -> split.merge(kind, cell, Cell::plus));
      }
      return split;
    }
  }

  /**
   * The kinds of readers of one week. The week's visits are shown, so one kind withheld alone would
   * be what is missing from them: then the smallest of the others is withheld too.
   */
  static Map<Kind, Cell> splitWeek(Cell all, Map<Kind, Cell> kinds) {
    Map<Kind, Cell> out = new HashMap<>(kinds);
    if (!all.shown()) {
      out.replaceAll((kind, cell) -> Cell.WITHHELD);
      return out;
    }
    int known = out.values().stream().mapToInt(Cell::orZero).sum();
    int missing = all.orZero() - known;
    long withheld = out.values().stream().filter(c -> !c.shown()).count();
    // What is missing spreads over the withheld kinds, each of 0 to 4: it must leave all of these
    // possible for each, or be made larger.
    int most = Cell.FEWEST - 1;
    if (withheld > 0 && (missing < most || missing > most * (withheld - 1))) {
      out.replaceAll((kind, cell) -> Cell.WITHHELD);
    }
    return out;
  }

  private static List<Cell> weeks(
      String section, String part, Range range, Map<Where, Cell> cells, String by) {
    return range.weeks().stream()
        .map(w -> cells.getOrDefault(new Where(section, part, w, by), Cell.WITHHELD))
        .toList();
  }

  private static Cell sum(List<Cell> cells) {
    return cells.stream().reduce(Cell::plus).orElse(Cell.WITHHELD);
  }

  private static Map<Where, Cell> cells(
      VisitorTables t, String table, String by, String count, Range range) throws SQLException {
    Map<Where, Cell> out = new HashMap<>();
    t.query(
        "SELECT section, part, CAST(date_trunc('week', day) AS DATE) AS week, "
            + by
            + " AS by_, CAST("
            + count
            + " AS INTEGER) AS n, CAST(count(DISTINCT coalesce(reader, visit)) AS INTEGER) AS"
            + " behind FROM "
            + table
            + " WHERE day BETWEEN ? AND ? GROUP BY ALL",
        row ->
            out.put(
                new Where(
                    row.getString("section"),
                    row.getString("part"),
                    row.getObject("week", LocalDate.class),
                    row.getString("by_")),
                Cell.of(row.getInt("n"), row.getInt("behind"))),
        range.from(),
        range.to());
    return out;
  }

  /** Times and ends, over the weeks that are shown and the visits that were measured. */
  private static Map<String, Numbers> numbers(VisitorTables t, Range range) throws SQLException {
    Map<String, Numbers> out = new HashMap<>();
    t.query(
        """
        WITH visit AS (
          SELECT section, part, date_trunc('week', day) AS week, visit, max(reader) AS reader,
                 sum(seconds) AS seconds, bool_or(to_end) AS to_end
          FROM page_read WHERE day BETWEEN ? AND ? AND seconds IS NOT NULL GROUP BY ALL),
        shown AS (
          SELECT section, part, week FROM visit GROUP BY ALL
          HAVING count(DISTINCT coalesce(reader, visit)) >= 5)
        SELECT section, part, CAST(median(seconds) AS INTEGER) AS median,
               CAST(count(DISTINCT coalesce(reader, visit)) FILTER (WHERE to_end) AS INTEGER)
                 AS ended,
               CAST(count(DISTINCT coalesce(reader, visit)) AS INTEGER) AS behind
        FROM visit JOIN shown USING (section, part, week) GROUP BY ALL
        """,
        row ->
            out.put(
                row.getString("section") + "/" + row.getString("part"),
                new Numbers(
                    time(row.getInt("median")),
                    Share.words(row.getInt("ended"), row.getInt("behind")))),
        range.from(),
        range.to());
    return out;
  }

  private static List<VisitReport.Answers> consent(VisitorTables t, Range range)
      throws SQLException {
    Map<Where, Cell> cells = new HashMap<>();
    t.query(
        "SELECT answer, CAST(date_trunc('week', day) AS DATE) AS week, CAST(sum(times) AS INTEGER)"
            + " AS n FROM consent_day WHERE day BETWEEN ? AND ? GROUP BY ALL",
        row ->
            cells.put(
                new Where("", "", row.getObject("week", LocalDate.class), row.getString("answer")),
                Cell.of(row.getInt("n"), row.getInt("n"))),
        range.from(),
        range.to());
    List<VisitReport.Answers> out = new ArrayList<>();
    for (String answer : ANSWERS) {
      List<Cell> weeks = weeks("", "", range, cells, answer);
      out.add(new VisitReport.Answers(answer, sum(weeks), weeks));
    }
    return out;
  }

  private static List<VisitReport.Total> totals(VisitorTables t, Range range) throws SQLException {
    Map<String, Cell> cells = new HashMap<>();
    t.query(
        "SELECT section, CAST(date_trunc('week', day) AS DATE) AS week, CAST(sum(times) AS"
            + " INTEGER) AS n FROM section_day WHERE day BETWEEN ? AND ? GROUP BY ALL",
        row ->
            cells.merge(
                row.getString("section"), Cell.of(row.getInt("n"), row.getInt("n")), Cell::plus),
        range.from(),
        range.to());
    List<VisitReport.Total> out = new ArrayList<>();
    for (Section section : Section.values()) {
      out.add(new VisitReport.Total(section, cells.getOrDefault(section.code(), Cell.WITHHELD)));
    }
    return out;
  }

  static String time(int seconds) {
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
