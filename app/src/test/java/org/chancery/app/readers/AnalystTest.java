package org.chancery.app.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.app.readers.Statistics.Kind;
import org.chancery.app.readers.Statistics.Visitor;
import org.chancery.app.store.Migrations;
import org.chancery.app.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The team sees no number that fewer than five stand behind, and cannot work one out. */
class AnalystTest {
  private static final Instant TUESDAY = Instant.parse("2031-03-04T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2031, 3, 20);

  private Store store;
  private Tables tables;
  private Statistics statistics;
  private Analyst analyst;
  private int number;

  @BeforeEach
  void open() throws SQLException {
    store = Store.openInMemory();
    Connection connection = store.connection();
    Migrations.run(connection, "readers", "db/readers/");
    tables = new Tables(connection);
    statistics = new Statistics(tables);
    analyst = new Analyst(tables);
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
    store.close();
  }

  private void visits(int count, Kind kind, Instant at) throws SQLException {
    for (int i = 0; i < count; i++) {
      number++;
      String reader = kind == Kind.UNKNOWN ? null : "r" + number;
      visit(new Visitor("v" + number, reader, kind), at, 10 * i + 10, i % 2 == 0);
    }
  }

  private void visit(Visitor visitor, Instant at, int seconds, boolean end) throws SQLException {
    String page = "p" + visitor.visit() + at;
    statistics.shown(page, visitor, Section.FRONT, at);
    statistics.beat(page, visitor.visit(), new Beat(seconds, end, Map.of()), at.plusSeconds(900));
  }

  private VisitReport.Line front(String from, String to) throws Exception {
    return analyst.report(Range.of(from, to, TODAY)).sections().get(0);
  }

  @Test
  void fiveAreShownAndFourAreNot() throws Exception {
    visits(5, Kind.UNKNOWN, TUESDAY);
    visits(4, Kind.UNKNOWN, TUESDAY.plus(Duration.ofDays(7)));
    VisitReport.Line line = front("2031-03-03", "2031-03-16");
    assertThat(line.weeks()).extracting(Cell::words).containsExactly("5", "<5");
    assertThat(line.visits().words()).isEqualTo("5");
    assertThat(line.median()).isEqualTo("30 s");
  }

  @Test
  void manyVisitsOfFewReadersAreNotShown() throws Exception {
    for (int i = 0; i < 12; i++) {
      visit(new Visitor("v" + i, "r" + i % 4, Kind.RETURNING), TUESDAY, 9, true);
    }
    VisitReport.Line line = front("2031-03-03", "2031-03-09");
    assertThat(line.visits().words()).isEqualTo("<5");
    assertThat(line.median()).isEqualTo("<5");
    assertThat(line.toEnd()).isEqualTo("<5");
  }

  @Test
  void twoRangesDoNotDifferByAWithheldWeek() throws Exception {
    visits(9, Kind.UNKNOWN, TUESDAY);
    visits(3, Kind.UNKNOWN, TUESDAY.plus(Duration.ofDays(7)));
    assertThat(front("2031-03-03", "2031-03-09").visits())
        .isEqualTo(front("2031-03-03", "2031-03-16").visits());
    assertThat(front("2031-03-03", "2031-03-09").median())
        .isEqualTo(front("2031-03-03", "2031-03-16").median());
  }

  @Test
  void oneKindWithheldIsNotWhatIsMissingFromTheWhole() throws Exception {
    visits(9, Kind.NEW, TUESDAY);
    visits(8, Kind.UNKNOWN, TUESDAY);
    visits(2, Kind.RETURNING, TUESDAY);
    VisitReport.Line line = front("2031-03-03", "2031-03-09");
    assertThat(line.visits().words()).isEqualTo("19");
    assertThat(line.fresh().shown() || line.returning().shown() || line.unknown().shown())
        .isFalse();
  }

  /** Plays the part of somebody who knows all that is shown, and the rule. */
  @Test
  void noWithheldKindCanBeWorkedOut() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      int[] counts = {random.nextInt(12), random.nextInt(12), random.nextInt(12)};
      int all = counts[0] + counts[1] + counts[2];
      Map<Kind, Cell> shown = Analyst.splitWeek(Cell.of(all, all), cells(counts));
      for (Kind kind : Kind.values()) {
        if (!shown.get(kind).shown() && all >= Cell.FEWEST) {
          assertThat(possible(all, shown, kind)).as(shown + " of " + all).hasSizeGreaterThan(1);
        }
      }
    }
  }

  private static Map<Kind, Cell> cells(int[] counts) {
    Map<Kind, Cell> out = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      out.put(kind, Cell.of(counts[kind.ordinal()], counts[kind.ordinal()]));
    }
    return out;
  }

  private static Set<Integer> possible(int all, Map<Kind, Cell> shown, Kind kind) {
    Set<Integer> out = new TreeSet<>();
    for (int a = 0; a <= all; a++) {
      for (int b = 0; a + b <= all; b++) {
        int[] counts = {a, b, all - a - b};
        if (Analyst.splitWeek(Cell.of(all, all), cells(counts)).equals(shown)) {
          out.add(counts[kind.ordinal()]);
        }
      }
    }
    return out;
  }

  @Test
  void aShareTellsOfNoFew() {
    assertThat(Share.words(2, 4)).isEqualTo("<5");
    assertThat(Share.words(4, 9)).isEqualTo("too few to say");
    assertThat(Share.words(5, 10)).isEqualTo("50%");
    assertThat(Share.words(0, 20)).isEqualTo("under 25%");
    assertThat(Share.words(4, 20)).isEqualTo("under 25%");
    assertThat(Share.words(20, 20)).isEqualTo("over 75%");
    assertThat(Share.words(12, 20)).isEqualTo("60%");
  }

  @Test
  void answersAreCountedEachByItself() throws Exception {
    for (int i = 0; i < 8; i++) {
      Visitor visitor = new Visitor("v" + i, null, Kind.UNKNOWN);
      statistics.useful(visitor, Section.FRONT, "", i < 6, TUESDAY);
      statistics.useful(visitor, Section.FRONT, "due", false, TUESDAY);
    }
    VisitReport report = analyst.report(Range.of("2031-03-03", "2031-03-09", TODAY));
    VisitReport.Line front = report.sections().get(0);
    assertThat(front.yes().words()).isEqualTo("6");
    assertThat(front.no().words()).isEqualTo("<5");
    VisitReport.Line due =
        report.lines().stream().filter(l -> l.part().equals("due")).findFirst().orElseThrow();
    assertThat(due.no().words()).isEqualTo("8");
    assertThat(due.title()).isEqualTo("What is due");
  }

  @Test
  void consentIsShownByWeekAndAnswer() throws Exception {
    Proof proof = new Proof(tables);
    for (int i = 0; i < 6; i++) {
      proof.count(LocalDate.of(2031, 3, 4 + i % 3), "v1", "all");
      proof.count(LocalDate.of(2031, 3, 4), "v2", "none");
    }
    proof.count(LocalDate.of(2031, 3, 4), "v1", "withdrawn");
    VisitReport report = analyst.report(Range.of("2031-03-03", "2031-03-09", TODAY));
    assertThat(report.consent())
        .extracting(a -> a.answer() + " " + a.times().words() + " " + report.rate(a))
        .containsExactly(
            "all 6 50%", "recognition <5 <5", "statistics <5 <5", "none 6 50%", "withdrawn <5 <5");
  }
}
