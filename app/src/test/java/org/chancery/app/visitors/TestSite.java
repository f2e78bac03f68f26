package org.chancery.app.visitors;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.act.ActType;
import org.chancery.app.store.Store;
import org.chancery.app.store.Stories;
import org.chancery.app.web.Readiness;
import org.chancery.app.web.Server;
import org.chancery.app.words.PartyNames;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.law.Legality;
import org.chancery.time.Interval;
import org.duckdb.DuckDBConnection;

/** A website over a store in memory, with a clock that a test moves. */
final class TestSite implements AutoCloseable {
  static final String TOKEN = "a token for tests";
  static final Set<String> CHOICE = Set.of(Cookies.CHOICE);

  final Hands clock = new Hands("2031-03-05T09:00:00Z");
  final Store store = Store.openInMemory();
  final java.io.ByteArrayOutputStream log = new java.io.ByteArrayOutputStream();
  private final Instant started = clock.instant();
  private final Connection rows = VisitorFile.inMemory();
  private final VisitorPages visitors;
  private final Server server;

  TestSite() {
    PrintStream err = new PrintStream(log, true, StandardCharsets.UTF_8);
    PartyNames names = PartyNames.shipped();
    tell("first", "Norway is told to go", ActType.EXPULSION, "CHL", "NOR");
    visitors =
        VisitorPages.open(
            duplicate(), new VisitorPages.Parts(store, names, TeamToken.of(TOKEN), clock, err));
    server =
        Server.start(
            new Server.Parts(
                store,
                () -> Readiness.READY,
                (raw, budget) -> {
                  throw new IllegalStateException("no parser in this test");
                },
                List.of(visitors),
                names,
                new Ledger(Legality.load()),
                clock,
                false,
                "test",
                err),
            InetAddress.getLoopbackAddress(),
            "127.0.0.1",
            0);
  }

  /** Puts a story with one act into the store. */
  void tell(String id, String title, ActType type, String actor, String other) {
    LocalDate day = LocalDate.of(2031, 3, 4);
    store.put(
        Stories.story(id, day, Stories.act("a1", type, actor, other, Interval.on(day))),
        started,
        clock.instant());
  }

  String at(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  long rows(String table) {
    return number("SELECT count(*) FROM " + table);
  }

  long number(String sql) {
    try (Connection connection = duplicate();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One more connection to the visitors' tables. */
  private Connection duplicate() {
    try {
      return rows.unwrap(DuckDBConnection.class).duplicate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows that are tied to anybody. */
  long personal() {
    return rows("reader") + rows("reader_pair") + rows("page_read") + rows("page_useful");
  }

  @Override
  public void close() {
    server.close();
    visitors.close();
    store.close();
  }

  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static Browser launch(Playwright playwright, Path chromium) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  static Set<String> cookies(BrowserContext context) {
    return context.cookies().stream()
        .map(c -> c.name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Cookie cookie(BrowserContext context, String name) {
    return context.cookies().stream().filter(c -> c.name.equals(name)).findFirst().orElseThrow();
  }
}
