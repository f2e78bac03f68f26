package org.chancery.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.Provenance;
import org.chancery.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Stories that are written in one transaction, which the first question begins and the caller ends
 * after closing the batch, in success and in failure: rows that are still under way must reach the
 * transaction before it ends, or they would be written without one.
 */
final class Batch implements AutoCloseable {
  private final Connection connection;
  private final Lines lines;
  private final Instant started;
  private final Instant learned;
  private final StoryRows rows;
  private final PreparedStatement lastOf;

  /** What this batch itself has written; the database does not show it before the end. */
  private final Map<String, Version> written = new HashMap<>();

  /** Runs that are entered, by what read the stories. */
  private final Map<Provenance, Integer> runs = new HashMap<>();

  private record Version(int number, String contentHash, String readingHash, Instant learned) {}

  /**
   * @param connection without auto-commit
   * @param started when the program that read the stories began
   * @param learned now
   */
  Batch(Connection connection, Lines lines, Instant started, Instant learned) throws SQLException {
    this.connection = connection;
    this.lines = lines;
    this.started = started;
    this.learned = learned;
    this.rows = new StoryRows(connection, lines);
    this.lastOf =
        connection.prepareStatement(
            "SELECT version, content_hash, reading_hash, learned FROM document WHERE id = ?"
                + " ORDER BY version DESC LIMIT 1");
  }

  /** Adds a story; says what became of it. */
  Store.Put put(Reading reading) throws SQLException {
    String contentHash = lines.contentHash(reading.article());
    String readingHash = lines.readingHash(reading);
    String id = reading.article().id();
    Version last = written.get(id);
    if (last == null) {
      last = last(id);
    }
    if (last == null) {
      write(reading, new Version(1, contentHash, readingHash, learned));
      return Store.Put.NEW;
    }
    if (!last.contentHash().equals(contentHash)) {
      write(reading, new Version(last.number() + 1, contentHash, readingHash, learned));
      return Store.Put.CHANGED;
    }
    if (!last.readingHash().equals(readingHash)) {
      write(reading, new Version(last.number() + 1, contentHash, readingHash, last.learned()));
      return Store.Put.REREAD;
    }
    return Store.Put.UNCHANGED;
  }

  private @Nullable Version last(String id) throws SQLException {
    lastOf.setString(1, id);
    try (ResultSet row = lastOf.executeQuery()) {
      return row.next()
          ? new Version(
              row.getInt(1),
              row.getString(2),
              row.getString(3),
              row.getObject(4, OffsetDateTime.class).toInstant())
          : null;
    }
  }

  private void write(Reading reading, Version version) throws SQLException {
    String id = reading.article().id();
    int runNumber = run(reading.provenance());
    if (version.number() > 1) {
      rows.superseded(new StoryRows.Place(id, version.number() - 1, runNumber));
    }
    rows.write(
        new StoryRows.Place(id, version.number(), runNumber),
        reading,
        version.contentHash(),
        version.readingHash(),
        version.learned());
    written.put(id, version);
  }

  /** The number of a run, which is entered with the first story that it changes. */
  private int run(Provenance what) throws SQLException {
    Integer known = runs.get(what);
    if (known == null) {
      known = enter(what);
      runs.put(what, known);
    }
    return known;
  }

  private int enter(Provenance what) throws SQLException {
    OffsetDateTime moment = started.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    Object[] cells = {what.program(), what.parser(), what.rules(), moment};
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT id FROM run WHERE program = ? AND parser = ? AND rules = ? AND started ="
                    + " ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO run (program, parser, rules, started) VALUES (?, ?, ?, ?) RETURNING"
                    + " id")) {
      for (PreparedStatement statement : List.of(select, insert)) {
        for (int i = 0; i < cells.length; i++) {
          statement.setObject(i + 1, cells[i]);
        }
        try (ResultSet row = statement.executeQuery()) {
          if (row.next()) {
            return row.getInt(1);
          }
        }
      }
    }
    throw new SQLException("the run was not entered");
  }

  @Override
  public void close() throws SQLException {
    try (lastOf) {
      rows.close();
    }
  }
}
