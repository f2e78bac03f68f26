package org.chancery.app.visitors;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Deletes what has been kept long enough. Runs at start and every day. */
final class Retention {
  /** How long a row of statistics is kept. */
  static final int MONTHS = 13;

  private final VisitorTables tables;
  private final Clock clock;

  Retention(VisitorTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * Deletes statistics older than thirteen months, and readers whose consent has lapsed.
   *
   * @return how many rows went
   */
  int run() throws SQLException {
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    int gone =
        tables.transact(
            t -> {
              int rows = 0;
              for (String table : List.of("page_read", "page_useful")) {
                rows +=
                    t.update("DELETE FROM " + table + " WHERE day < ?", today.minusMonths(MONTHS));
              }
              // Not "agreed < today minus six months": adding to the end of August differs.
              rows +=
                  t.update(
                      "DELETE FROM reader WHERE agreed + to_months(" + Choice.MONTHS + ") <= ?",
                      today);
              rows +=
                  t.update("DELETE FROM reader_pair WHERE reader NOT IN (SELECT key FROM reader)");
              return rows;
            });
    if (gone > 0) {
      tables.settle();
    }
    return gone;
  }
}
