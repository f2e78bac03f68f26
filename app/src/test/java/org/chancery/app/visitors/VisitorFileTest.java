package org.chancery.app.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.chancery.app.store.Migrations;
import org.chancery.app.store.SideFile;
import org.chancery.app.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visitors' rows stand beside the store, and those of an older store move there. */
class VisitorFileTest {
  private static final String ROWS =
      "INSERT INTO reader VALUES ('k', DATE '2031-03-04', TIMESTAMPTZ '2031-03-04 12:00:00Z',"
          + " TIMESTAMPTZ '2031-03-04 12:05:00Z', NULL, 3);"
          + "INSERT INTO page_useful VALUES ('v', NULL, 'unknown', TIMESTAMPTZ '2031-03-04"
          + " 12:00:00Z', DATE '2031-03-04', 'pair', 'acts', true);"
          + "INSERT INTO section_day SELECT DATE '2031-03-04', 'pair' || i, i FROM range(2500) t(i)";

  @TempDir Path folder;

  private Path store() {
    return folder.resolve("news.duckdb");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> ask(Connection connection, String sql) throws SQLException {
    List<String> out = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        out.add(rows.getString(1));
      }
    }
    return out;
  }

  private static List<String> visitorTables(Store store) throws SQLException {
    try (Connection connection = store.connection()) {
      return ask(
          connection,
          "SELECT table_name FROM information_schema.tables WHERE table_name IN ('reader',"
              + " 'reader_pair', 'page_read', 'page_useful', 'section_day', 'consent_day',"
              + " 'consent_text')");
    }
  }

  private static void assertMoved(Connection visitors) throws SQLException {
    assertThat(ask(visitors, "SELECT key || agreed || visits FROM reader"))
        .containsExactly("k2031-03-043");
    assertThat(ask(visitors, "SELECT epoch(seen) - epoch(visit) FROM reader")).hasSize(1);
    assertThat(ask(visitors, "SELECT section || useful FROM page_useful"))
        .containsExactly("pairtrue");
    assertThat(ask(visitors, "SELECT count(*) || ':' || sum(times) FROM section_day"))
        .containsExactly("2500:3123750");
  }

  @Test
  void aNewStoreHasNoRowAboutAnybody() throws SQLException {
    try (Store store = Store.open(store());
        Connection visitors = VisitorFile.beside(store(), store::connection)) {
      assertThat(visitorTables(store)).isEmpty();
      assertThat(ask(visitors, "SELECT count(*) FROM reader")).containsExactly("0");
      assertThat(folder.resolve("news-visitors.duckdb")).exists();
    }
  }

  @Test
  void rowsThatStoodInTheStoreMove() throws SQLException {
    try (Store store = Store.open(store())) {
      try (Connection old = store.connection()) {
        Migrations.run(old, "readers", "db/visitors/");
        run(old, ROWS);
      }
      try (Connection visitors = VisitorFile.beside(store(), store::connection)) {
        assertMoved(visitors);
      }
      assertThat(visitorTables(store)).isEmpty();
    }
    // Opened again, all is as it was.
    try (Store store = Store.open(store());
        Connection visitors = VisitorFile.beside(store(), store::connection)) {
      assertMoved(visitors);
    }
  }

  @Test
  void aMoveThatWasCutOffIsDoneAgain() throws SQLException {
    try (Store store = Store.open(store())) {
      try (Connection old = store.connection()) {
        Migrations.run(old, "readers", "db/visitors/");
        run(old, ROWS);
      }
      try (Connection half = SideFile.open(SideFile.of(store(), "visitors"))) {
        Migrations.run(half, "visitors", "db/visitors/");
        run(half, "INSERT INTO section_day VALUES (DATE '2031-03-04', 'pair7', 7)");
      }
      try (Connection visitors = VisitorFile.beside(store(), store::connection)) {
        assertMoved(visitors);
      }
      assertThat(visitorTables(store)).isEmpty();
    }
  }

  @Test
  void theFileIsNamedAfterTheStore() {
    assertThat(SideFile.of(Path.of("a", "chancery.duckdb"), "visitors"))
        .isEqualTo(Path.of("a", "chancery-visitors.duckdb"));
    assertThat(SideFile.of(Path.of("news"), "visitors")).isEqualTo(Path.of("news-visitors"));
  }
}
