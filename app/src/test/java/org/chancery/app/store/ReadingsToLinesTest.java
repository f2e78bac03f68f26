package org.chancery.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.app.Fixtures;
import org.chancery.app.json.ReadingJson;
import org.chancery.app.store.Migrations.Step;
import org.chancery.ledger.values.ReportedAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of before, with what the program of before read in the same stories. */
class ReadingsToLinesTest {
  private static final Path KEPT = Path.of("src", "test", "resources", "store");
  private static final int BEFORE = 2;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void anOldStore() throws Exception {
    file = folder.resolve("old.duckdb");
    List<Step> steps = Migrations.steps("db/");
    try (Connection c = Database.open(file, false);
        Statement s = c.createStatement()) {
      Migrations.run(c, "store", steps.subList(0, BEFORE));
      s.execute(Files.readString(KEPT.resolve("by_fields.sql")));
    }
  }

  /** What the stories say, by the lines that were printed of them; these lack a little. */
  private static List<Reading> printed() throws Exception {
    ReadingJson json = new ReadingJson();
    List<Reading> out = new ArrayList<>();
    for (String line : Files.readAllLines(KEPT.resolve("version1.jsonl"))) {
      out.add(json.read(line));
    }
    return out;
  }

  /** Version 1 did not print where an act's speaker stands. */
  private static String plain(List<DiplomaticAct> acts) {
    return acts.toString().replaceAll("(Speaker\\[[^\\[]*span=)Span\\[[^]]*\\]", "$1?");
  }

  private void sayWhatTheyEverSaid() throws Exception {
    try (Store store = Store.openToRead(file)) {
      for (Reading was : printed()) {
        Library.StoredStory stored = store.story(was.article().id()).orElseThrow();
        Reading is = stored.reading();
        assertThat(is.article()).isEqualTo(was.article());
        assertThat(is.sentences()).isEqualTo(was.sentences());
        assertThat(is.events()).isEqualTo(was.events());
        assertThat(plain(is.acts())).isEqualTo(plain(was.acts()));
        assertThat(is.claims()).isEqualTo(was.claims());
        assertThat(is.contradictions()).hasSameSizeAs(was.contradictions());
        assertThat(is.provenance().parser()).startsWith("Stanford CoreNLP");
        assertThat(is.provenance().rules()).isEqualTo("28da0b7951d0");
        assertThat(store.archive().book().reports())
            .filteredOn(r -> r.story().id().equals(was.article().id()))
            .extracting(ReportedAct::act)
            .containsExactlyInAnyOrderElementsOf(is.acts());
      }
      assertThat(store.story("episode/3-return.txt").orElseThrow().version()).isEqualTo(2);
      assertThat(store.stories(9)).hasSize(3);
      assertThat(store.archive().book().words()).hasSize(6);
    }
  }

  @Test
  void anOldStoreSaysWhatItEverSaid() throws Exception {
    sayWhatTheyEverSaid();
    try (Connection c = Database.open(file, true)) {
      assertThat(numbers(c, "reading", "act", "claim", "event", "document", "superseded"))
          .containsExactly(4, 8, 6, 9, 4, 1);
    }
  }

  @Test
  void itsLedgerIsThatOfTheLinesThatWerePrinted() {
    for (String format : List.of("text", "json")) {
      String[] question = {
        "ledger",
        "CAN",
        "PER",
        "--as-of",
        "2031-04-02",
        "--known-on",
        "2031-04-02",
        "--format",
        format
      };
      assertThat(ask(question, "--store", file.toString()))
          .contains("RETURN")
          .isEqualTo(ask(question, "--readings", KEPT.resolve("version1.jsonl").toString()));
    }
  }

  private static String ask(String[] question, String... of) {
    List<String> words = new ArrayList<>(List.of(question));
    words.addAll(List.of(of));
    Fixtures.Run run = new Fixtures.Run().go(Fixtures::read, words.toArray(String[]::new));
    assertThat(run.status).isZero();
    return run.out();
  }

  private static final String BY_RULES =
      ",\"grade\":\"told\",\"sure\":null,\"weighed\":{},\"votes\":[{\"by\":\"rules\",\"words\":null,\"likely\":null,\"sides\":[]}]";

  private static final String NOTHING_SEEN = ",\"statements\":[],\"own\":[]";

  @Test
  void itsLinesFollowTheContract() throws Exception {
    Store.open(file).close();
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("..", "docs", "reading.schema.json")));
    ReadingJson json = new ReadingJson();
    try (Connection c = Database.open(file, true);
        Statement s = c.createStatement();
        ResultSet rows = s.executeQuery("SELECT json FROM reading")) {
      while (rows.next()) {
        String line = rows.getString(1);
        assertThat(schema.validate(new ObjectMapper().readTree(line))).isEmpty();
        // What was read before there were two witnesses is the rules' word, and is written so now.
        assertThat(json.line(json.read(line)).replace(BY_RULES, "").replace(NOTHING_SEEN, ""))
            .isEqualTo(line);
      }
    }
  }

  @Test
  void theSameStoryAgainIsReadOtherwiseAndNotChanged() throws Exception {
    try (Store store = Store.open(file)) {
      for (Reading again : printed()) {
        assertThat(store.put(again, Stories.NOON, Stories.NOON)).isEqualTo(Store.Put.REREAD);
        assertThat(store.put(again, Stories.NOON, Stories.NOON)).isEqualTo(Store.Put.UNCHANGED);
      }
      assertThat(store.storiesSince(Stories.NOON, 9)).isEmpty();
    }
  }

  @Test
  void aStoreThatWasKilledInTheMiddleLosesNothing() throws Exception {
    Path killed = folder.resolve("killed.duckdb");
    List<Step> steps = new ArrayList<>(Migrations.steps("db/"));
    Step last = steps.remove(steps.size() - 1);
    Step dying =
        new Step(
            last.number(),
            last.name(),
            connection -> {
              last.work().on(connection);
              copy(file, killed);
              copy(Path.of(file + ".wal"), Path.of(killed + ".wal"));
              throw new IllegalStateException("killed");
            },
            last.checksum());
    steps.add(dying);
    try (Connection c = Database.open(file, false)) {
      assertThatThrownBy(() -> Migrations.run(c, "store", steps)).hasMessage("killed");
    }
    assertThat(killed).exists();
    sayWhatTheyEverSaid();
    file = killed;
    sayWhatTheyEverSaid();
  }

  private static void copy(Path from, Path to) {
    try {
      if (Files.exists(from)) {
        Files.copy(from, to);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatCannotBeReadIsKeptAsItIs() throws Exception {
    try (Connection c = Database.open(file, false);
        Statement s = c.createStatement()) {
      s.execute("UPDATE reading SET json = '{\"half' WHERE story = 'episode/2-lima.txt'");
    }
    try (Store store = Store.open(file)) {
      assertThat(store.stories(9)).hasSize(3);
      assertThat(store.story("episode/1-ottawa.txt")).isPresent();
      assertThatThrownBy(() -> store.story("episode/2-lima.txt"))
          .isInstanceOf(StoreException.class)
          .hasMessage(
              "holds a reading that is not valid JSON: ingest its stories again into another"
                  + " --store");
    }
  }

  private static List<Integer> numbers(Connection c, String... tables) throws SQLException {
    List<Integer> out = new ArrayList<>();
    for (String table : tables) {
      try (Statement s = c.createStatement();
          ResultSet row = s.executeQuery("SELECT count(*) FROM " + table)) {
        row.next();
        out.add(row.getInt(1));
      }
    }
    return out;
  }
}
