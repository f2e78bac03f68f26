package org.chancery.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Brings tables to the shape that this program works with, by numbered SQL scripts of which each
 * runs once. The store and the file of its visitors each have scripts of their own.
 */
public final class Migrations {
  private static final Pattern NAME = Pattern.compile("(\\d{3})_[a-z0-9_]+\\.sql");

  /** A script: its number from 1, file name, content, and the content's SHA-256. */
  record Script(int number, String name, String sql, String checksum) {}

  private record Applied(String name, String checksum) {}

  private Migrations() {}

  /**
   * Runs the scripts that have not run yet, each in a transaction of its own.
   *
   * @param connection to the store; left as it was found
   * @param owner whose tables these are, such as "visitors"
   * @param folder where the scripts are on the class path, ending with a slash; its file {@code
   *     index} lists their names in order
   * @return how many ran
   * @throws StoreException if the store was written by a newer program, or if a script was changed
   *     after it ran
   * @throws SQLException if a script fails; it then leaves no trace
   */
  public static int run(Connection connection, String owner, String folder) throws SQLException {
    return run(connection, owner, scripts(folder));
  }

  static int run(Connection connection, String owner, List<Script> scripts) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS migration (owner VARCHAR NOT NULL, number INTEGER NOT NULL,"
              + " name VARCHAR NOT NULL, checksum VARCHAR NOT NULL, PRIMARY KEY (owner, number))");
    }
    Map<Integer, Applied> applied = applied(connection, owner, scripts);
    int ran = 0;
    for (Script script : scripts) {
      if (!applied.containsKey(script.number())) {
        apply(connection, owner, script);
        ran++;
      }
    }
    return ran;
  }

  /** Whether all scripts have run; writes nothing. */
  static boolean isCurrent(Connection connection, String owner, String folder) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM information_schema.tables WHERE table_name = 'migration'")) {
      if (!row.next() || row.getInt(1) == 0) {
        return false;
      }
    }
    List<Script> scripts = scripts(folder);
    return applied(connection, owner, scripts).size() == scripts.size();
  }

  private static void check(String owner, int number, Applied old, List<Script> scripts) {
    if (number > scripts.size()) {
      throw new StoreException(
          "store",
          "was written by a newer chancery (migration "
              + owner
              + "/"
              + old.name()
              + " is unknown here): update this program or give another --store");
    }
    Script script = scripts.get(number - 1);
    if (!script.checksum().equals(old.checksum())) {
      throw new StoreException(
          "store",
          "was made by another build (migration "
              + owner
              + "/"
              + script.name()
              + " has changed since it ran): ingest again into another --store");
    }
  }

  /** What has run, checked against the scripts that this program has. */
  private static Map<Integer, Applied> applied(
      Connection connection, String owner, List<Script> scripts) throws SQLException {
    Map<Integer, Applied> out = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT number, name, checksum FROM migration WHERE owner = ?")) {
      select.setString(1, owner);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          out.put(rows.getInt(1), new Applied(rows.getString(2), rows.getString(3)));
        }
      }
    }
    for (Map.Entry<Integer, Applied> old : out.entrySet()) {
      check(owner, old.getKey(), old.getValue(), scripts);
    }
    return out;
  }

  private static void apply(Connection connection, String owner, Script script)
      throws SQLException {
    boolean auto = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement();
        PreparedStatement note =
            connection.prepareStatement("INSERT INTO migration VALUES (?, ?, ?, ?)")) {
      statement.execute(script.sql());
      note.setString(1, owner);
      note.setInt(2, script.number());
      note.setString(3, script.name());
      note.setString(4, script.checksum());
      note.executeUpdate();
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(auto);
    }
  }

  /** The scripts that a folder's index lists; the numbers must run from 001 without a gap. */
  static List<Script> scripts(String folder) {
    List<Script> out = new ArrayList<>();
    for (String line : text(folder + "index").lines().toList()) {
      String name = line.strip();
      if (name.isEmpty() || name.startsWith("#")) {
        continue;
      }
      int number = out.size() + 1;
      if (!NAME.matcher(name).matches() || Integer.parseInt(name.substring(0, 3)) != number) {
        throw new IllegalStateException(
            folder + "index: '" + name + "', expected " + String.format("%03d", number) + "_*.sql");
      }
      String sql = text(folder + name);
      out.add(new Script(number, name, sql, sha256(sql)));
    }
    return out;
  }

  private static String text(String resource) {
    try (InputStream in = Migrations.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing: build again");
      }
      // A checkout may have changed the line ends; that is no other script.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
