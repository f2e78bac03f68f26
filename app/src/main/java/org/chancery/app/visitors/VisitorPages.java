package org.chancery.app.visitors;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chancery.app.store.Library;
import org.chancery.app.store.StoreException;
import org.chancery.app.web.PageExtras;
import org.chancery.app.web.Plugin;
import org.chancery.app.web.Site;
import org.chancery.app.words.PartyNames;
import org.jspecify.annotations.Nullable;

/** The visitors' part of the website: consent, recognition, statistics, and the team's page. */
public final class VisitorPages implements Plugin, AutoCloseable {
  private final Parts parts;
  private final VisitorTables tables;
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

  private VisitorPages(Parts parts, VisitorTables tables) throws SQLException {
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
   * Opens the visitors' part of the website, and deletes from the tables what has been kept long
   * enough: now, and every day from now on.
   *
   * @param connection to the tables ({@link VisitorFile}), closed by {@link #close}
   * @throws StoreException if the tables refuse
   */
  public static VisitorPages open(Connection connection, Parts parts) {
    try {
      VisitorPages pages = new VisitorPages(parts, new VisitorTables(connection));
      pages.retention.run();
      var unused = pages.daily.scheduleAtFixedRate(pages::deleteOld, 1, 1, TimeUnit.DAYS);
      return pages;
    } catch (SQLException e) {
      close(connection, e);
      throw new StoreException("store", "refuses visitors (" + brief(e) + "): check the disk", e);
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
    parts.log().println("chancery: visitors: the store refuses (" + brief(e) + "): check the disk");
  }

  static String brief(Exception e) {
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
    new PrivacyRoutes(site, visitors, chooser, tables).add(config);
    new VisitorRoutes(visitors, recognition, statistics, parts).add(config);
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
