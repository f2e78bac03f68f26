package org.chancery.app.visitors;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of one reader, for that reader.
 *
 * @param recognition what the site knows again: when the reader was here
 * @param pairs opened or starred
 * @param pages shown, with times
 * @param answers whether something was useful
 */
public record MyData(
    List<Map<String, Object>> recognition,
    List<Map<String, Object>> pairs,
    List<Map<String, Object>> pages,
    List<Map<String, Object>> answers) {

  /** Keeps unmodifiable copies. */
  public MyData {
    recognition = List.copyOf(recognition);
    pairs = List.copyOf(pairs);
    pages = List.copyOf(pages);
    answers = List.copyOf(answers);
  }

  /** Whether nothing is stored. */
  public boolean isEmpty() {
    return recognition.isEmpty() && pairs.isEmpty() && pages.isEmpty() && answers.isEmpty();
  }

  /** Collects it; either key may be null. */
  static MyData of(VisitorTables tables, @Nullable String reader, @Nullable String visit)
      throws SQLException {
    return tables.transact(
        t ->
            new MyData(
                t.query(
                    "SELECT agreed, visit AS this_visit_began, seen AS last_seen,"
                        + " previous AS visit_before_ended, visits FROM reader WHERE key = ?",
                    MyData::row,
                    reader),
                t.query(
                    "SELECT first_party, second_party, opened, before AS opened_before, starred"
                        + " FROM reader_pair WHERE reader = ? ORDER BY opened",
                    MyData::row,
                    reader),
                t.query(
                    "SELECT moment, section, part, seconds, to_end, kind AS reader_was FROM page_read"
                        + " WHERE reader = ? OR visit = ? ORDER BY moment, part",
                    MyData::row,
                    reader,
                    visit),
                t.query(
                    "SELECT moment, section, part, useful, kind AS reader_was FROM page_useful"
                        + " WHERE reader = ? OR visit = ? ORDER BY moment",
                    MyData::row,
                    reader,
                    visit)));
  }

  private static Map<String, Object> row(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, Object> out = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      Object value = row.getObject(i);
      String name = columns.getColumnLabel(i);
      if (value instanceof OffsetDateTime time) {
        out.put(
            name,
            time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString());
      } else if (value instanceof Number || value instanceof Boolean) {
        out.put(name, value);
      } else if (value != null) {
        out.put(name, value.toString());
      }
    }
    return out;
  }
}
