package org.chancery.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chancery.Provenance;
import org.chancery.Reading;
import org.chancery.act.ActType;
import org.chancery.act.Status;
import org.chancery.app.store.Library.StoryHead;
import org.chancery.ledger.values.Clash;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.ReportedClaim;
import org.chancery.ledger.values.Story;
import org.chancery.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
  private static final LocalDate MARCH_4 = LocalDate.of(2031, 3, 4);

  @TempDir Path folder;

  private static Reading expulsion(String id) {
    return Stories.story(
        id,
        MARCH_4,
        Stories.act("a1", ActType.EXPULSION, "CHL", "NOR", Interval.on("2031-03-03")),
        Stories.act(
            "a2",
            ActType.RECALL,
            "NOR",
            "CHL",
            Interval.on("2030"),
            Interval.by("2031-03"),
            Status.CARRIED_OUT,
            true));
  }

  private static int count(Store store, String table) throws SQLException {
    try (Connection connection = store.connection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void aReadingComesBackAsItWas() {
    Path file = folder.resolve("s.duckdb");
    Reading reading = expulsion("news/a.html");
    try (Store store = Store.open(file)) {
      assertThat(store.put(reading, Stories.NOON, Stories.NOON)).isEqualTo(Store.Put.NEW);
    }
    try (Store store = Store.open(file)) {
      Library.StoredStory stored = store.story("news/a.html").orElseThrow();
      assertThat(stored.reading()).isEqualTo(reading);
      assertThat(stored.version()).isEqualTo(1);
      assertThat(stored.head())
          .isEqualTo(
              new StoryHead(
                  "news/a.html",
                  "Headline of news/a.html",
                  "SANTIAGO",
                  MARCH_4,
                  "https://example.org/a?b=1",
                  Stories.NOON,
                  1));
      assertThat(store.actsBetween("NOR", "CHL"))
          .extracting(Library.StoredAct::act)
          .containsExactly(reading.acts().get(1), reading.acts().get(0));
      Archive archive = store.archive();
      assertThat(archive.book().reports())
          .extracting(ReportedAct::act)
          .containsExactlyInAnyOrderElementsOf(reading.acts());
      assertThat(archive.book().words())
          .extracting(ReportedClaim::claim)
          .containsExactlyInAnyOrderElementsOf(reading.claims());
      assertThat(archive.book().clashes())
          .extracting(Clash::contradiction)
          .containsExactlyElementsOf(reading.contradictions());
      assertThat(archive.book().reports().get(0).story())
          .isEqualTo(
              Story.of(
                  "news/a.html",
                  "https://example.org/a?b=1",
                  MARCH_4,
                  null,
                  reading.article().text()));
    }
  }

  @Test
  void theSameAgainChangesNothing() throws SQLException {
    try (Store store = Store.openInMemory()) {
      store.put(expulsion("a"), Stories.NOON, Stories.NOON);
      Instant later = Stories.NOON.plusSeconds(60);
      Provenance newer = new Provenance("1.1", "parser 1", "rules 2");
      assertThat(store.put(Stories.by(newer, expulsion("a")), later, later))
          .isEqualTo(Store.Put.UNCHANGED);
      for (String table : List.of("run", "document", "reading", "event", "contradiction")) {
        assertThat(count(store, table)).as(table).isEqualTo(1);
      }
      assertThat(count(store, "act")).isEqualTo(2);
      assertThat(store.stories(9)).extracting(StoryHead::learned).containsExactly(Stories.NOON);
    }
  }

  @Test
  void aChangedStoryIsANewVersionAndTheOldOneIsKept() throws SQLException {
    try (Store store = Store.openInMemory()) {
      store.put(expulsion("a"), Stories.NOON, Stories.NOON);
      store.put(expulsion("b"), Stories.NOON, Stories.NOON);
      Reading changed =
          Stories.story(
              "a",
              MARCH_4,
              "Chile sends seven home.",
              Stories.act("a1", ActType.BREAK, "CHL", "PER", null));
      assertThat(store.put(changed, Stories.NOON, Stories.NOON.plusSeconds(9)))
          .isEqualTo(Store.Put.CHANGED);
      assertThat(store.story("a").orElseThrow().version()).isEqualTo(2);
      assertThat(store.story("a").orElseThrow().reading()).isEqualTo(changed);
      assertThat(store.stories(9)).extracting(StoryHead::id).containsExactly("a", "b");
      assertThat(store.actsBetween("CHL", "NOR")).hasSize(2);
      assertThat(store.archive().book().clashes()).hasSize(2);
      // All that touches either of the two: what one of them did to a third may bear on both.
      assertThat(store.archive("CHL", "PER").book().reports()).hasSize(3);
      assertThat(count(store, "document")).isEqualTo(3);
      assertThat(count(store, "reading")).isEqualTo(3);
      // Back to the first wording: that is news again.
      assertThat(store.put(expulsion("a"), Stories.NOON, Stories.NOON.plusSeconds(18)))
          .isEqualTo(Store.Put.CHANGED);
      assertThat(store.story("a").orElseThrow().version()).isEqualTo(3);
    }
  }

  @Test
  void theSameStoryReadOtherwiseIsNoNews() {
    try (Store store = Store.openInMemory()) {
      store.put(expulsion("a"), Stories.NOON, Stories.NOON);
      Reading otherwise =
          Stories.story("a", MARCH_4, Stories.act("a1", ActType.RECALL, "CHL", "NOR", null));
      Instant later = Stories.NOON.plusSeconds(60);
      assertThat(store.put(otherwise, later, later)).isEqualTo(Store.Put.REREAD);
      assertThat(store.story("a").orElseThrow().reading()).isEqualTo(otherwise);
      assertThat(store.storiesSince(Stories.NOON, 9)).isEmpty();
    }
  }

  @Test
  void listsAreInTheirOrder() {
    try (Store store = Store.openInMemory()) {
      store.put(
          Stories.story(
              "old",
              MARCH_4.minusDays(3),
              Stories.act("a1", ActType.BREAK, "PER", "CHL", null),
              Stories.act(
                  "a2",
                  ActType.CLOSURE,
                  "PER",
                  "CHL",
                  null,
                  Interval.parse("2031-04", null),
                  Status.THREATENED,
                  false)),
          Stories.NOON,
          Stories.NOON);
      store.put(expulsion("new"), Stories.NOON, Stories.NOON.plusSeconds(1));
      store.put(
          Stories.story(
              "undated",
              null,
              Stories.act("a1", ActType.SUMMONS, "CHL", null, null),
              Stories.act("a2", ActType.SUMMONS, "CHL", "CHL", null),
              Stories.act(
                  "a3",
                  ActType.EXPULSION,
                  "PER",
                  "CHL",
                  Interval.on("2031-03-04"),
                  Interval.parse("2031-04-10", null),
                  Status.ANNOUNCED,
                  false)),
          Stories.NOON,
          Stories.NOON.plusSeconds(2));
      assertThat(store.stories(9))
          .extracting(StoryHead::id)
          .containsExactly("new", "old", "undated");
      assertThat(store.stories(1)).hasSize(1);
      assertThat(store.storiesSince(Stories.NOON, 9))
          .extracting(StoryHead::id)
          .containsExactly("undated", "new");
      assertThat(store.archive("PER", "NOR").book().reports())
          .extracting(ReportedAct::key)
          .contains("new#a1", "old#a1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "a'; DROP TABLE document; --",
        "\"quoted\" \\ %_?",
        "",
        " ",
        "\u0000null\u0000",
        "\ud83d\ude00 \u4e2d\u6587 \u202ereversed",
        "<script>alert(1)</script>",
        "line\nfeed\ttab\rreturn"
      })
  void anIdIsOnlyAName(String id) throws SQLException {
    try (Store store = Store.openInMemory()) {
      Reading reading =
          Stories.story(
              id, MARCH_4, id + "text", Stories.act(id, ActType.BREAK, id + "A", id + "B", null));
      store.put(expulsion("other"), Stories.NOON, Stories.NOON);
      store.put(reading, Stories.NOON, Stories.NOON);
      assertThat(store.put(reading, Stories.NOON, Stories.NOON)).isEqualTo(Store.Put.UNCHANGED);
      assertThat(store.story(id).orElseThrow().reading()).isEqualTo(reading);
      assertThat(store.actsBetween(id + "A", id + "B")).hasSize(1);
      assertThat(store.story(id + "x")).isEmpty();
      assertThat(count(store, "document")).isEqualTo(2);
    }
  }

  @Test
  void aBrokenSurrogateComesBack() {
    try (Store store = Store.openInMemory()) {
      Reading reading = Stories.story("a", null, "broken \ud800 text");
      store.put(reading, Stories.NOON, Stories.NOON);
      assertThat(store.story("a").orElseThrow().reading()).isEqualTo(reading);
    }
  }

  @Test
  void aFailureInTheMiddleLeavesNoTrace() throws SQLException {
    try (Store store = Store.openInMemory()) {
      try (Connection connection = store.connection();
          Statement statement = connection.createStatement()) {
        statement.execute("ALTER TABLE contradiction RENAME TO gone");
      }
      assertThatThrownBy(() -> store.put(expulsion("a"), Stories.NOON, Stories.NOON))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("cannot be written");
      for (String table : List.of("run", "document", "reading", "act", "event", "claim")) {
        assertThat(count(store, table)).as(table).isZero();
      }
      try (Connection connection = store.connection();
          Statement statement = connection.createStatement()) {
        statement.execute("ALTER TABLE gone RENAME TO contradiction");
      }
      assertThat(store.put(expulsion("a"), Stories.NOON, Stories.NOON)).isEqualTo(Store.Put.NEW);
    }
  }

  @Test
  void manyReadWhileOneWrites() throws Exception {
    try (Store store = Store.open(folder.resolve("busy.duckdb"))) {
      ExecutorService pool = Executors.newFixedThreadPool(4);
      try {
        Callable<Boolean> reader =
            () -> {
              for (int i = 0; i < 15; i++) {
                for (StoryHead head : store.stories(20)) {
                  // A story that is listed is there with all its acts.
                  if (store.story(head.id()).orElseThrow().reading().acts().size() != 2) {
                    return false;
                  }
                }
              }
              return true;
            };
        List<Future<Boolean>> readers = List.of(pool.submit(reader), pool.submit(reader));
        Future<?> other =
            pool.submit(
                () -> {
                  for (int i = 0; i < 25; i++) {
                    store.put(expulsion("x" + i), Stories.NOON, Stories.NOON);
                  }
                });
        for (int i = 0; i < 25; i++) {
          store.put(expulsion("y" + i), Stories.NOON, Stories.NOON);
        }
        other.get();
        for (Future<Boolean> r : readers) {
          assertThat(r.get()).isTrue();
        }
        assertThat(store.stories(1000)).hasSize(50);
      } finally {
        pool.shutdownNow();
      }
    }
  }

  @Test
  void twoThousandStoriesAreNoBurden() {
    try (Store store = Store.open(folder.resolve("large.duckdb"))) {
      String text = "Chile sends six home. ".repeat(200);
      for (int batch = 0; batch < 10; batch++) {
        List<Reading> readings =
            IntStream.range(batch * 200, batch * 200 + 200)
                .mapToObj(
                    i ->
                        Stories.story(
                            "d" + i,
                            MARCH_4.plusDays(i % 300),
                            text,
                            Stories.act("a1", ActType.EXPULSION, "P" + i % 50, "Q", null),
                            Stories.act("a2", ActType.RECALL, "Q", "P" + i % 50, null)))
                .toList();
        assertThat(store.putAll(readings, Stories.NOON, Stories.NOON)).containsOnly(Store.Put.NEW);
      }
      assertThat(store.stories(10)).hasSize(10);
      assertThat(store.archive("P7", "P8").book().reports()).hasSize(160);
      assertThat(store.actsBetween("Q", "P7")).hasSize(80);
      assertThat(store.story("d1999")).isPresent();
    }
  }

  @Test
  void aStoryMayComeTwiceInOneBatch() {
    try (Store store = Store.openInMemory()) {
      Reading other = Stories.story("a", MARCH_4, "Other words.");
      assertThat(
              store.putAll(
                  List.of(expulsion("a"), expulsion("a"), other, expulsion("b")),
                  Stories.NOON,
                  Stories.NOON))
          .containsExactly(Store.Put.NEW, Store.Put.UNCHANGED, Store.Put.CHANGED, Store.Put.NEW);
      assertThat(store.story("a").orElseThrow().reading()).isEqualTo(other);
      assertThat(store.stories(9)).hasSize(2);
      assertThat(store.putAll(List.of(), Stories.NOON, Stories.NOON)).isEmpty();
    }
  }

  @Test
  void whatIsNoStoreIsNamed() throws IOException, SQLException {
    Path text = Files.writeString(folder.resolve("a.txt"), "words ".repeat(1000));
    assertThatThrownBy(() -> Store.open(text))
        .hasMessage("is no store: give another --store")
        .satisfies(e -> assertThat(((StoreException) e).where()).isEqualTo(text.toString()));
    Path empty = Files.createFile(folder.resolve("empty"));
    assertThatThrownBy(() -> Store.open(empty)).hasMessageContaining("is no store");
    assertThatThrownBy(() -> Store.open(folder)).hasMessageContaining("is a folder");
    assertThatThrownBy(() -> Store.open(folder.resolve("no/s.duckdb")))
        .hasMessageContaining("folder does not exist");
    assertThatThrownBy(() -> Store.open(folder.resolve("a;access_mode=read_only")))
        .hasMessageContaining("semicolon");
    assertThatThrownBy(() -> Store.openToRead(folder.resolve("none")))
        .hasMessageContaining("chancery ingest");
    assertThat(folder.resolve("none")).doesNotExist();
    Path foreign = folder.resolve("foreign.duckdb");
    try (Connection c = DriverManager.getConnection("jdbc:duckdb:" + foreign);
        Statement s = c.createStatement()) {
      s.execute("CREATE TABLE birds (name VARCHAR)");
    }
    assertThatThrownBy(() -> Store.open(foreign)).hasMessageContaining("another program");
  }

  @Test
  void aStoreThatIsOnlyReadIsBroughtUpToDateFirst() throws SQLException {
    Path file = folder.resolve("fresh.duckdb");
    // A database without tables is a store that has not been set up yet.
    DriverManager.getConnection("jdbc:duckdb:" + file).close();
    try (Store store = Store.openToRead(file)) {
      assertThat(store.stories(1)).isEmpty();
      assertThatThrownBy(() -> store.put(expulsion("a"), Stories.NOON, Stories.NOON))
          .isInstanceOf(StoreException.class);
    }
  }

  @Test
  void aSecondProcessGetsOneLine() throws Exception {
    Path file = folder.resolve("held.duckdb");
    try (Store store = Store.open(file)) {
      store.put(expulsion("a"), Stories.NOON, Stories.NOON);
      String said = child(file);
      assertThat(said)
          .isEqualTo(
              file
                  + ": is in use by another chancery (process "
                  + ProcessHandle.current().pid()
                  + "): stop it or give another --store\n");
    }
    assertThat(child(file)).isEqualTo("1\n");
  }

  private static String child(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The second process of the test above. */
  public static void main(String[] arguments) {
    try (Store store = Store.open(Path.of(arguments[0]))) {
      System.out.println(store.stories(9).size());
    } catch (StoreException e) {
      System.out.println(e.where() + ": " + e.why());
    }
  }
}
