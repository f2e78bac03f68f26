package org.chancery.app.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.app.json.ReadingJson;
import org.chancery.event.Ontology;
import org.chancery.rules.RuleFiles;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Migration 004: readings, acts and claims that were kept field by field become lines as they are
 * printed. What cannot be read is left as it is: it was not readable before.
 */
final class ReadingsToLines {
  /** Rows in memory at a time; a reading is some ten thousand characters. */
  private static final int ROWS = 500;

  private final Connection connection;
  private final ObjectMapper mapper = new ObjectMapper();
  private final ReadingJson json = new ReadingJson();
  private final FieldForm form = new FieldForm(Ontology.load(RuleFiles.shipped()));
  private final Map<Integer, ObjectNode> origins = new HashMap<>();

  private ReadingsToLines(Connection connection) {
    this.connection = connection;
  }

  /** Takes the step within the transaction of the caller. */
  static void run(Connection connection) throws SQLException {
    new ReadingsToLines(connection).run();
  }

  private void run() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet runs = statement.executeQuery("SELECT id, program, parser, rules FROM run")) {
        while (runs.next()) {
          origins.put(
              runs.getInt(1),
              JsonNodeFactory.instance
                  .objectNode()
                  .put("program", runs.getString(2))
                  .put("parser", runs.getString(3))
                  .put("rules", runs.getString(4)));
        }
      }
    }
    copy("reading", (old, run) -> form.reading(old, origin(run)));
    copy("act", (old, run) -> form.act(old));
    copy("claim", (old, run) -> form.claim(old));
    try (Statement statement = connection.createStatement()) {
      for (String table : List.of("reading", "act", "claim")) {
        statement.execute("DROP TABLE " + table + "_by_fields");
      }
    }
  }

  private ObjectNode origin(int run) {
    return Objects.requireNonNull(origins.get(run), "every row names its run");
  }

  /** Turns what a row holds into an object of today, given the number of the row's run. */
  @FunctionalInterface
  private interface Turn {
    ObjectNode turn(JsonNode old, int run);
  }

  private void copy(String table, Turn turn) throws SQLException {
    String old = table + "_by_fields";
    try (DuckDBAppender out = connection.unwrap(DuckDBConnection.class).createAppender(table);
        PreparedStatement rows =
            connection.prepareStatement(
                "SELECT * FROM " + old + " WHERE rowid >= ? AND rowid < ? ORDER BY rowid")) {
      long end = end(old);
      for (long from = 0; from < end; from += ROWS) {
        rows.setLong(1, from);
        rows.setLong(2, from + ROWS);
        try (ResultSet row = rows.executeQuery()) {
          while (row.next()) {
            append(out, row, turn);
          }
        }
      }
    }
  }

  private long end(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT max(rowid) + 1 FROM " + table)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private void append(DuckDBAppender out, ResultSet row, Turn turn) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    out.beginRow();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      Object cell = row.getObject(i);
      if (columns.getColumnName(i).equals("json")) {
        out.append(line(row.getString(i), row.getInt("run"), turn));
      } else if (cell == null) {
        out.appendNull();
      } else if (cell instanceof String text) {
        out.append(text);
      } else if (cell instanceof Integer number) {
        out.append(number);
      } else if (cell instanceof Boolean is) {
        out.append(is);
      } else if (cell instanceof LocalDate day) {
        out.append(day);
      } else if (cell instanceof Array list) {
        out.append(List.of((Object[]) list.getArray()));
      } else {
        throw new SQLException("no cell of a store: " + cell.getClass());
      }
    }
    out.endRow();
  }

  private String line(String old, int run, Turn turn) {
    try {
      return json.line(turn.turn(mapper.readTree(old), run));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return old;
    }
  }
}
