package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.act.ActType.BREAK;
import static org.chancery.act.ActType.CLOSURE;
import static org.chancery.act.ActType.EXPULSION;
import static org.chancery.act.ActType.RESTORATION;
import static org.chancery.act.ActType.SUSPENSION;

import java.util.List;
import org.chancery.act.Status;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.ledger.Told.Act;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.Ruling;
import org.chancery.ledger.values.Step;
import org.junit.jupiter.api.Test;

class MergerTest {
  private static Act expulsion() {
    return Act.host(EXPULSION, "PER", "CHL").announced();
  }

  @Test
  void reportsOfOneActAreOneEntryWithTheirDifferencesKept() {
    View view =
        Ask.all(
            Told.on("2031-03-04", "andes-1")
                .act(expulsion().day("2031-03-03").persons(Persons.DIPLOMATS, 8).by("2031-04-01")),
            Told.on("2031-03-05", "coast-1")
                .act(expulsion().persons(Persons.DIPLOMATS, 10).due("2031-03-25", "2031-03-31")),
            Told.on("2031-03-05", "south-1")
                .act(expulsion().day("2031-03-03").persons(Persons.STAFF, 8)));
    Entry e = view.entries().get(0);
    assertThat(view.entries()).hasSize(1);
    assertThat(e.reports()).extracting(ReportedAct::key).hasSize(3).startsWith("andes-1#a1");
    assertThat(e.act().subject().count()).isNull();
    assertThat(e.act().subject().persons()).isEqualTo(Persons.DIPLOMATS);
    assertThat(e.sources()).isEqualTo(3);
    assertThat(e.reasons()).hasSize(2).allMatch(r -> r.contains("andes-1#a1") || r.contains("#a1"));
    assertThat(e.disputes()).extracting(Dispute::about).containsExactlyInAnyOrder("count", "due");
    Dispute count =
        e.disputes().stream().filter(d -> d.about().equals("count")).findFirst().orElseThrow();
    assertThat(count.sides()).extracting(Dispute.Side::says).containsExactly("8", "10");
    assertThat(count.sides().get(0).reports()).containsExactly("andes-1#a1", "south-1#a1");
    // The limit that holds spans both, so that neither is taken for the true one.
    assertThat(e.act().dates().due()).hasToString("Interval[from=2031-03-25, to=2031-04-01]");
  }

  @Test
  void nearTwinsStayTwo() {
    View weeksLater =
        Ask.all(
            Told.on("2031-03-04", "andes-1").act(expulsion().day("2031-03-03").count(8)),
            Told.on("2031-03-25", "andes-2").act(expulsion().day("2031-03-24").count(8)),
            Told.on("2031-03-25", "coast-2").act(expulsion().day("2031-03-24").count(8)));
    assertThat(weeksLater.entries()).extracting(e -> e.reports().size()).containsExactly(1, 2);

    View otherNumber =
        Ask.all(
            Told.on("2031-03-04", "andes-1").act(expulsion().day("2031-03-03").count(8)),
            Told.on("2031-03-04", "coast-1").act(expulsion().day("2031-03-03").count(2)));
    assertThat(otherNumber.entries()).hasSize(2);

    View otherActor =
        Ask.all(
            Told.on("2031-03-04", "andes-1").act(Act.of(BREAK, "PER", "CHL").day("2031-03-03")),
            Told.on("2031-03-04", "coast-1").act(Act.of(BREAK, "CHL", "PER").day("2031-03-03")));
    assertThat(otherActor.entries()).hasSize(2);

    View otherSeat =
        Ask.all(
            Told.on("2031-03-04", "andes-1")
                .act(
                    Act.own(CLOSURE, "PER", "CHL")
                        .mission(MissionKind.CONSULATE, "Arica")
                        .day("2031-03-03")),
            Told.on("2031-03-04", "coast-1")
                .act(
                    Act.own(CLOSURE, "PER", "CHL")
                        .mission(MissionKind.CONSULATE, "Iquique")
                        .day("2031-03-03")));
    assertThat(otherSeat.entries()).hasSize(2);

    View threat =
        Ask.all(
            Told.on("2031-03-04", "andes-1")
                .act(expulsion().day("2031-03-03").count(8).is(Status.THREATENED)),
            Told.on("2031-03-05", "coast-1").act(expulsion().day("2031-03-04").count(8)));
    assertThat(threat.entries()).hasSize(2);
  }

  @Test
  void twoActsOfOneStoryAreNeverOne() {
    View view =
        Ask.all(
            Told.on("2031-03-04", "andes-1")
                .act(expulsion().day("2031-03-03").count(8))
                .act(expulsion().day("2031-03-03").count(9)),
            Told.on("2031-03-04", "coast-1").act(expulsion().day("2031-03-03").count(9)));
    assertThat(view.entries())
        .extracting(e -> e.act().subject().count() + " by " + e.reports().size())
        .containsExactlyInAnyOrder("8 by 1", "9 by 2");
  }

  @Test
  void noChainOfSmallDifferencesJoinsTwoActs() {
    View view =
        Ask.all(
            Told.on("2031-03-08", "andes-1").act(expulsion().day("2031-03-03").count(8)),
            Told.on("2031-03-08", "coast-1").act(expulsion().day("2031-03-04")),
            Told.on("2031-03-08", "south-1").act(expulsion().day("2031-03-05").count(3)));
    assertThat(view.entries()).hasSize(2);
    assertThat(view.entries())
        .noneMatch(e -> e.reports().size() == 3)
        .anyMatch(e -> e.reports().size() == 2);
  }

  @Test
  void anAnnouncementAndItsCarryingOutAreStepsOfOneAct() {
    View view =
        Ask.all(
            Told.on("2031-10-18", "andes-1")
                .act(
                    Act.own(SUSPENSION, "PER", "OAS")
                        .mission(MissionKind.PERMANENT_MISSION, null)
                        .day("2031-10-18")
                        .by("2031-11-01")
                        .announced()),
            Told.on("2031-11-02", "coast-1")
                .act(
                    Act.own(SUSPENSION, "PER", "OAS")
                        .mission(MissionKind.MISSION, null)
                        .day("2031-11-01")));
    Entry e = view.entries().get(0);
    assertThat(view.entries()).hasSize(1);
    assertThat(e.steps())
        .extracting(Step::status)
        .containsExactly(Status.ANNOUNCED, Status.CARRIED_OUT);
    assertThat(e.steps()).extracting(s -> s.day() + "").containsExactly("2031-10-18", "2031-11-01");
    assertThat(e.act().subject().mission()).isEqualTo(MissionKind.PERMANENT_MISSION);
    assertThat(e.inForce()).isTrue();
    assertThat(e.disputes()).isEmpty();
  }

  @Test
  void anOldOrderToldAgainIsNotItsCarryingOut() {
    Told order =
        Told.on("2031-03-04", "andes-1")
            .act(expulsion().day("2031-03-03").count(8).by("2031-03-20"));
    Act again = Act.host(EXPULSION, "PER", "CHL").day("2031-03-03").count(8).background();
    Entry before = Ask.all(order, Told.on("2031-03-10", "coast-1").act(again)).entries().get(0);
    assertThat(before.status()).isEqualTo(Status.ANNOUNCED);
    Entry after = Ask.all(order, Told.on("2031-05-10", "coast-1").act(again)).entries().get(0);
    assertThat(after.status()).isEqualTo(Status.CARRIED_OUT);
    assertThat(after.last().basis()).isEqualTo(Step.Basis.BEFORE_STORY);
  }

  @Test
  void whatIsToldWithoutADayJoinsOnlyWhatItMustMean() {
    Told one = Told.on("2031-03-04", "andes-1").act(expulsion().day("2031-03-03").count(8));
    Told two = Told.on("2033-03-04", "andes-2").act(expulsion().day("2033-03-03").count(5));
    Told vague = Told.on("2034-01-01", "coast-3").act(expulsion().background());
    Told counted = Told.on("2034-01-01", "coast-4").act(expulsion().count(5).background());
    assertThat(Ask.all(one, vague).entries()).hasSize(1);
    assertThat(Ask.all(one, two, vague).entries()).hasSize(3);
    assertThat(Ask.all(one, two, counted).entries())
        .extracting(e -> e.reports().size())
        .containsExactly(1, 2);
  }

  @Test
  void whoNamesNoCounterpartyJoinsOnlyOnePair() {
    Act bare = Act.of(EXPULSION, "PER", null).announced().day("2031-03-03").count(8);
    Told chile = Told.on("2031-03-04", "andes-1").act(expulsion().day("2031-03-03").count(8));
    Told bolivia =
        Told.on("2031-03-04", "coast-1")
            .act(Act.host(EXPULSION, "PER", "BOL").announced().day("2031-03-03").count(8));
    Told unnamed = Told.on("2031-03-04", "south-1").act(bare);
    assertThat(Ask.all(chile, unnamed).entries()).hasSize(1);
    View both = Ask.all(chile, bolivia, unnamed);
    assertThat(both.entries()).hasSize(3);
    assertThat(both.relations()).hasSize(2);
  }

  @Test
  void reprintsAreOneSource() {
    String wire =
        "Peru told eight Chilean diplomats on Monday to leave the country within a month, its"
            + " foreign ministry said in a statement read on state television late at night.";
    Act act = expulsion().day("2031-03-03").count(8).quote(wire);
    String edited = wire.replace("on Monday ", "").replace("late at night", "on Monday");
    Entry e =
        Ask.all(
                Told.on("2031-03-04", "andes-1", wire + " More.").act(act),
                Told.on("2031-03-05", "coast-1", wire + " Others.").act(act),
                Told.on("2031-03-05", "south-1", "Something else altogether was printed here.")
                    .act(expulsion().day("2031-03-03").count(8).quote(edited)),
                Told.on("2031-03-05", "north-1", "")
                    .act(expulsion().day("2031-03-03").count(8).quote("Lima expels eight.")),
                Told.on("2031-03-09", "north-2", "")
                    .act(expulsion().day("2031-03-03").count(8).quote("Eight must go home now.")))
            .entries()
            .get(0);
    assertThat(e.reports()).hasSize(5);
    assertThat(e.sources()).isEqualTo(2);
  }

  @Test
  void aReaderCanRuleOtherwiseAndUndoIt() {
    Told a = Told.on("2031-03-04", "andes-1").act(expulsion().day("2031-03-03").count(8));
    Told b = Told.on("2031-03-05", "coast-1").act(expulsion().day("2031-03-03").count(8));
    Told c = Told.on("2031-09-05", "coast-2").act(expulsion().day("2031-09-03").count(8));
    Ruling apart = new Ruling("andes-1#a1", "coast-1#a1", false, null);
    Ruling same = new Ruling("coast-2#a1", "andes-1#a1", true, "a wrong month");
    assertThat(Ask.ruled(List.of(apart), a, b, c).entries()).hasSize(3);
    View joined = Ask.ruled(List.of(apart, same), a, b, c);
    assertThat(joined.entries())
        .extracting(e -> e.reports().size())
        .containsExactlyInAnyOrder(1, 2);
    assertThat(joined.entry("coast-2#a1")).isEqualTo(joined.entry("andes-1#a1"));
    assertThat(joined.unapplied()).isEmpty();
    // The last word on two reports holds.
    Ruling again = new Ruling("coast-1#a1", "andes-1#a1", true, null);
    assertThat(Ask.ruled(List.of(apart, again), a, b, c).entries()).hasSize(2);
    // What cannot be followed is said, not dropped.
    Ruling gone = new Ruling("andes-1#a1", "nowhere#a1", true, null);
    Ruling clash = new Ruling("coast-2#a1", "coast-1#a1", true, null);
    assertThat(Ask.ruled(List.of(gone, apart, same, clash), a, b, c).unapplied())
        .containsExactly(gone, clash);
  }

  @Test
  void oneWhoDeniesIsADisputeAndNoStep() {
    Entry e =
        Ask.all(
                Told.on("2031-03-04", "andes-1")
                    .act(
                        Act.own(CLOSURE, "PER", "CHL")
                            .mission(MissionKind.EMBASSY, null)
                            .day("2031-03-03")),
                Told.on("2031-03-05", "coast-1")
                    .act(
                        Act.own(CLOSURE, "PER", "CHL")
                            .mission(MissionKind.EMBASSY, null)
                            .is(Status.DENIED)))
            .entries()
            .get(0);
    assertThat(e.status()).isEqualTo(Status.CARRIED_OUT);
    assertThat(e.disputes()).extracting(Dispute::about).containsExactly("status");
  }

  @Test
  void eitherOfTwoWhoActTogetherMayBeNamedAlone() {
    Told both =
        Told.on("2031-03-04", "andes-1")
            .act(Act.of(RESTORATION, "PER", "CHL").joint().day("2031-03-03"));
    for (String one : List.of("PER", "CHL")) {
      Told alone =
          Told.on("2031-03-05", "coast-1").act(Act.of(RESTORATION, one, null).day("2031-03-03"));
      assertThat(Ask.all(both, alone).entries()).as(one).hasSize(1);
    }
  }

  @Test
  void aReportJoinsTheActThatItTellsInTheSameWords() {
    Told two =
        Told.on("2031-03-04", "andes-1")
            .act(expulsion().day("2031-03-03").persons(Persons.STAFF, null))
            .act(expulsion().day("2031-03-03").persons(Persons.DIPLOMATS, null));
    Told diplomats =
        Told.on("2031-03-04", "coast-1")
            .act(expulsion().day("2031-03-03").persons(Persons.DIPLOMATS, null));
    View view = Ask.all(two, diplomats);
    assertThat(view.entry("coast-1#a1")).isPresent().isEqualTo(view.entry("andes-1#a2"));
  }

  @Test
  void whoTellsMostChoosesFirst() {
    Told vague =
        Told.on("2031-03-04", "andes-1")
            .act(expulsion().day("2031-03-03").persons(Persons.DIPLOMATS, null));
    Told eight = Told.on("2031-03-04", "coast-1").act(expulsion().day("2031-03-03").count(8));
    Told three =
        Told.on("2031-03-04", "south-1")
            .act(expulsion().day("2031-03-03").persons(Persons.DIPLOMATS, 3));
    View view = Ask.all(vague, eight, three);
    assertThat(view.entries()).hasSize(2);
    assertThat(view.entry("south-1#a1")).isPresent().isEqualTo(view.entry("andes-1#a1"));
  }
}
