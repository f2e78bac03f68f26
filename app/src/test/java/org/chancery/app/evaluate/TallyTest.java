package org.chancery.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.event.PloverType;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/** Figures that were worked out by hand. */
class TallyTest {
  private final Tally tally = new Tally(10, 200, 7);

  private static List<Side> sides(String... codes) {
    return Stream.of(codes).map(c -> new Side(c.isEmpty() ? null : c, null, null)).toList();
  }

  private static Gold gold(String id, Gold.Marked... events) {
    return new Gold("g:1", id, LocalDate.of(2031, 3, 4), "It's -- " + id, false, List.of(events));
  }

  private static Gold.Marked marked(PloverType type, List<Side> source, List<Side> target) {
    return new Gold.Marked(type, null, source, target, "", "");
  }

  private static Coded coded(PloverType type, List<Side> actor, List<Side> recipient) {
    return new Coded(type, false, actor, recipient, null);
  }

  private Figure figure(int table, String row) {
    Measurement.Table t = tally.report(0).tables().get(table);
    return Stream.concat(t.whole().stream(), t.byType().stream())
        .filter(r -> r.name().equals(row))
        .findFirst()
        .orElseThrow()
        .figure();
  }

  private void assertCounts(int table, String row, long found, long emitted, long inGold) {
    Figure f = figure(table, row);
    assertThat(List.of(f.found(), f.emitted(), f.gold()))
        .as(row)
        .containsExactly(found, emitted, inGold);
  }

  @Test
  void severalWhoActAndNobodyElseActOnEachOther() {
    tally.add(
        gold("a", marked(PloverType.AGREE, sides("PER", "BOL"), sides())),
        "",
        List.of(coded(PloverType.AGREE, sides("PER"), sides("BOL"))));
    assertCounts(0, "TYPE", 1, 1, 1);
    assertCounts(0, "TRIPLE", 1, 1, 2);
    assertCounts(0, "DYAD", 1, 1, 2);
    assertCounts(0, "ACTORS", 2, 2, 2);
  }

  @Test
  void everyActorWithEveryRecipientAndNobodyIsASideToo() {
    tally.add(
        gold(
            "a",
            marked(PloverType.AID, sides("PER"), sides("BOL", "CHL")),
            marked(PloverType.PROTEST, sides(""), sides())),
        "",
        List.of(
            coded(PloverType.AID, sides("PER"), sides("BOL", "CHL", "ARG")),
            coded(PloverType.PROTEST, sides(), sides()),
            new Coded(PloverType.ASSAULT, true, sides("USA"), sides("GBR"), null)));
    assertCounts(0, "TYPE", 2, 2, 2);
    assertCounts(0, "TRIPLE", 3, 4, 3);
    assertCounts(0, "ACTORS", 3, 4, 3);
    assertThat(figure(0, "TRIPLE").precision().value()).isEqualTo(0.75);
    assertThat(figure(0, "TRIPLE").f1().value()).isEqualTo(6 / 7.0, within(1e-12));
  }

  @Test
  void theOtherTypeIsRightOnlyWhereTheFirstWasNotRead() {
    Gold.Marked either =
        new Gold.Marked(PloverType.CONCEDE, PloverType.RETREAT, sides("PER"), sides("BOL"), "", "");
    tally.add(
        gold("a", either), "", List.of(coded(PloverType.RETREAT, sides("PER"), sides("BOL"))));
    tally.add(
        gold("b", either),
        "",
        List.of(
            coded(PloverType.RETREAT, sides("PER"), sides("BOL")),
            coded(PloverType.CONCEDE, sides("PER"), sides("BOL"))));
    assertCounts(0, "RETREAT", 1, 2, 1);
    assertCounts(0, "CONCEDE", 1, 1, 1);
    assertCounts(0, "TRIPLE", 2, 3, 2);
  }

  @Test
  void partiesAreStatesAndOtherwiseKinds() {
    assertThat(new Side("TUNJUD", null, null).party()).isEqualTo("TUN");
    assertThat(new Side("USA", "GOV", null).party()).isEqualTo("USA");
    assertThat(new Side("JAP", null, null).party()).isEqualTo("JPN");
    assertThat(new Side("XKX", null, null).party()).isEqualTo("XKX");
    assertThat(new Side("NATO", "IGO", null).party()).isEqualTo("IGO");
    assertThat(new Side("COMESA", null, null).party()).isEqualTo("IGO");
    assertThat(new Side("NGO", null, null).party()).isEqualTo("NGO");
    assertThat(new Side("RCRC", "NGO", null).party()).isEqualTo("NGO");
    assertThat(new Side(null, "NGO", null).party()).isEqualTo("NGO");
    assertThat(new Side(null, "REB", null).party()).isNull();
  }

  @Test
  void aMarkedPairIsAnsweredByTheEventThatTouchesIt() {
    String text = "Peru aided Chad after Chad blamed Mali.";
    Coded aid = between(text, PloverType.AID, "Peru", "Chad");
    Coded blame = between(text, PloverType.ACCUSE, "Chad", "Mali");
    tally.add(pair(text, PloverType.ACCUSE, "Chad", "Mali"), text, List.of(aid, blame));
    tally.add(pair(text, PloverType.AID, "Peru", "Chad"), text, List.of(aid, blame));
    // Touched on the wrong side: better than nothing, and here the right type.
    tally.add(pair(text, PloverType.AID, "Mali", "Peru"), text, List.of(aid, blame));
    // Touched nowhere, but the only event there is.
    tally.add(pair(text, PloverType.RETREAT, "Oman", "Iran"), text, List.of(aid));
    // Touched nowhere, and more than one to choose from.
    tally.add(pair(text, PloverType.RETREAT, "Oman", "Iran"), text, List.of(aid, blame));
    assertCounts(0, "TYPE", 3, 4, 5);
    assertCounts(0, "AID", 2, 3, 2);
    assertCounts(0, "YIELD", 0, 0, 2);
    Measurement.Table table = tally.report(0).tables().get(0);
    assertThat(table.about()).isEqualTo(Measurement.About.PAIRS);
    Figure.Range macro = table.macro();
    assertThat(macro).isNotNull();
    // F1 is 1 for ACCUSE, 0.8 for AID, 0 for YIELD.
    assertThat(macro == null ? 0 : macro.value()).isEqualTo(0.6, within(1e-12));
    Measurement.Matrix m = table.confusion();
    int yield = m.names().indexOf("YIELD");
    assertThat(m.cells().get(yield).get(m.names().indexOf("AID"))).isEqualTo(1);
    assertThat(m.cells().get(yield).get(m.names().indexOf("nothing"))).isEqualTo(1);
  }

  @Test
  void theWorstComeFirstAndOnlySoManyAreKept() {
    Tally few = new Tally(2, 10, 1);
    Gold.Marked aid = marked(PloverType.AID, sides("PER"), sides("BOL"));
    few.add(gold("right", aid), "", List.of(coded(PloverType.AID, sides("PER"), sides("BOL"))));
    few.add(gold("side", aid), "", List.of(coded(PloverType.AID, sides("PER"), sides("CHL"))));
    few.add(gold("nothing", aid), "", List.of());
    few.add(gold("type", aid), "", List.of(coded(PloverType.COERCE, sides("PER"), sides("BOL"))));
    Measurement report = few.report(0);
    assertThat(report.texts()).isEqualTo(4);
    assertThat(report.wrong()).isEqualTo(3);
    assertThat(report.worst()).extracting(f -> f.gold().id()).containsExactly("nothing", "type");
    assertThat(report.worst().get(1).asked()).containsExactly("PER AID BOL");
    assertThat(report.worst().get(1).got()).containsExactly("PER COERCE BOL");
    assertThat(report.worst().get(0).explain())
        .isEqualTo("chancery explain --published 2031-03-04 'It'\\''s -- nothing'");
  }

  @Test
  void theIntervalIsAsWideAsTheBinomialSays() {
    Tally many = new Tally(0, 1000, 3);
    Gold.Marked aid = marked(PloverType.AID, sides("PER"), sides("BOL"));
    Coded right = coded(PloverType.AID, sides("PER"), sides("BOL"));
    for (int i = 0; i < 400; i++) {
      many.add(gold("x", aid), "", i % 4 == 0 ? List.of() : List.of(right));
    }
    Figure.Range recall = many.report(0).tables().get(0).whole().get(0).figure().recall();
    assertThat(recall.value()).isEqualTo(0.75);
    double half = 1.96 * Math.sqrt(0.75 * 0.25 / 400);
    assertThat(recall.low()).isEqualTo(0.75 - half, within(0.008));
    assertThat(recall.high()).isEqualTo(0.75 + half, within(0.008));
  }

  @Test
  void theSameSeedGivesTheSameIntervalsAndAnotherDoesNot() {
    assertThat(interval(5)).isEqualTo(interval(5)).isNotEqualTo(interval(6));
  }

  private static List<Double> interval(long seed) {
    Tally t = new Tally(0, 100, seed);
    Gold.Marked aid = marked(PloverType.AID, sides("PER"), sides("BOL"));
    for (int i = 0; i < 50; i++) {
      List<Coded> read =
          i % 3 == 0 ? List.of() : List.of(coded(PloverType.AID, sides("PER"), sides("BOL")));
      t.add(gold("x", aid), "", read);
    }
    Figure.Range f1 = t.report(0).tables().get(0).whole().get(0).figure().f1();
    return List.of(f1.low(), f1.high());
  }

  private static Coded between(String text, PloverType type, String actor, String recipient) {
    return coded(type, List.of(named(text, actor)), List.of(named(text, recipient)));
  }

  private static Side named(String text, String name) {
    int at = text.indexOf(name);
    return new Side(null, null, new Span(at, at + name.length()));
  }

  private static Gold pair(String text, PloverType type, String source, String target) {
    Gold.Marked event = new Gold.Marked(type, null, List.of(), List.of(), source, target);
    return new Gold("g:1", source + ">" + target, null, text, true, List.of(event));
  }
}
