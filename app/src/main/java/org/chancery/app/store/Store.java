package org.chancery.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.Reading;
import org.chancery.ledger.values.Ruling;
import org.duckdb.DuckDBConnection;

/**
 * The record: stories with all that was read in them, in one DuckDB file.
 *
 * <p>One process at a time may write. Within it any number of threads may read and write: every
 * question has a connection of its own, and stories are written one after the other, each in one
 * transaction, so that a reader sees a story whole or not at all.
 */
public final class Store implements Library, Docket, AutoCloseable {
  /** The file of a store that nobody named. */
  public static final String DEFAULT_FILE = "chancery.duckdb";

  private final String name;
  private final DuckDBConnection connection;
  private final Lines lines = new Lines();
  private final Queries queries;

  /** What became of a story that was put into the store. */
  public enum Put {
    /** No story had its id. */
    NEW,
    /** Its text, title or day of publication differ: it is a new version now. */
    CHANGED,
    /**
     * The story is the same and was read otherwise, by other rules or another parser. It is a new
     * version too, but was learned when it first came.
     */
    REREAD,
    /** Nothing differs, nothing was written. */
    UNCHANGED
  }

  private Store(String name, DuckDBConnection connection) {
    this.name = name;
    this.connection = connection;
    this.queries = new Queries(this::duplicate, lines);
  }

  /**
   * Opens a store to read and write; makes the file if there is none.
   *
   * @throws StoreException if it cannot be opened; says in one line why and what to do
   */
  public static Store open(Path file) {
    return migrated(new Store(file.toString(), Database.open(file, false)));
  }

  /**
   * Opens an existing store to read only; any number of processes may do so together.
   *
   * @throws StoreException if there is none or it cannot be opened; says why and what to do
   */
  public static Store openToRead(Path file) {
    Store store = new Store(file.toString(), Database.open(file, true));
    if (store.isCurrent()) {
      return store;
    }
    store.close();
    open(file).close();
    return new Store(file.toString(), Database.open(file, true));
  }

  /** A store in memory, which is gone when it is closed. */
  public static Store openInMemory() {
    return migrated(new Store("memory", Database.inMemory()));
  }

  private static Store migrated(Store store) {
    try {
      Migrations.run(store.connection, "store", "db/");
      store.connection.setAutoCommit(false);
      return store;
    } catch (SQLException e) {
      store.close();
      throw store.failure("cannot be set up", e);
    } catch (StoreException e) {
      store.close();
      throw new StoreException(store.name, e.why(), e);
    }
  }

  private boolean isCurrent() {
    try {
      return Migrations.isCurrent(connection, "store", "db/");
    } catch (SQLException e) {
      close();
      throw failure("cannot be read", e);
    } catch (StoreException e) {
      close();
      throw new StoreException(name, e.why(), e);
    }
  }

  /**
   * Another connection to the same database, for packages that keep tables of their own in it (see
   * {@link Migrations}). The caller closes it.
   */
  public Connection connection() {
    try {
      return duplicate();
    } catch (SQLException e) {
      throw failure("takes no more connections", e);
    }
  }

  /** A duplicate would otherwise wait for a commit, as the connection it is made from does. */
  private Connection duplicate() throws SQLException {
    Connection copy = connection.duplicate();
    copy.setAutoCommit(true);
    return copy;
  }

  /**
   * Keeps what was read in a story. The same again changes nothing.
   *
   * @param reading the story and what it says
   * @param started when the program that read it began
   * @param learned now
   * @return what became of it
   * @throws StoreException if it cannot be written; the store is then as it was
   */
  public Put put(Reading reading, Instant started, Instant learned) {
    return putAll(List.of(reading), started, learned).get(0);
  }

  /**
   * Keeps what was read in several stories, all or none of them. That costs far less than one after
   * the other, each of which must reach the disk before the next.
   *
   * @param readings the stories and what they say; some hundred at a time are a good number
   * @param started when the program that read them began
   * @param learned now
   * @return what became of each
   * @throws StoreException if they cannot be written; the store is then as it was
   */
  public List<Put> putAll(List<Reading> readings, Instant started, Instant learned) {
    return write(
        () -> {
          List<Put> puts = new ArrayList<>();
          try (Batch batch = new Batch(connection, lines, started, learned)) {
            for (Reading reading : readings) {
              puts.add(batch.put(reading));
            }
          }
          return puts;
        });
  }

  /** Something that is written whole or not at all. */
  @FunctionalInterface
  private interface Writing<T> {
    T write() throws SQLException;
  }

  private synchronized <T> T write(Writing<T> writing) {
    try {
      T out = writing.write();
      connection.commit();
      return out;
    } catch (SQLException e) {
      rollBack(e);
      throw failure("cannot be written", e);
    } catch (RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  private void rollBack(Throwable why) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  private StoreException failure(String what, SQLException e) {
    return new StoreException(name, what + " (" + Database.brief(e) + "): check the disk", e);
  }

  @Override
  public List<StoryHead> stories(int limit) {
    return queries.stories(limit);
  }

  @Override
  public Optional<StoredStory> story(String id) {
    return queries.story(id);
  }

  @Override
  public List<StoredAct> actsBetween(String a, String b) {
    return queries.actsBetween(a, b);
  }

  @Override
  public Archive archive() {
    return queries.archive();
  }

  @Override
  public Archive archive(String a, String b) {
    return queries.archive(a, b);
  }

  @Override
  public String stamp() {
    return queries.stamp();
  }

  @Override
  public List<Archive.Decision> rulings() {
    try (Connection own = duplicate()) {
      return new LedgerLoader(own, lines).rulings();
    } catch (SQLException e) {
      throw failure("cannot be read", e);
    }
  }

  @Override
  public String rule(List<Ruling> rulings, Instant made) {
    return write(() -> new RulingRows(connection).rule(rulings, made));
  }

  @Override
  public boolean undo(String id, Instant made) {
    return write(() -> new RulingRows(connection).undo(id, made));
  }

  @Override
  public List<StoryHead> storiesSince(Instant moment, int limit) {
    return queries.storiesSince(moment, limit);
  }

  /** Closes the file. Connections that were handed out keep it open until they are closed. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure("cannot be closed", e);
    }
  }
}
