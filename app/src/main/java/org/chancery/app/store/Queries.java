package org.chancery.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The questions to the store. Each opens a connection of its own, so any thread may ask. */
final class Queries implements Library {
  private static final String HEAD =
      "s.id, s.title, s.place, s.published, s.source, s.learned, s.acts";
  private static final String ACTS =
      "SELECT " + HEAD + ", a.json FROM current_act a JOIN current_story s ON s.id = a.story ";

  private final Connections connections;
  private final Lines lines;

  /** Opens connections. */
  @FunctionalInterface
  interface Connections {
    /** One more to the same database. */
    Connection open() throws SQLException;
  }

  /** Makes a value of the row at which the result stands. */
  @FunctionalInterface
  private interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  Queries(Connections connections, Lines lines) {
    this.connections = connections;
    this.lines = lines;
  }

  @Override
  public List<StoryHead> stories(int limit) {
    return ask(
        "SELECT "
            + HEAD
            + " FROM current_story s ORDER BY s.published DESC NULLS LAST, s.learned DESC, s.id"
            + " LIMIT ?",
        Queries::head,
        limit);
  }

  @Override
  public Optional<StoredStory> story(String id) {
    String digits = PublicId.digits(id);
    if (digits.isEmpty()) {
      return named(id);
    }
    return ask(
            "SELECT s.id FROM current_story s WHERE starts_with(sha256(s.id), ?)",
            row -> row.getString(1),
            digits)
        .stream()
        .filter(PublicId::isPath)
        .findFirst()
        .flatMap(this::named);
  }

  private Optional<StoredStory> named(String id) {
    record Found(StoryHead head, int version) {}
    // Two questions, for a join would not use the index. Versions never change: nothing is lost.
    return ask(
            "SELECT " + HEAD + ", s.version FROM current_story s WHERE s.id = ?",
            row -> new Found(head(row), row.getInt(8)),
            id)
        .stream()
        .flatMap(
            found ->
                ask(
                    "SELECT json FROM reading WHERE story = ? AND version = ?",
                    row ->
                        new StoredStory(
                            found.head(), found.version(), lines.reading(row.getString(1))),
                    id,
                    found.version())
                    .stream())
        .findFirst();
  }

  @Override
  public List<StoredAct> actsBetween(String a, String b) {
    return ask(
        ACTS
            + "WHERE (a.actor = ? AND a.counterparty = ?) OR (a.actor = ? AND a.counterparty = ?)"
            + " ORDER BY a.day NULLS LAST, s.published NULLS LAST, s.id, a.ordinal",
        this::act,
        a,
        b,
        b,
        a);
  }

  @Override
  public Archive archive() {
    return told(List.of());
  }

  @Override
  public Archive archive(String a, String b) {
    return told(List.of(a, b));
  }

  private Archive told(List<String> parties) {
    try (Connection connection = connections.open()) {
      return new LedgerLoader(connection, lines).load(parties);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public String stamp() {
    return ask(
            "SELECT concat_ws(' ', (SELECT count(*) FROM document), (SELECT count(*) FROM ruling),"
                + " (SELECT count(*) FROM ruling_undone))",
            row -> row.getString(1))
        .get(0);
  }

  @Override
  public List<StoryHead> storiesSince(Instant moment, int limit) {
    return ask(
        "SELECT "
            + HEAD
            + " FROM current_story s WHERE s.learned > ? ORDER BY s.learned DESC, s.id LIMIT ?",
        Queries::head,
        moment.atOffset(ZoneOffset.UTC),
        limit);
  }

  private <T> List<T> ask(String sql, Mapper<T> mapper, Object... values) {
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<T> out = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          out.add(mapper.map(rows));
        }
      }
      return out;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static StoreException unreadable(SQLException e) {
    return new StoreException(
        "store", "cannot be read (" + Database.brief(e) + "): check the disk", e);
  }

  private static StoryHead head(ResultSet row) throws SQLException {
    return new StoryHead(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        instant(row, 6),
        row.getInt(7));
  }

  private StoredAct act(ResultSet row) throws SQLException {
    return new StoredAct(head(row), lines.act(row.getString(8)));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
