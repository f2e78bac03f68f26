package org.chancery.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.chancery.ledger.values.Ruling;

/** Writes rulings into the transaction of a connection. */
final class RulingRows {
  private final Connection connection;

  RulingRows(Connection connection) {
    this.connection = connection;
  }

  String rule(List<Ruling> rulings, Instant made) throws SQLException {
    int number;
    try (Statement next = connection.createStatement();
        ResultSet row = next.executeQuery("SELECT nextval('ruling_number')")) {
      if (!row.next()) {
        throw new SQLException("no number for a ruling");
      }
      number = row.getInt(1);
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO ruling VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Ruling r : rulings) {
        insert.setInt(1, number);
        insert.setString(2, r.one());
        insert.setString(3, r.other());
        insert.setBoolean(4, r.same());
        insert.setString(5, r.note());
        insert.setObject(6, made.atOffset(ZoneOffset.UTC));
        insert.executeUpdate();
      }
    }
    return "r" + number;
  }

  boolean undo(String id, Instant made) throws SQLException {
    if (!id.matches("r[1-9][0-9]{0,8}")) {
      return false;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ruling_undone SELECT DISTINCT number, ?::TIMESTAMPTZ FROM ruling WHERE"
                + " number = ? AND number NOT IN (SELECT number FROM ruling_undone)")) {
      insert.setObject(1, made.atOffset(ZoneOffset.UTC));
      insert.setInt(2, Integer.parseInt(id.substring(1)));
      return insert.executeUpdate() > 0;
    }
  }
}
