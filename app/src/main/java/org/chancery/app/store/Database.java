package org.chancery.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;

/** Opens the database file and puts what DuckDB says when it cannot into a line for a reader. */
final class Database {
  private static final Pattern HELD = Pattern.compile("Conflicting lock .*\\(PID (\\d+)\\)");

  private Database() {}

  /** A database without a file, which goes with its last connection. */
  static DuckDBConnection inMemory() {
    try {
      return connect("jdbc:duckdb:", false);
    } catch (SQLException e) {
      throw new StoreException("memory", "no database can be opened (" + brief(e) + ")", e);
    }
  }

  /**
   * Opens a file.
   *
   * @param file made if it is missing, unless {@code reading}
   * @param reading whether nothing will be written: other readers may then share the file
   */
  static DuckDBConnection open(Path file, boolean reading) {
    String name = file.toString();
    if (name.indexOf(';') >= 0) {
      // The driver would take what follows for options.
      throw new StoreException(name, "has a semicolon in its name: give another --store");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new StoreException(name, "its folder does not exist: make it or give another --store");
    }
    if (Files.isDirectory(file)) {
      throw new StoreException(name, "is a folder: name a file in it");
    }
    if (reading && !Files.exists(file)) {
      throw new StoreException(
          name, "no such store: fill one with 'chancery ingest' or give another --store");
    }
    try {
      DuckDBConnection connection =
          connect("jdbc:duckdb:" + file.toAbsolutePath().normalize(), reading);
      try {
        refuseOthers(connection, name);
      } catch (SQLException | StoreException e) {
        connection.close();
        throw e;
      }
      return connection;
    } catch (SQLException e) {
      throw new StoreException(name, why(e), e);
    }
  }

  private static DuckDBConnection connect(String url, boolean reading) throws SQLException {
    Properties settings = new Properties();
    // The store needs no other file and no network; SQL that got in somehow shall not either.
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("memory_limit", "512MB");
    // A new file is one that DuckDB 1.2 and later opens too, as most of Python and R have it. An
    // old file keeps the form that it has.
    settings.setProperty("storage_compatibility_version", "v1.2.0");
    // Questions are small and come from many threads: a pool behind each only costs time.
    settings.setProperty("threads", "1");
    if (reading) {
      settings.setProperty("duckdb.read_only", "true");
    }
    Connection connection = DriverManager.getConnection(url, settings);
    return connection.unwrap(DuckDBConnection.class);
  }

  /** Somebody's other database must not get our tables. */
  private static void refuseOthers(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*), count(*) FILTER (table_name = 'migration') FROM"
                    + " information_schema.tables")) {
      if (row.next() && row.getInt(1) > 0 && row.getInt(2) == 0) {
        throw new StoreException(
            name, "is a DuckDB database of another program: give another --store");
      }
    }
  }

  private static String why(SQLException e) {
    String message = String.valueOf(e.getMessage());
    Matcher held = HELD.matcher(message);
    if (held.find()) {
      return "is in use by another chancery (process "
          + held.group(1)
          + "): stop it or give another --store";
    }
    if (message.contains("Could not set lock") || message.contains("different configuration")) {
      return "is in use: stop the other chancery or give another --store";
    }
    if (message.contains("not a valid DuckDB database")) {
      return "is no store: give another --store";
    }
    if (message.contains("Permission denied") || message.contains("Read-only file system")) {
      return "may not be opened: check its permissions or give another --store";
    }
    return "cannot be opened (" + brief(e) + "): check the disk or give another --store";
  }

  /** The first line of what the database says. */
  static String brief(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
