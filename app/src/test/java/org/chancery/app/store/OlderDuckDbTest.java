package org.chancery.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store's file in the hands of another DuckDB than the one that the program brings. */
class OlderDuckDbTest {
  @TempDir Path folder;

  @Test
  void aNewStoreOpensInAnOlderDuckDb() throws Exception {
    Path file = folder.resolve("new.duckdb");
    try (Store store = Store.open(file)) {
      store.put(
          Stories.story("one", null, "Peru sent the diplomats home."), Stories.NOON, Stories.NOON);
    }
    // Opening an old store again must not lift it to a newer form.
    Store.open(file).close();
    try (URLClassLoader loader = older();
        Connection old = driver(loader).connect("jdbc:duckdb:" + file, readOnly())) {
      assertThat(word(old, "SELECT version()")).startsWith("v1.");
      assertThat(word(old, "SELECT id FROM current_story")).isEqualTo("one");
      assertThat(word(old, "SELECT count(*) FROM current_act")).isEqualTo("0");
      assertThat(word(old, "SELECT json FROM reading")).contains("diplomats");
    }
  }

  @Test
  void aStoreOfTheNewestFormStillOpens() throws Exception {
    Path file = folder.resolve("newest.duckdb");
    try (Connection plain = DriverManager.getConnection("jdbc:duckdb:" + file)) {
      assertThat(word(plain, "SELECT tags FROM duckdb_databases() WHERE database_name = 'newest'"))
          .contains("v2.");
    }
    try (Store store = Store.open(file)) {
      store.put(
          Stories.story("one", null, "Peru sent the diplomats home."), Stories.NOON, Stories.NOON);
    }
    try (Store store = Store.openToRead(file)) {
      assertThat(store.story("one")).isPresent();
    }
  }

  private static URLClassLoader older() throws Exception {
    try (Stream<Path> jars = Files.list(Path.of("target", "older-duckdb"))) {
      URL jar =
          jars.filter(j -> j.toString().endsWith(".jar")).findFirst().orElseThrow().toUri().toURL();
      return new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    }
  }

  private static Driver driver(ClassLoader loader) throws ReflectiveOperationException {
    return (Driver)
        Class.forName("org.duckdb.DuckDBDriver", true, loader)
            .getDeclaredConstructor()
            .newInstance();
  }

  private static Properties readOnly() {
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    return settings;
  }

  private static String word(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
