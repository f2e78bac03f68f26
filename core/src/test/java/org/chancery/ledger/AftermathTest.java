package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.chancery.act.ActType.BREAK;
import static org.chancery.act.ActType.CAP;
import static org.chancery.act.ActType.CLOSURE;
import static org.chancery.act.ActType.EXPULSION;
import static org.chancery.act.ActType.OPENING;
import static org.chancery.act.ActType.RECALL;
import static org.chancery.act.ActType.RESTORATION;
import static org.chancery.act.ActType.RETURN;
import static org.chancery.act.ActType.SUSPENSION;
import static org.chancery.act.ActType.UPGRADE;
import static org.chancery.ledger.Isles.BROKEN;
import static org.chancery.ledger.Isles.ENVOY;
import static org.chancery.ledger.Isles.ESTABLISHED;
import static org.chancery.ledger.Isles.RESTORED;
import static org.chancery.ledger.Isles.SECTION;
import static org.chancery.ledger.Isles.on;
import static org.chancery.ledger.Isles.status;

import java.time.LocalDate;
import org.chancery.act.Status;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.ledger.Told.Act;
import org.chancery.ledger.values.Channel;
import org.chancery.ledger.values.Dated;
import org.chancery.ledger.values.DiplomaticRelation;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Flag;
import org.chancery.ledger.values.Headcount;
import org.chancery.ledger.values.Pending;
import org.chancery.ledger.values.Post;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.RelationStatus;
import org.chancery.time.Interval;
import org.junit.jupiter.api.Test;

/** What later acts leave of a state, and of what was announced before them. */
class AftermathTest {
  @Test
  void aSectionThatIsRaisedIsTheEmbassy() {
    Told raised =
        Told.on("2012-01-16", "b-2")
            .act(
                Act.own(UPGRADE, "FJI", "TON")
                    .mission(MissionKind.INTERESTS_SECTION, "Nuku'alofa")
                    .day("2012-01-15"));
    assertThat(on("2011-01-01", ENVOY, BROKEN, SECTION, RESTORED, raised).missions())
        .extracting(m -> m.kind() + " " + m.state().now().word())
        .containsExactly("consulate open", "embassy closed", "interests section open");
    Relation r = on("2013-01-01", ENVOY, BROKEN, SECTION, RESTORED, raised);
    assertThat(r.missions())
        .extracting(m -> m.kind() + " " + m.state().now().word())
        .containsExactly("consulate open", "embassy open", "interests section closed");
    assertThat(r.channels()).allMatch(c -> c.state().now() == Channel.State.ENDED);
    assertThat(r.flags()).isEmpty();
  }

  @Test
  void whatEndedWithTheRelationsIsNotKnownOnceTheyAreBack() {
    Relation back = on("2013-01-01", ESTABLISHED, ENVOY, BROKEN, RESTORED);
    assertThat(back.posts().get(0).state().now()).isEqualTo(Post.State.UNKNOWN);
    assertThat(back.missions())
        .extracting(m -> m.kind() + " " + m.state().now().word())
        .containsExactly("consulate open", "embassy not told");
    Told closed =
        Told.on("2010-06-02", "b-1")
            .act(
                Act.own(CLOSURE, "FJI", "TON")
                    .mission(MissionKind.EMBASSY, null)
                    .day("2010-06-01"));
    assertThat(on("2013-01-01", ESTABLISHED, ENVOY, closed, BROKEN, RESTORED).missions())
        .extracting(m -> m.kind() + " " + m.state().now().word())
        .containsExactly("consulate open", "embassy closed");
  }

  @Test
  void aReturnWithoutADayIsToldByTheEmbassyThatOpens() {
    Told undated =
        Told.on("2030-01-16", "b-1").act(Act.of(RESTORATION, "FJI", "TON").joint().background());
    Told closed =
        Told.on("2010-08-02", "b-2")
            .act(
                Act.own(CLOSURE, "FJI", "TON")
                    .mission(MissionKind.EMBASSY, null)
                    .day("2010-08-01"));
    assertThat(status(on("2031-01-01", BROKEN, undated, closed))).isEqualTo(RelationStatus.BROKEN);
    Told opened =
        Told.on("2012-06-02", "b-3")
            .act(
                Act.own(OPENING, "FJI", "TON")
                    .mission(MissionKind.EMBASSY, null)
                    .day("2012-06-01"));
    Relation r = on("2031-01-01", BROKEN, undated, closed, opened);
    assertThat(status(r)).isEqualTo(RelationStatus.MAINTAINED);
    assertThat(r.diplomatic().since()).isEqualTo(LocalDate.of(2012, 6, 1));
  }

  @Test
  void whoHasAnEmbassyNeedsNoSection() {
    Told agreed =
        Told.on("2012-01-16", "b-2")
            .act(Act.of(RESTORATION, "FJI", "TON").joint().day("2012-01-15").announced());
    Told opened =
        Told.on("2012-01-16", "b-3")
            .act(
                Act.own(OPENING, "FJI", "TON")
                    .mission(MissionKind.EMBASSY, null)
                    .day("2012-01-15"));
    Relation before = on("2011-01-01", BROKEN, SECTION, agreed, opened);
    assertThat(before.diplomatic().level().now())
        .isEqualTo(DiplomaticRelation.Level.INTERESTS_SECTION);
    Relation r = on("2013-01-01", BROKEN, SECTION, agreed, opened);
    assertThat(status(r)).isEqualTo(RelationStatus.MAINTAINED);
    assertThat(r.diplomatic().level().now()).isEqualTo(DiplomaticRelation.Level.UNKNOWN);
    assertThat(r.missions())
        .extracting(m -> m.kind() + " " + m.state().now().word())
        .containsExactly("embassy open", "interests section closed");
    assertThat(r.channels()).allMatch(c -> c.state().now() == Channel.State.ENDED);
    Relation back = on("2013-01-01", BROKEN, SECTION, RESTORED);
    assertThat(back.missions())
        .extracting(m -> m.kind() + " " + m.state().now().word())
        .containsExactly("interests section closed");
  }

  @Test
  void whatIsOvertakenIsNoLongerPending() {
    Told recall =
        Told.on("2031-02-02", "b-1")
            .act(
                Act.own(RECALL, "FJI", "TON")
                    .persons(Persons.AMBASSADOR, 1)
                    .day("2031-02-01")
                    .announced());
    Told back =
        Told.on("2031-05-10", "b-2")
            .act(Act.own(RETURN, "FJI", "TON").persons(Persons.AMBASSADOR, 1).day("2031-05-09"));
    assertThat(on("2031-03-01", recall).posts().get(0).pending()).hasSize(1);
    assertThat(on("2031-06-01", recall, back).posts().get(0).pending()).isEmpty();
    Told again =
        Told.on("2031-06-20", "b-3")
            .act(
                Act.own(RECALL, "FJI", "TON")
                    .persons(Persons.AMBASSADOR, 1)
                    .day("2031-06-19")
                    .announced());
    assertThat(on("2031-07-01", recall, back, again).posts().get(0).pending()).hasSize(1);
    Told cut =
        Told.on("2031-02-02", "b-4")
            .act(Act.of(SUSPENSION, "FJI", "TON").day("2031-02-01").by("2031-09-01").announced());
    Told broken = Told.on("2031-04-02", "b-5").act(Act.of(BREAK, "FJI", "TON").day("2031-04-01"));
    assertThat(on("2031-03-01", cut).diplomatic().pending()).hasSize(1);
    assertThat(on("2031-05-01", cut, broken).diplomatic().pending()).isEmpty();
  }

  @Test
  void numbersThatCompeteAreAllKept() {
    Told eight =
        Told.on("2031-02-10", "b-1")
            .act(Act.host(EXPULSION, "FJI", "TON").persons(Persons.DIPLOMATS, 8).day("2031-02-09"));
    Told ten =
        Told.on("2031-02-10", "c-1")
            .act(
                Act.host(EXPULSION, "FJI", "TON").persons(Persons.DIPLOMATS, 10).day("2031-02-09"));
    Headcount h = on("2031-03-01", eight, ten).headcounts().get(0);
    assertThat(h.expelled()).isNull();
    assertThat(h.uncounted()).isFalse();
    assertThat(h.isLowerBound()).isTrue();
    assertThat(h.disputed().get(0).sides())
        .extracting(Dispute.Side::says)
        .containsExactly("8", "10");
  }

  @Test
  void aMissionIsWhereItWasOpenedLast() {
    Told moved =
        Told.on("2005-02-03", "b-2")
            .act(
                Act.own(OPENING, "FJI", "TON")
                    .mission(MissionKind.EMBASSY, "Pangai")
                    .day("2005-02-02"));
    assertThat(on("2004-01-01", ENVOY, moved).missions().get(1).seat()).isEqualTo("Nuku'alofa");
    assertThat(on("2006-01-01", ENVOY, moved).missions().get(1).seat()).isEqualTo("Pangai");
  }

  @Test
  void aStateIsNoMoreExactThanWhatIsTold() {
    Told year = Told.on("2020-05-05", "b-1").act(Act.of(BREAK, "TON", "FJI").day("2010"));
    Dated<RelationStatus> broken = on("2020-06-01", year).diplomatic().status().first();
    assertThat(broken).isNotNull();
    assertThat(broken.span()).isEqualTo(Interval.on("2010"));
    Dated<RelationStatus> exact = on("2011-01-01", BROKEN).diplomatic().status().first();
    assertThat(exact).isNotNull();
    assertThat(exact.span()).isNull();
  }

  @Test
  void anOpeningThatWasAnnouncedOutlivesTheOrderToCloseAndIsOverOnceItIsDone() {
    Told plan =
        Told.on("2031-02-02", "b-1")
            .act(
                Act.own(OPENING, "FJI", "TON")
                    .mission(MissionKind.EMBASSY, null)
                    .day("2031-02-01")
                    .announced());
    Told order =
        Told.on("2031-03-02", "b-2")
            .act(
                Act.host(CLOSURE, "TON", "FJI")
                    .mission(MissionKind.EMBASSY, null)
                    .day("2031-03-01")
                    .by("2031-12-01")
                    .announced());
    Told done =
        Told.on("2031-08-20", "b-3")
            .act(
                Act.own(OPENING, "FJI", "TON")
                    .mission(MissionKind.EMBASSY, null)
                    .day("2031-08-19"));
    assertThat(on("2031-03-10", plan, order).missions().get(0).pending())
        .extracting(Pending::type)
        .containsExactly(OPENING);
    assertThat(on("2031-09-01", plan, done).missions().get(0).pending()).isEmpty();
  }

  @Test
  void aCeilingThatIsTakenBackLeavesTheOneBefore() {
    Told twenty =
        Told.on("2029-01-02", "b-1").act(Act.host(CAP, "TON", "FJI").count(20).day("2029-01-01"));
    Told ten =
        Told.on("2031-01-02", "b-2").act(Act.host(CAP, "TON", "FJI").count(10).day("2031-01-01"));
    Told lifted =
        Told.on("2031-02-02", "b-3")
            .act(
                Act.host(CAP, "TON", "FJI")
                    .count(10)
                    .day("2031-02-01")
                    .original("2031-01-01")
                    .is(Status.REVERSED));
    Told gone =
        Told.on("2031-06-02", "b-4")
            .act(
                Act.host(EXPULSION, "TON", "FJI").persons(Persons.DIPLOMATS, 30).day("2031-06-01"));
    assertThat(on("2031-07-01", twenty, ten, lifted, gone).flags())
        .extracting(Flag::says)
        .singleElement(STRING)
        .contains("30", "20");
  }
}
