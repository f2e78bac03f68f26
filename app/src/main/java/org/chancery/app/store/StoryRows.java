package org.chancery.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.ledger.values.Fingerprint;
import org.chancery.time.Days;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes versions of stories into all tables. The columns follow those of the scripts in order.
 *
 * <p>DuckDB's appender is some twenty times faster than prepared statements. It takes part in a
 * transaction that a statement has begun, and would commit by itself where none is under way. What
 * it was given is sure to have reached the transaction only after closing.
 */
final class StoryRows implements AutoCloseable {
  private final DuckDBConnection connection;
  private final Lines lines;
  private final Map<String, DuckDBAppender> appenders = new LinkedHashMap<>();

  /** To which version of which story a row belongs, and which run it names. */
  record Place(String story, int version, int run) {}

  /**
   * @param connection with a transaction under way when rows are written
   */
  StoryRows(Connection connection, Lines lines) throws SQLException {
    this.connection = connection.unwrap(DuckDBConnection.class);
    this.lines = lines;
  }

  /** Writes all of a reading. */
  void write(Place place, Reading reading, String contentHash, String readingHash, Instant learned)
      throws SQLException {
    document(place, reading, contentHash, readingHash, learned);
    table("reading", place, List.of(reading), (row, r, ordinal) -> row.append(lines.reading(r)));
    LocalDate published = reading.article().published();
    table(
        "act", place, reading.counted(), (row, act, ordinal) -> act(row, act, ordinal, published));
    table("event", place, reading.events(), StoryRows::event);
    table("claim", place, reading.claims(), this::claim);
    table("contradiction", place, reading.contradictions(), StoryRows::contradiction);
    Fingerprint mins = Fingerprint.of(reading.article().text());
    table("fingerprint", place, List.of(mins), (row, f, ordinal) -> row.append(f.mins()));
  }

  /** Says that a version is current no more. */
  void superseded(Place place) throws SQLException {
    table("superseded", place, List.of(place), (row, p, ordinal) -> {});
  }

  /** Appends the cells of one item between story and version in front and the run at the end. */
  @FunctionalInterface
  private interface Cells<T> {
    void append(DuckDBAppender row, T item, int ordinal) throws SQLException;
  }

  private <T> void table(String name, Place place, List<T> items, Cells<T> cells)
      throws SQLException {
    if (items.isEmpty()) {
      return;
    }
    DuckDBAppender row = appenders.get(name);
    if (row == null) {
      row = connection.createAppender(name);
      appenders.put(name, row);
    }
    int ordinal = 0;
    for (T item : items) {
      row.beginRow();
      row.append(place.story()).append(place.version());
      cells.append(row, item, ordinal++);
      row.append(place.run());
      row.endRow();
    }
  }

  /** Hands everything to the transaction; tries all tables even where one fails. */
  @Override
  public void close() throws SQLException {
    SQLException failure = null;
    for (DuckDBAppender appender : appenders.values()) {
      try {
        appender.close();
      } catch (SQLException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    appenders.clear();
    if (failure != null) {
      throw failure;
    }
  }

  private void document(
      Place place, Reading reading, String contentHash, String readingHash, Instant learned)
      throws SQLException {
    int news = (int) reading.counted().stream().filter(a -> !a.dates().background()).count();
    table(
        "document",
        place,
        List.of(reading.article()),
        (row, article, ordinal) ->
            row.append(contentHash)
                .append(readingHash)
                .append(article.source())
                .append(article.published())
                .append(article.title())
                .append(article.place())
                .append(article.byline())
                .append(article.language())
                .append(news)
                .append(learned.atOffset(ZoneOffset.UTC)));
  }

  private void act(
      DuckDBAppender row, DiplomaticAct act, int ordinal, @Nullable LocalDate published)
      throws SQLException {
    LocalDate start = Days.start(act.dates().date());
    row.append(act.id())
        .append(ordinal)
        .append(act.type().name())
        .append(act.parties().actor())
        .append(act.parties().counterparty())
        .append(act.parties().joint())
        .append(act.parties().sending())
        .append(act.parties().receiving())
        .append(act.parties().host())
        .append(word(act.subject().mission()))
        .append(word(act.subject().persons()))
        .append(act.subject().count())
        .append(act.status().name())
        .append(act.dates().background())
        .append(start == null ? published : start)
        .append(Days.first(act.dates().date()))
        .append(Days.last(act.dates().date()))
        .append(Days.first(act.dates().due()))
        .append(Days.last(act.dates().due()))
        .append(lines.act(act));
  }

  private static @Nullable String word(@Nullable Enum<?> kind) {
    return kind == null ? null : kind.toString();
  }

  private static void event(DuckDBAppender row, Event event, int ordinal) throws SQLException {
    row.append(event.id())
        .append(ordinal)
        .append(event.type().name())
        .append(event.mode())
        .append(event.cameo())
        .append(event.contexts())
        .append(
            event.auxiliary().stream()
                .map(a -> a.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList())
        .append(labels(event.actor()))
        .append(labels(event.recipient()))
        .append(Days.first(event.date()))
        .append(Days.last(event.date()))
        .append(Days.first(event.due()))
        .append(Days.last(event.due()))
        .append(event.count())
        .append(event.sentence())
        .append(event.frame())
        .append(event.background());
  }

  private static List<String> labels(List<EventActor> actors) {
    return actors.stream().map(a -> a.code() == null ? a.name() : a.code()).toList();
  }

  private void claim(DuckDBAppender row, Claim claim, int ordinal) throws SQLException {
    row.append(claim.id())
        .append(ordinal)
        .append(claim.speaker())
        .append(claim.party())
        .append(claim.stance().name())
        .append(claim.sentence())
        .append(claim.about())
        .append(lines.claim(claim));
  }

  private static void contradiction(DuckDBAppender row, Contradiction found, int ordinal)
      throws SQLException {
    row.append(ordinal).append(found.claims()).append(found.about()).append(found.why());
  }
}
