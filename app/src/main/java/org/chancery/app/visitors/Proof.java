package org.chancery.app.visitors;

import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Proof of consent that names nobody: the words that were shown, since when, and how often each
 * answer was given on a day.
 */
final class Proof {
  private final VisitorTables tables;

  Proof(VisitorTables tables) {
    this.tables = tables;
  }

  /** Keeps the words that are shown from today on, unless they are kept already. */
  void words(String version, String words, LocalDate today) throws SQLException {
    tables.transact(
        t ->
            t.update(
                "INSERT INTO consent_text SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM"
                    + " consent_text WHERE version = ?)",
                version,
                words,
                today,
                version));
  }

  /** Counts an answer. */
  void count(LocalDate day, String version, String answer) throws SQLException {
    tables.apply(
        t -> {
          if (t.update(
                  "UPDATE consent_day SET times = times + 1 WHERE day = ? AND version = ? AND"
                      + " answer = ?",
                  day,
                  version,
                  answer)
              == 0) {
            t.update("INSERT INTO consent_day VALUES (?, ?, ?, 1)", day, version, answer);
          }
        });
  }
}
