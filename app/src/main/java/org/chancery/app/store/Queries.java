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
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.claim.Claim;

/** The questions to the store. Each opens a connection of its own, so any thread may ask. */
final class Queries implements Library {
  private static final String HEAD =
      "s.id, s.title, s.place, s.published, s.source, s.learned, s.acts";
  private static final String ACTS =
      "SELECT " + HEAD + ", a.json FROM current_act a JOIN current_story s ON s.id = a.story ";

  private final Connections connections;
  private final Codec codec;

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

  Queries(Connections connections, Codec codec) {
    this.connections = connections;
    this.codec = codec;
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
                            found.head(),
                            found.version(),
                            codec.read(row.getString(1), Reading.class)),
                    id,
                    found.version())
                    .stream())
        .findFirst();
  }

  @Override
  public List<StoredAct> latestActs(int limit) {
    return ask(
        ACTS
            + "WHERE NOT a.background ORDER BY a.day DESC NULLS LAST, s.published DESC NULLS LAST,"
            + " s.id, a.ordinal LIMIT ?",
        this::act,
        limit);
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
  public List<StoredAct> due(LocalDate from, LocalDate to) {
    return ask(
        ACTS
            + "WHERE coalesce(a.due_to, a.due_from) BETWEEN ? AND ?"
            + " AND a.status NOT IN ('THREATENED', 'REVERSED', 'DENIED')"
            + " ORDER BY coalesce(a.due_to, a.due_from), s.id, a.ordinal",
        this::act,
        from,
        to);
  }

  @Override
  public List<StoredContradiction> contradictions(int limit) {
    // One row for each claim of a contradiction, those of one contradiction together.
    record Row(StoryHead story, int ordinal, String why, Claim claim) {}
    List<Row> rows =
        ask(
            "WITH found AS (SELECT "
                + HEAD
                + ", s.version, c.ordinal, c.claims, c.why FROM contradiction c JOIN"
                + " current_story s ON s.id = c.story AND s.version = c.version"
                + " ORDER BY s.published DESC NULLS LAST, s.learned DESC, s.id, c.ordinal LIMIT ?)"
                + " SELECT s.id, s.title, s.place, s.published, s.source, s.learned, s.acts,"
                + " s.ordinal, s.why, k.json FROM found s JOIN claim k ON k.story = s.id"
                + " AND k.version = s.version AND list_contains(s.claims, k.id)"
                + " ORDER BY s.published DESC NULLS LAST, s.learned DESC, s.id, s.ordinal,"
                + " k.ordinal",
            row ->
                new Row(
                    head(row),
                    row.getInt(8),
                    row.getString(9),
                    codec.read(row.getString(10), Claim.class)),
            limit);
    List<StoredContradiction> out = new ArrayList<>();
    for (int i = 0; i < rows.size(); ) {
      Row first = rows.get(i);
      List<Claim> claims = new ArrayList<>();
      while (i < rows.size()
          && rows.get(i).ordinal() == first.ordinal()
          && rows.get(i).story().id().equals(first.story().id())) {
        claims.add(rows.get(i++).claim());
      }
      out.add(new StoredContradiction(first.story(), List.copyOf(claims), first.why()));
    }
    return out;
  }

  @Override
  public List<PairHead> pairs() {
    return ask(
        "SELECT least(a.actor, a.counterparty) AS one, greatest(a.actor, a.counterparty) AS other,"
            + " count(*) AS acts, max(s.learned) FROM current_act a JOIN current_story s"
            + " ON s.id = a.story WHERE a.counterparty IS NOT NULL AND a.counterparty <> a.actor"
            + " GROUP BY one, other ORDER BY acts DESC, one, other",
        row -> new PairHead(row.getString(1), row.getString(2), row.getInt(3), instant(row, 4)));
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
      throw new StoreException(
          "store", "cannot be read (" + Database.brief(e) + "): check the disk", e);
    }
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
    return new StoredAct(head(row), codec.read(row.getString(8), DiplomaticAct.class));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
