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
 * Brings tables to the shape that this program works with, by numbered steps, SQL scripts mostly,
 * of which each runs once. The store and the file of its visitors each have steps of their own.
 */
public final class Migrations {
  private static final Pattern NAME = Pattern.compile("\\d{3}_[a-z0-9_]+\\.(?:sql|java)");

  /** Steps that are too much for SQL; of a released one the name never comes to mean another. */
  private static final Map<String, Work> IN_JAVA =
      Map.of("004_readings_to_lines.java", ReadingsToLines::run);

  /** What a step does, within a transaction that is not its own. */
  @FunctionalInterface
  interface Work {
    void on(Connection connection) throws SQLException;
  }

  /**
   * A numbered step.
   *
   * @param number from 1
   * @param name of the script, or of the step in Java
   * @param work what it does
   * @param checksum SHA-256 of the script's content, or of the name of a step in Java
   */
  record Step(int number, String name, Work work, String checksum) {

    /** A script. */
    static Step script(int number, String name, String sql) {
      return new Step(
          number,
          name,
          connection -> {
            try (Statement statement = connection.createStatement()) {
              statement.execute(sql);
            }
          },
          sha256(sql));
    }
  }

  private record Applied(String name, String checksum) {}

  private Migrations() {}

  /**
   * Takes the steps that were not taken yet, each in a transaction of its own.
   *
   * @param connection to the store; left as it was found
   * @param owner whose tables these are, such as "visitors"
   * @param folder where the steps are on the class path, ending with a slash; its file {@code
   *     index} lists their names in order
   * @return how many ran
   * @throws StoreException if the store was written by a newer program, or if a script was changed
   *     after it ran
   * @throws SQLException if a script fails; it then leaves no trace
   */
  public static int run(Connection connection, String owner, String folder) throws SQLException {
    return run(connection, owner, steps(folder));
  }

  static int run(Connection connection, String owner, List<Step> steps) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS migration (owner VARCHAR NOT NULL, number INTEGER NOT NULL,"
              + " name VARCHAR NOT NULL, checksum VARCHAR NOT NULL, PRIMARY KEY (owner, number))");
    }
    Map<Integer, Applied> applied = applied(connection, owner, steps);
    int ran = 0;
    for (Step step : steps) {
      if (!applied.containsKey(step.number())) {
        apply(connection, owner, step);
        ran++;
      }
    }
    return ran;
  }

  /** Whether all steps have run; writes nothing. */
  static boolean isCurrent(Connection connection, String owner, String folder) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM information_schema.tables WHERE table_name = 'migration'")) {
      if (!row.next() || row.getInt(1) == 0) {
        return false;
      }
    }
    List<Step> steps = steps(folder);
    return applied(connection, owner, steps).size() == steps.size();
  }

  private static void check(String owner, int number, Applied old, List<Step> steps) {
    if (number > steps.size()) {
      throw new StoreException(
          "store",
          "was written by a newer chancery (migration "
              + owner
              + "/"
              + old.name()
              + " is unknown here): update this program or give another --store");
    }
    Step step = steps.get(number - 1);
    if (!step.checksum().equals(old.checksum())) {
      throw new StoreException(
          "store",
          "was made by another build (migration "
              + owner
              + "/"
              + step.name()
              + " has changed since it ran): ingest again into another --store");
    }
  }

  /** What has run, checked against the steps that this program has. */
  private static Map<Integer, Applied> applied(
      Connection connection, String owner, List<Step> steps) throws SQLException {
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
      check(owner, old.getKey(), old.getValue(), steps);
    }
    return out;
  }

  private static void apply(Connection connection, String owner, Step step) throws SQLException {
    boolean auto = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (PreparedStatement note =
        connection.prepareStatement("INSERT INTO migration VALUES (?, ?, ?, ?)")) {
      step.work().on(connection);
      note.setString(1, owner);
      note.setInt(2, step.number());
      note.setString(3, step.name());
      note.setString(4, step.checksum());
      note.executeUpdate();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(auto);
    }
  }

  /** The steps that a folder's index lists; the numbers must run from 001 without a gap. */
  static List<Step> steps(String folder) {
    List<Step> out = new ArrayList<>();
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
      Work inJava = IN_JAVA.get(name);
      out.add(
          inJava == null
              ? Step.script(number, name, text(folder + name))
              : new Step(number, name, inJava, sha256(name)));
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
