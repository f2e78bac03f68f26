package org.chancery.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.app.store.Migrations.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  private static final Step ONE = script(1, "CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1)");
  private static final Step TWO = script(2, "ALTER TABLE a ADD COLUMN y VARCHAR");

  @TempDir Path folder;

  private static Step script(int number, String sql) {
    return Step.script(number, String.format("%03d_x.sql", number), sql);
  }

  @Test
  void eachScriptRunsOnce() throws SQLException {
    try (Connection c = Database.inMemory()) {
      assertThat(Migrations.run(c, "birds", List.of(ONE))).isEqualTo(1);
      assertThat(Migrations.run(c, "birds", List.of(ONE, TWO))).isEqualTo(1);
      assertThat(Migrations.run(c, "birds", List.of(ONE, TWO))).isZero();
      assertThat(c.getAutoCommit()).isTrue();
    }
  }

  @Test
  void packagesDoNotMindEachOther() throws SQLException {
    try (Store store = Store.openInMemory();
        Connection c = store.connection()) {
      assertThat(Migrations.run(c, "birds", List.of(ONE))).isEqualTo(1);
      try (Connection other = store.connection();
          Statement s = other.createStatement()) {
        assertThat(s.executeUpdate("INSERT INTO a VALUES (2)")).isEqualTo(1);
      }
      try (Statement s = c.createStatement();
          var row = s.executeQuery("SELECT count(*) FROM a")) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(2);
      }
    }
  }

  @Test
  void aScriptThatFailsLeavesNoTrace() throws SQLException {
    Step broken = script(2, "CREATE TABLE b (x INTEGER); CREATE TABLE a (x INTEGER)");
    try (Connection c = Database.inMemory()) {
      Migrations.run(c, "birds", List.of(ONE));
      assertThatThrownBy(() -> Migrations.run(c, "birds", List.of(ONE, broken)))
          .isInstanceOf(SQLException.class);
      assertThat(Migrations.run(c, "birds", List.of(ONE, script(2, "CREATE TABLE b (y INTEGER)"))))
          .isEqualTo(1);
    }
  }

  @Test
  void aChangedScriptIsNamed() throws SQLException {
    try (Connection c = Database.inMemory()) {
      Migrations.run(c, "birds", List.of(ONE));
      assertThatThrownBy(
              () -> Migrations.run(c, "birds", List.of(script(1, "CREATE TABLE a (x VARCHAR)"))))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("migration birds/001_x.sql has changed");
    }
  }

  @Test
  void aNewerStoreIsRefusedInOneLine() throws SQLException {
    Path file = folder.resolve("s.duckdb");
    try (Store store = Store.open(file);
        Connection c = store.connection();
        Statement s = c.createStatement()) {
      s.execute("INSERT INTO migration VALUES ('store', 99, '099_later.sql', 'abc')");
    }
    assertThatThrownBy(() -> Store.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer chancery (migration store/099_later.sql is unknown here)")
        .satisfies(e -> assertThat(((StoreException) e).where()).isEqualTo(file.toString()));
    assertThatThrownBy(() -> Store.openToRead(file)).hasMessageContaining("newer chancery");
  }

  @Test
  void theIndexNamesEveryScript() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db"))) {
      assertThat(
              files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".sql")).sorted())
          .isEqualTo(
              Migrations.steps("db/").stream()
                  .map(Step::name)
                  .filter(n -> n.endsWith(".sql"))
                  .toList());
    }
  }
}
