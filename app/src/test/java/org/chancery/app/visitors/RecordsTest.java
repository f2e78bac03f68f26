package org.chancery.app.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chancery.app.store.Migrations;
import org.chancery.app.store.Store;
import org.chancery.app.visitors.Recognition.Known;
import org.chancery.app.visitors.Statistics.Kind;
import org.chancery.app.visitors.Statistics.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept, and what goes. */
class RecordsTest {
  private static final LocalDate AGREED = LocalDate.of(2031, 3, 4);
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

  private Store store;
  private VisitorTables tables;
  private Recognition recognition;
  private Statistics statistics;

  @BeforeEach
  void open() throws SQLException {
    store = Store.openInMemory();
    Connection connection = store.connection();
    Migrations.run(connection, "visitors", "db/visitors/");
    tables = new VisitorTables(connection);
    recognition = new Recognition(tables);
    statistics = new Statistics(tables);
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
    store.close();
  }

  private int rows(String table) throws SQLException {
    try (Connection connection = store.connection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Instant after(Duration time) {
    return NOON.plus(time);
  }

  @Test
  void pagesWithinHalfAnHourAreOneVisit() throws SQLException {
    recognition.welcome("k", AGREED, NOON);
    assertThat(recognition.seen("k", AGREED, after(Duration.ofMinutes(30))).orElseThrow())
        .isEqualTo(new Known("k", NOON, null, 1));
    // The pause counts from the last page and not from the start.
    assertThat(recognition.seen("k", AGREED, after(Duration.ofMinutes(60))).orElseThrow().visits())
        .isEqualTo(1);
    Known back = recognition.seen("k", AGREED, after(Duration.ofMinutes(91))).orElseThrow();
    assertThat(back.visits()).isEqualTo(2);
    assertThat(back.returning()).isTrue();
    assertThat(back.previous()).isEqualTo(after(Duration.ofMinutes(60)));
    assertThat(recognition.seen("k", AGREED, after(Duration.ofMinutes(95))).orElseThrow())
        .isEqualTo(back);
    assertThat(recognition.seen("other", AGREED, NOON)).isEmpty();
  }

  @Test
  void aPairKnowsWhenItWasOpenedInAnEarlierVisit() throws SQLException {
    Known first = recognition.welcome("k", AGREED, NOON);
    assertThat(recognition.opened(first, "CHL", "NOR", NOON).before()).isNull();
    assertThat(recognition.opened(first, "CHL", "NOR", NOON.plusSeconds(60)).before()).isNull();
    Instant later = after(Duration.ofDays(3));
    Known second = recognition.seen("k", AGREED, later).orElseThrow();
    assertThat(recognition.opened(second, "CHL", "NOR", later).before())
        .isEqualTo(NOON.plusSeconds(60));
    assertThat(recognition.opened(second, "CHL", "NOR", later.plusSeconds(5)).before())
        .isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void aStarStaysUntilItIsTakenAway() throws SQLException {
    Known known = recognition.welcome("k", AGREED, NOON);
    recognition.opened(known, "CHL", "NOR", NOON.plusSeconds(9));
    recognition.star("k", "PER", "BRA", true, NOON);
    recognition.star("k", "PER", "BRA", true, NOON);
    assertThat(recognition.pairs("k", 9))
        .extracting(p -> p.first() + p.starred())
        .containsExactly("PERtrue", "CHLfalse");
    recognition.star("k", "PER", "BRA", false, NOON);
    assertThat(recognition.pairs("k", 9)).noneMatch(Recognition.Pair::starred);
  }

  @Test
  void noReaderFillsTheStoreWithPairs() throws SQLException {
    Known known = recognition.welcome("k", AGREED, NOON);
    recognition.star("k", "AAA", "BBB", true, NOON);
    for (int i = 0; i < Recognition.MOST_PAIRS + 3; i++) {
      recognition.opened(known, "X" + i, "Y", NOON.plusSeconds(i));
    }
    assertThat(rows("reader_pair")).isEqualTo(Recognition.MOST_PAIRS);
    assertThat(recognition.pairs("k", 1).get(0).first()).isEqualTo("AAA");
  }

  @Test
  void aBeatTellsTotalsAndIsNotBelievedBeyondTheClock() throws SQLException {
    Visitor visitor = new Visitor("v", null, Kind.UNKNOWN);
    statistics.shown("p", visitor, Section.FRONT, NOON);
    Beat beat = new Beat(500, false, Map.of("acts", new Beat.Time(20, true)));
    assertThat(statistics.beat("p", "v", beat, NOON.plusSeconds(30))).isTrue();
    assertThat(statistics.beat("p", "v", beat, NOON.plusSeconds(30))).isTrue();
    assertThat(statistics.beat("p", "v", new Beat(3, true, Map.of()), NOON.plusSeconds(31)))
        .isTrue();
    List<Map<String, Object>> pages = MyData.of(tables, null, "v").pages();
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0)).containsEntry("seconds", 32).containsEntry("to_end", true);
    assertThat(pages.get(1)).containsEntry("part", "acts").containsEntry("seconds", 20);
  }

  @Test
  void aBeatOfAnotherVisitOrAnUnknownPartIsRefused() throws SQLException {
    statistics.shown("p", new Visitor("v", null, Kind.UNKNOWN), Section.FRONT, NOON);
    Beat beat = new Beat(1, false, Map.of());
    assertThat(statistics.beat("p", "w", beat, NOON)).isFalse();
    assertThat(statistics.beat("q", "v", beat, NOON)).isFalse();
    Beat strange = new Beat(1, false, Map.of("events", new Beat.Time(1, false)));
    assertThat(statistics.beat("p", "v", strange, NOON)).isFalse();
    assertThat(MyData.of(tables, null, "v").pages()).hasSize(1);
  }

  @Test
  void theLastAnswerCounts() throws SQLException {
    Visitor visitor = new Visitor("v", null, Kind.UNKNOWN);
    statistics.useful(visitor, Section.STORY, "", true, NOON);
    statistics.useful(visitor, Section.STORY, "", false, NOON);
    statistics.useful(visitor, Section.STORY, "events", true, NOON);
    assertThat(statistics.answers("v", Section.STORY)).isEqualTo(Map.of("", false, "events", true));
  }

  @Test
  void everybodyIsCountedAsNobody() throws SQLException {
    for (int i = 0; i < 3; i++) {
      statistics.count(Section.TRY, NOON);
    }
    statistics.count(Section.TRY, after(Duration.ofDays(1)));
    assertThat(rows("section_day")).isEqualTo(2);
    assertThat(rows("page_read")).isZero();
  }

  @Test
  void proofIsAWordAndANumber() throws SQLException {
    Proof proof = new Proof(tables);
    proof.words("v1", "Words", AGREED);
    proof.words("v1", "Words", AGREED.plusDays(1));
    proof.count(AGREED, "v1", "none");
    proof.count(AGREED, "v1", "none");
    proof.count(AGREED, "v1", "all");
    assertThat(rows("consent_text")).isEqualTo(1);
    assertThat(rows("consent_day")).isEqualTo(2);
  }

  private void oneReader(String key, String visit, Instant at) throws SQLException {
    Known known = recognition.welcome(key, Statistics.day(at), at);
    recognition.opened(known, "CHL", "NOR", at);
    Visitor visitor = new Visitor(visit, key, Kind.NEW);
    statistics.shown("p" + key, visitor, Section.FRONT, at);
    statistics.useful(visitor, Section.FRONT, "", true, at);
  }

  @Test
  void erasingReallyErasesAndOnlyTheOne() throws SQLException {
    oneReader("k", "v", NOON);
    oneReader("l", "w", NOON);
    statistics.shown("q", new Visitor("v", null, Kind.UNKNOWN), Section.TRY, NOON);
    statistics.forget("k", "v");
    recognition.forget("k", "nowhere");
    tables.settle();
    assertThat(MyData.of(tables, "k", "v").isEmpty()).isTrue();
    for (String table : List.of("reader", "reader_pair", "page_read", "page_useful")) {
      assertThat(rows(table)).as(table).isEqualTo(1);
    }
  }

  @Test
  void withoutRecognitionWhatWasCountedLeadsNowhere() throws SQLException {
    oneReader("k", "v", NOON);
    recognition.forget("k", "nowhere");
    assertThat(rows("reader") + rows("reader_pair")).isZero();
    assertThat(MyData.of(tables, "k", null).isEmpty()).isTrue();
    assertThat(MyData.of(tables, null, "v").pages()).hasSize(1);
  }

  @Test
  void rowsGoAfterThirteenMonthsAndReadersWithTheirConsent() throws SQLException {
    oneReader("k", "v", NOON);
    statistics.count(Section.FRONT, NOON);
    Hands clock = new Hands("2031-09-03T23:59:59Z");
    Retention retention = new Retention(tables, clock);
    assertThat(retention.run()).isZero();
    clock.set("2031-09-04T00:00:00Z");
    assertThat(retention.run()).isEqualTo(2);
    assertThat(rows("reader") + rows("reader_pair")).isZero();
    assertThat(rows("page_read")).isEqualTo(1);
    clock.set("2032-04-04T12:00:00Z");
    assertThat(retention.run()).isZero();
    clock.set("2032-04-05T00:00:00Z");
    assertThat(retention.run()).isEqualTo(2);
    assertThat(rows("page_read") + rows("page_useful")).isZero();
    assertThat(rows("section_day")).isEqualTo(1);
  }

  @Test
  void noColumnCouldHoldAnAddressOrABrowser() throws SQLException {
    List<String> columns =
        tables.transact(
            t ->
                t.query(
                    "SELECT DISTINCT column_name FROM information_schema.columns WHERE table_name"
                        + " IN ('reader', 'reader_pair', 'page_read', 'page_useful',"
                        + " 'section_day', 'consent_day', 'consent_text')",
                    row -> row.getString(1)));
    assertThat(columns)
        .containsExactlyInAnyOrder(
            "key",
            "agreed",
            "visit",
            "seen",
            "previous",
            "visits",
            "reader",
            "first_party",
            "second_party",
            "opened",
            "before",
            "starred",
            "page",
            "kind",
            "moment",
            "day",
            "section",
            "part",
            "seconds",
            "to_end",
            "useful",
            "times",
            "version",
            "answer",
            "words",
            "since");
  }
}
