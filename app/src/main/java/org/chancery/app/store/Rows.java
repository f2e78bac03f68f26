package org.chancery.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes one version of a story into all tables. The columns follow those of the scripts in order.
 *
 * <p>DuckDB's appender is some twenty times faster than prepared statements. It takes part in a
 * transaction that a statement has begun, and would commit by itself where none is under way.
 */
final class Rows {
  private final DuckDBConnection connection;
  private final Codec codec;
  private final String story;
  private final int version;
  private final int run;

  /**
   * @param connection with a transaction under way
   * @param story id of the story
   * @param version the version to write
   * @param run number of the run
   */
  Rows(Connection connection, Codec codec, String story, int version, int run) throws SQLException {
    this.connection = connection.unwrap(DuckDBConnection.class);
    this.codec = codec;
    this.story = story;
    this.version = version;
    this.run = run;
  }

  /** Writes all of it. */
  void write(Reading reading, String contentHash, String readingHash, Instant learned)
      throws SQLException {
    document(reading, contentHash, readingHash, learned);
    table("reading", List.of(reading), (row, r, ordinal) -> row.append(codec.write(r)));
    LocalDate published = reading.article().published();
    table("act", reading.acts(), (row, act, ordinal) -> act(row, act, ordinal, published));
    table("event", reading.events(), Rows::event);
    table("claim", reading.claims(), this::claim);
    table("contradiction", reading.contradictions(), Rows::contradiction);
  }

  /** Appends the cells of one item between story and version in front and the run at the end. */
  @FunctionalInterface
  private interface Cells<T> {
    void append(DuckDBAppender row, T item, int ordinal) throws SQLException;
  }

  private <T> void table(String name, List<T> items, Cells<T> cells) throws SQLException {
    if (items.isEmpty()) {
      return;
    }
    try (DuckDBAppender row = connection.createAppender(name)) {
      int ordinal = 0;
      for (T item : items) {
        row.beginRow();
        row.append(story).append(version);
        cells.append(row, item, ordinal++);
        row.append(run);
        row.endRow();
      }
    }
  }

  private void document(Reading reading, String contentHash, String readingHash, Instant learned)
      throws SQLException {
    int news = (int) reading.acts().stream().filter(a -> !a.background()).count();
    table(
        "document",
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
    LocalDate start = Days.start(act.date());
    row.append(act.id())
        .append(ordinal)
        .append(act.type().name())
        .append(act.actor())
        .append(act.counterparty())
        .append(act.joint())
        .append(act.sending())
        .append(act.receiving())
        .append(act.host())
        .append(act.mission())
        .append(act.persons())
        .append(act.count())
        .append(act.status().name())
        .append(act.background())
        .append(start == null ? published : start)
        .append(Days.first(act.date()))
        .append(Days.last(act.date()))
        .append(Days.first(act.due()))
        .append(Days.last(act.due()))
        .append(codec.write(act));
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
        .append(codec.write(claim));
  }

  private static void contradiction(DuckDBAppender row, Contradiction found, int ordinal)
      throws SQLException {
    row.append(ordinal).append(found.claims()).append(found.about()).append(found.why());
  }
}
