package org.chancery.app.visitors;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps which sections are read, for how long, to the end, and whether they were useful. */
final class Statistics {
  private final VisitorTables tables;

  Statistics(VisitorTables tables) {
    this.tables = tables;
  }

  /** Whether a reader was here before. */
  enum Kind {
    NEW,
    RETURNING,
    /** The reader did not agree to be recognised. */
    UNKNOWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Who reads, as far as that may be kept.
   *
   * @param visit digest of the number of this visit
   * @param reader digest of the reader's number, null unless recognition was agreed to as well
   */
  record Visitor(String visit, @Nullable String reader, Kind kind) {}

  /** Counts a page shown to somebody, anybody. */
  void count(Section section, Instant now) throws SQLException {
    LocalDate day = day(now);
    tables.apply(
        t -> {
          if (t.update(
                  "UPDATE section_day SET times = times + 1 WHERE day = ? AND section = ?",
                  day,
                  section.code())
              == 0) {
            t.update("INSERT INTO section_day VALUES (?, ?, 1)", day, section.code());
          }
        });
  }

  /** Keeps that a page was shown; {@code page} is a random number of its own. */
  void shown(String page, Visitor by, Section section, Instant now) throws SQLException {
    tables.transact(
        t ->
            t.update(
                "INSERT INTO page_read VALUES (?, ?, ?, ?, ?, ?, ?, '', NULL, NULL)",
                page,
                by.visit(),
                by.reader(),
                by.kind().code(),
                now,
                day(now),
                section.code()));
  }

  /** A page as it was shown. */
  private record Row(
      String page,
      String visit,
      String section,
      Instant at,
      @Nullable String reader,
      String kind) {}

  /**
   * Keeps how a page was read so far. The script tells totals, so a beat that comes twice or late
   * changes nothing.
   *
   * @param visit the visit that the page must belong to
   * @return false if no such page was shown in that visit, or a part is not one of its section's
   */
  boolean beat(String page, String visit, Beat beat, Instant now) throws SQLException {
    return tables.transact(
        t -> {
          Row row = row(t, page, visit);
          Section section = row == null ? null : Section.of(row.section()).orElse(null);
          if (row == null
              || section == null
              || !beat.parts().keySet().stream().allMatch(section::has)) {
            return false;
          }
          // Nobody reads for longer than the page has been there.
          int most = (int) Math.max(0, Duration.between(row.at(), now).toSeconds() + 2);
          keep(t, row, "", new Beat.Time(beat.seconds(), beat.end()).atMost(most));
          for (Map.Entry<String, Beat.Time> part : beat.parts().entrySet()) {
            Beat.Time time = part.getValue().atMost(most);
            if (keep(t, row, part.getKey(), time) == 0) {
              begin(t, row, part.getKey(), time);
            }
          }
          return true;
        });
  }

  private static @Nullable Row row(VisitorTables t, String page, String visit) throws SQLException {
    List<Row> rows =
        t.query(
            "SELECT section, moment, reader, kind FROM page_read WHERE page = ? AND visit = ?"
                + " AND part = ''",
            row ->
                new Row(
                    page,
                    visit,
                    row.getString("section"),
                    Objects.requireNonNull(VisitorTables.moment(row, "moment")),
                    row.getString("reader"),
                    row.getString("kind")),
            page,
            visit);
    return rows.isEmpty() ? null : rows.get(0);
  }

  /** Keeps how a part was read of which nothing was told before. */
  private static void begin(VisitorTables t, Row row, String part, Beat.Time time)
      throws SQLException {
    t.update(
        "INSERT INTO page_read VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row.page(),
        row.visit(),
        row.reader(),
        row.kind(),
        row.at(),
        day(row.at()),
        row.section(),
        part,
        time.seconds(),
        time.end());
  }

  /** Keeps how a part was read, or the whole page if it is empty; tells how many rows it found. */
  private static int keep(VisitorTables t, Row row, String part, Beat.Time time)
      throws SQLException {
    return t.update(
        "UPDATE page_read SET seconds = greatest(coalesce(seconds, 0), ?),"
            + " to_end = coalesce(to_end, false) OR ? WHERE page = ? AND part = ?",
        time.seconds(),
        time.end(),
        row.page(),
        part);
  }

  /** Keeps whether a section or part was useful: one answer for each in a visit, the last. */
  void useful(Visitor by, Section section, String part, boolean useful, Instant now)
      throws SQLException {
    tables.transact(
        t -> {
          t.update(
              "DELETE FROM page_useful WHERE visit = ? AND section = ? AND part = ?",
              by.visit(),
              section.code(),
              part);
          return t.update(
              "INSERT INTO page_useful VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              by.visit(),
              by.reader(),
              by.kind().code(),
              now,
              day(now),
              section.code(),
              part,
              useful);
        });
  }

  /** Whether a visit still lasts: its last page was shown no longer ago than the pause. */
  boolean lasts(String visit, Instant now) throws SQLException {
    return tables.transact(
        t ->
            !t.query(
                    "SELECT 1 FROM page_read WHERE visit = ? AND moment >= ? LIMIT 1",
                    row -> true,
                    visit,
                    now.minus(Recognition.PAUSE))
                .isEmpty());
  }

  /** Whether a section was shown in a visit. */
  boolean wasShown(String visit, Section section) throws SQLException {
    return tables.transact(
        t ->
            !t.query(
                    "SELECT 1 FROM page_read WHERE visit = ? AND section = ? LIMIT 1",
                    row -> true,
                    visit,
                    section.code())
                .isEmpty());
  }

  /** What was answered in a visit about a section; keys are parts, empty for the whole. */
  Map<String, Boolean> answers(String visit, Section section) throws SQLException {
    Map<String, Boolean> out = new HashMap<>();
    tables.transact(
        t ->
            t.query(
                "SELECT part, useful FROM page_useful WHERE visit = ? AND section = ?",
                row -> out.put(row.getString("part"), row.getBoolean("useful")),
                visit,
                section.code()));
    return out;
  }

  /** Deletes what was counted of a reader, or in a visit; either may be null. */
  void forget(@Nullable String reader, @Nullable String visit) throws SQLException {
    tables.apply(
        t -> {
          for (String table : List.of("page_read", "page_useful")) {
            t.update("DELETE FROM " + table + " WHERE reader = ? OR visit = ?", reader, visit);
          }
        });
  }

  static LocalDate day(Instant now) {
    return now.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
