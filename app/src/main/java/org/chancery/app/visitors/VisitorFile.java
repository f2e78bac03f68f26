package org.chancery.app.visitors;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chancery.app.store.Migrations;
import org.chancery.app.store.SideFile;
import org.chancery.app.store.StoreException;

/**
 * The file in which the visitors' tables stand, beside the store: the record can be copied, given
 * away and published without a row about those who read it.
 */
public final class VisitorFile {
  private static final String OWNER = "visitors";

  /** Whose tables they were while they stood in the store itself. */
  private static final String OLD_OWNER = "readers";

  private static final int BATCH = 1_000;

  private VisitorFile() {}

  /**
   * Opens the file that belongs to a store. Rows that an older program kept in the store itself are
   * moved: copied whole first, then taken out of the store, so that an end in between loses none.
   *
   * @param store the store's file
   * @param connections gives a connection to the store
   * @return a connection whose tables are up to date
   * @throws StoreException if either file refuses; says why and what to do
   */
  public static Connection beside(Path store, Supplier<Connection> connections) {
    Path file = SideFile.of(store, OWNER);
    Connection to = ready(SideFile.open(file), file.toString());
    try (Connection from = connections.get()) {
      if (wasKeptIn(from)) {
        move(from, to);
      }
      return to;
    } catch (SQLException e) {
      throw failed(to, file.toString(), e);
    }
  }

  /** The same tables in memory, gone when they are closed. */
  public static Connection inMemory() {
    return ready(SideFile.openInMemory(), "memory");
  }

  private static Connection ready(Connection connection, String name) {
    try {
      Migrations.run(connection, OWNER, "db/visitors/");
      return connection;
    } catch (SQLException e) {
      throw failed(connection, name, e);
    } catch (StoreException e) {
      throw failed(connection, name, e);
    }
  }

  private static StoreException failed(Connection connection, String name, Exception why) {
    try {
      connection.close();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
    return why instanceof StoreException known
        ? new StoreException(name, known.why(), known)
        : new StoreException(
            name, "refuses visitors (" + VisitorPages.brief(why) + "): check the disk", why);
  }

  private static boolean wasKeptIn(Connection store) throws SQLException {
    try (PreparedStatement select =
        store.prepareStatement("SELECT count(*) FROM migration WHERE owner = ?")) {
      select.setString(1, OLD_OWNER);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getInt(1) > 0;
      }
    }
  }

  private static void move(Connection from, Connection to) throws SQLException {
    List<String> tables = tables(to);
    to.setAutoCommit(false);
    for (String table : tables) {
      copy(from, to, table);
    }
    to.commit();
    to.setAutoCommit(true);
    from.setAutoCommit(false);
    try (Statement drop = from.createStatement();
        PreparedStatement forget = from.prepareStatement("DELETE FROM migration WHERE owner = ?")) {
      for (String table : tables) {
        drop.execute("DROP TABLE " + table);
      }
      forget.setString(1, OLD_OWNER);
      forget.executeUpdate();
    }
    from.commit();
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> out = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_name <> 'migration'"
                    + " ORDER BY table_name")) {
      while (rows.next()) {
        out.add(rows.getString(1));
      }
    }
    return out;
  }

  /** Puts the store's rows in place of those that an earlier try may have left. */
  private static void copy(Connection from, Connection to, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement delete = to.createStatement();
        ResultSet rows = delete.executeQuery("DESCRIBE " + table)) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
      delete.executeUpdate("DELETE FROM " + table);
    }
    String names = String.join(", ", columns);
    String marks = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
    try (Statement select = from.createStatement();
        ResultSet rows = select.executeQuery("SELECT " + names + " FROM " + table);
        PreparedStatement insert =
            to.prepareStatement(
                "INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
      int waiting = 0;
      while (rows.next()) {
        for (int i = 1; i <= columns.size(); i++) {
          insert.setObject(i, rows.getObject(i));
        }
        insert.addBatch();
        if (++waiting % BATCH == 0) {
          insert.executeBatch();
        }
      }
      if (waiting % BATCH != 0) {
        insert.executeBatch();
      }
    }
  }
}
