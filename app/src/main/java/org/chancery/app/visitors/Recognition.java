package org.chancery.app.visitors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the site knows again of readers who agreed to be recognised. */
final class Recognition {
  /** Pages with no longer pause than this between them are one visit. */
  static final Duration PAUSE = Duration.ofMinutes(30);

  /** Most pairs kept for one reader; the one not opened for longest and not starred goes first. */
  static final int MOST_PAIRS = 200;

  private final VisitorTables tables;

  Recognition(VisitorTables tables) {
    this.tables = tables;
  }

  /**
   * A reader.
   *
   * @param key digest of the number in the reader's browser
   * @param visit start of the present visit
   * @param previous end of the visit before, null in the first one
   * @param visits how many, with the present one
   */
  record Known(String key, Instant visit, @Nullable Instant previous, int visits) {
    boolean returning() {
      return visits > 1;
    }
  }

  /**
   * A pair that a reader opened or starred.
   *
   * @param before when it was last opened in an earlier visit, null if never
   */
  record Pair(String first, String second, @Nullable Instant before, boolean starred) {}

  /** Begins to know a reader. */
  Known welcome(String key, LocalDate agreed, Instant now) throws SQLException {
    return tables.transact(
        t -> {
          t.update("INSERT INTO reader VALUES (?, ?, ?, ?, NULL, 1)", key, agreed, now, now);
          return new Known(key, now, null, 1);
        });
  }

  /** Notes that a reader is here; empty if the store does not know the reader. */
  Optional<Known> seen(String key, LocalDate agreed, Instant now) throws SQLException {
    return tables.transact(
        t -> {
          List<Known> found =
              t.query(
                  "SELECT * FROM reader WHERE key = ?",
                  row -> {
                    Instant seen = Objects.requireNonNull(VisitorTables.moment(row, "seen"));
                    Instant visit = Objects.requireNonNull(VisitorTables.moment(row, "visit"));
                    boolean sameVisit = Duration.between(seen, now).compareTo(PAUSE) <= 0;
                    return sameVisit
                        ? new Known(
                            key, visit, VisitorTables.moment(row, "previous"), row.getInt("visits"))
                        : new Known(key, now, seen, row.getInt("visits") + 1);
                  },
                  key);
          if (found.isEmpty()) {
            return Optional.empty();
          }
          Known known = found.get(0);
          t.update(
              "UPDATE reader SET agreed = ?, visit = ?, seen = ?, previous = ?, visits = ?"
                  + " WHERE key = ?",
              agreed,
              known.visit(),
              now,
              known.previous(),
              known.visits(),
              key);
          return Optional.of(known);
        });
  }

  /** Whether there is such a reader. */
  boolean knows(String key) throws SQLException {
    return tables.transact(
        t -> !t.query("SELECT 1 FROM reader WHERE key = ?", row -> true, key).isEmpty());
  }

  /**
   * Notes that a reader opened a pair.
   *
   * @return the pair as it was remembered
   */
  Pair opened(Known reader, String first, String second, Instant now) throws SQLException {
    return tables.transact(
        t -> {
          t.update(
              "UPDATE reader_pair SET before = opened WHERE reader = ? AND first_party = ?"
                  + " AND second_party = ? AND opened < ?",
              reader.key(),
              first,
              second,
              reader.visit());
          touch(t, new PairKey(reader.key(), first, second), "opened = ?", now);
          return t.query(
                  "SELECT * FROM reader_pair WHERE reader = ? AND first_party = ?"
                      + " AND second_party = ?",
                  Recognition::pair,
                  reader.key(),
                  first,
                  second)
              .get(0);
        });
  }

  /** Stars a pair or takes the star away. */
  void star(String key, String first, String second, boolean on, Instant now) throws SQLException {
    tables.apply(
        t -> {
          touch(t, new PairKey(key, first, second), "starred = ?", on ? now : null);
        });
  }

  /** Pairs that a reader starred or opened, starred ones first, then last opened first. */
  List<Pair> pairs(String key, int limit) throws SQLException {
    return tables.transact(
        t ->
            t.query(
                "SELECT * FROM reader_pair WHERE reader = ? ORDER BY starred IS NULL,"
                    + " opened DESC NULLS LAST, first_party, second_party LIMIT ?",
                Recognition::pair,
                key,
                limit));
  }

  /** Forgets a reader. What was counted of the reader stays, under a number that leads nowhere. */
  void forget(String key, String nowhere) throws SQLException {
    tables.apply(
        t -> {
          t.update("DELETE FROM reader_pair WHERE reader = ?", key);
          t.update("DELETE FROM reader WHERE key = ?", key);
          t.update("UPDATE page_read SET reader = ? WHERE reader = ?", nowhere, key);
          t.update("UPDATE page_useful SET reader = ? WHERE reader = ?", nowhere, key);
        });
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(
        row.getString("first_party"),
        row.getString("second_party"),
        VisitorTables.moment(row, "before"),
        row.getObject("starred") != null);
  }

  /** Whose pair it is, and which. */
  private record PairKey(String reader, String first, String second) {}

  private static void touch(VisitorTables t, PairKey pair, String set, @Nullable Instant value)
      throws SQLException {
    String update =
        "UPDATE reader_pair SET "
            + set
            + " WHERE reader = ? AND first_party = ? AND second_party = ?";
    if (t.update(update, value, pair.reader(), pair.first(), pair.second()) == 0) {
      t.update(
          "INSERT INTO reader_pair (reader, first_party, second_party) VALUES (?, ?, ?)",
          pair.reader(),
          pair.first(),
          pair.second());
      t.update(update, value, pair.reader(), pair.first(), pair.second());
      prune(t, pair.reader());
    }
  }

  private static void prune(VisitorTables t, String key) throws SQLException {
    t.update(
        "DELETE FROM reader_pair WHERE reader = ? AND rowid NOT IN (SELECT rowid FROM reader_pair"
            + " WHERE reader = ? ORDER BY starred IS NULL, greatest(opened, starred) DESC NULLS"
            + " LAST LIMIT ?)",
        key,
        key,
        MOST_PAIRS);
  }
}
