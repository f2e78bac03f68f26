package org.chancery.app.visitors;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of readers. One transaction at a time: the store holds few and short ones, and two
 * that touch the same row would otherwise refuse each other.
 */
final class VisitorTables {
  private final Connection connection;

  /** Takes a connection to a store whose tables are up to date. */
  VisitorTables(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /** Work in one transaction. */
  interface Work<T> {
    T in(VisitorTables tables) throws SQLException;
  }

  /** Work in one transaction that gives nothing back. */
  interface Step {
    void in(VisitorTables tables) throws SQLException;
  }

  /** Makes an object of a row. */
  interface Reader<T> {
    T of(ResultSet row) throws SQLException;
  }

  /**
   * Does all of the work or none.
   *
   * @throws SQLException if the store refuses it
   */
  synchronized <T> T transact(Work<T> work) throws SQLException {
    boolean done = false;
    try {
      T out = work.in(this);
      connection.commit();
      done = true;
      return out;
    } finally {
      if (!done) {
        connection.rollback();
      }
    }
  }

  /**
   * Does all of the work or none.
   *
   * @throws SQLException if the store refuses it
   */
  void apply(Step step) throws SQLException {
    transact(
        t -> {
          step.in(t);
          return true;
        });
  }

  /** Runs a statement; answers how many rows it touched. For use in a transaction only. */
  int update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** Asks for rows. For use in a transaction only. */
  <T> List<T> query(String sql, Reader<T> reader, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> out = new ArrayList<>();
      while (rows.next()) {
        out.add(reader.of(rows));
      }
      return out;
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(
          i + 1, value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
    }
    return statement;
  }

  /** A moment in a row; null where there is none. */
  static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /**
   * Writes changes through to the file and drops the log of them, so that erased rows do not live
   * on in it. Whatever keeps it from doing so now will let it later.
   */
  synchronized void settle() {
    try {
      connection.setAutoCommit(true);
      try (PreparedStatement statement = connection.prepareStatement("CHECKPOINT")) {
        statement.execute();
      } finally {
        connection.setAutoCommit(false);
      }
    } catch (SQLException e) {
      // Another transaction is running; the store settles by itself when it is closed.
    }
  }

  synchronized void close() throws SQLException {
    connection.close();
  }
}
