package org.chancery.app.readers;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.chancery.app.store.Library;
import org.chancery.app.store.Migrations;
import org.chancery.app.store.Store;
import org.chancery.app.store.StoreException;
import org.chancery.app.web.PageExtras;
import org.chancery.app.web.Plugin;
import org.chancery.app.web.Site;
import org.chancery.app.words.PartyNames;
import org.jspecify.annotations.Nullable;

/** The readers' part of the website: consent, recognition, statistics, and the team's page. */
public final class Readers implements Plugin, AutoCloseable {
  private final Parts parts;
  private final Tables tables;
  private final Retention retention;
  private final Visitors visitors;
  private final Recognition recognition;
  private final Statistics statistics;
  private final Chooser chooser;
  private final ScheduledExecutorService daily;
  private @Nullable Additions additions;

  /**
   * What it is made of.
   *
   * @param library what readers read
   * @param names names of codes
   * @param token opens the team's page
   * @param clock tells the time; days are days of UTC
   * @param log one line for each failure
   */
  public record Parts(
      Library library, PartyNames names, TeamToken token, Clock clock, PrintStream log) {}

  private Readers(Parts parts, Tables tables) throws SQLException {
    this.parts = parts;
    this.tables = tables;
    this.retention = new Retention(tables, parts.clock());
    this.recognition = new Recognition(tables);
    this.statistics = new Statistics(tables);
    this.visitors = new Visitors(recognition, statistics, parts.clock());
    Proof proof = new Proof(tables);
    proof.words(Notice.VERSION, Notice.WORDS, visitors.today());
    this.chooser = new Chooser(visitors, recognition, statistics, proof, tables);
    this.daily =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "chancery-retention");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Opens the tables of readers in a store, and deletes from them what has been kept long enough:
   * now, and every day from now on.
   *
   * @param connections gives a connection to the store ({@link Store#connection}), closed by {@link
   *     #close}
   * @throws StoreException if the store was written by another program, or refuses
   */
  public static Readers open(Supplier<Connection> connections, Parts parts) {
    Connection connection = connections.get();
    try {
      Migrations.run(connection, "readers", "db/readers/");
      Readers readers = new Readers(parts, new Tables(connection));
      readers.retention.run();
      var unused = readers.daily.scheduleAtFixedRate(readers::deleteOld, 1, 1, TimeUnit.DAYS);
      return readers;
    } catch (SQLException e) {
      close(connection, e);
      throw new StoreException("store", "refuses readers (" + brief(e) + "): check the disk", e);
    } catch (RuntimeException e) {
      close(connection, e);
      throw e;
    }
  }

  private static void close(Connection connection, Exception why) {
    try {
      connection.close();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  private void deleteOld() {
    try {
      retention.run();
    } catch (SQLException | RuntimeException e) {
      failed(e);
    }
  }

  private void failed(Exception e) {
    parts.log().println("chancery: readers: the store refuses (" + brief(e) + "): check the disk");
  }

  private static String brief(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public void routes(JavalinConfig config, Site site) {
    additions =
        new Additions(
            site,
            visitors,
            recognition,
            statistics,
            new News(parts.library(), parts.names(), recognition));
    new ReaderRoutes(site, visitors, recognition, statistics, chooser, tables, parts).add(config);
    new TeamRoutes(site, new TeamGate(parts.token(), parts.clock()), new Analyst(tables), visitors)
        .add(config);
  }

  @Override
  public PageExtras extras(Context ctx, String section) {
    Additions known = additions;
    if (known == null) {
      return PageExtras.NONE;
    }
    try {
      return known.to(ctx, section);
    } catch (SQLException e) {
      // A page is worth more than what is added to it.
      failed(e);
      return PageExtras.NONE;
    }
  }

  @Override
  public void close() {
    daily.shutdownNow();
    try {
      tables.close();
    } catch (SQLException e) {
      failed(e);
    }
  }
}
