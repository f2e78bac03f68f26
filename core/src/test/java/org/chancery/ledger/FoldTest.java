package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.act.ActType.BREAK;
import static org.chancery.act.ActType.CAP;
import static org.chancery.act.ActType.CHANNEL;
import static org.chancery.act.ActType.CLOSURE;
import static org.chancery.act.ActType.DOWNGRADE;
import static org.chancery.act.ActType.EXPULSION;
import static org.chancery.act.ActType.OPENING;
import static org.chancery.act.ActType.RECALL;
import static org.chancery.act.ActType.RESTORATION;
import static org.chancery.act.ActType.RETURN;
import static org.chancery.act.ActType.SUMMONS;
import static org.chancery.act.ActType.SUSPENSION;
import static org.chancery.ledger.Isles.BROKEN;
import static org.chancery.ledger.Isles.ENVOY;
import static org.chancery.ledger.Isles.ESTABLISHED;
import static org.chancery.ledger.Isles.RESTORED;
import static org.chancery.ledger.Isles.on;
import static org.chancery.ledger.Isles.status;

import java.time.LocalDate;
import org.chancery.act.Manner;
import org.chancery.act.Status;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.ledger.Told.Act;
import org.chancery.ledger.values.Channel;
import org.chancery.ledger.values.DiplomaticRelation.Level;
import org.chancery.ledger.values.Headcount;
import org.chancery.ledger.values.MissionState;
import org.chancery.ledger.values.Pending;
import org.chancery.ledger.values.Post;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.RelationStatus;
import org.junit.jupiter.api.Test;

class FoldTest {
  @Test
  void fourDaysFourAnswers() {
    Told[] all = {RESTORED, BROKEN, ENVOY, ESTABLISHED};
    assertThat(status(on("2000-01-01", all))).isEqualTo(RelationStatus.UNKNOWN);
    Relation open = on("2005-01-01", all);
    assertThat(status(open)).isEqualTo(RelationStatus.MAINTAINED);
    assertThat(open.diplomatic().since()).isEqualTo(LocalDate.of(2001, 5, 2));
    assertThat(open.diplomatic().level().now()).isEqualTo(Level.AMBASSADOR);
    assertThat(open.posts().get(0).state().now()).isEqualTo(Post.State.ACCREDITED);
    Relation broken = on("2011-01-01", all);
    assertThat(status(broken)).isEqualTo(RelationStatus.BROKEN);
    assertThat(broken.diplomatic().level().now()).isEqualTo(Level.NONE);
    assertThat(broken.posts().get(0).state().now()).isEqualTo(Post.State.ENDED);
    Relation back = on("2013-01-01", all);
    assertThat(status(back)).isEqualTo(RelationStatus.MAINTAINED);
    assertThat(back.diplomatic().since()).isEqualTo(LocalDate.of(2012, 1, 15));
    assertThat(back.diplomatic().status().entries()).hasSize(3);
    assertThat(back.flags()).isEmpty();
  }

  @Test
  void consularRelationsDoNotEndWithDiplomaticOnes() {
    Relation broken = on("2011-01-01", ESTABLISHED, ENVOY, BROKEN);
    assertThat(broken.consular().status().now()).isEqualTo(RelationStatus.MAINTAINED);
    assertThat(broken.missions())
        .extracting(m -> m.kind() + " " + m.state().now().word())
        .containsExactly("consulate open", "embassy closed");
    Told consular =
        Told.on("2010-08-02", "a-9")
            .act(
                Act.of(BREAK, "TON", "FJI").mission(MissionKind.CONSULATE, null).day("2010-08-01"));
    Relation both = on("2011-01-01", ESTABLISHED, ENVOY, consular);
    assertThat(both.consular().status().now()).isEqualTo(RelationStatus.BROKEN);
    assertThat(status(both)).isEqualTo(RelationStatus.MAINTAINED);
  }

  @Test
  void aLateReportLandsInItsPlace() {
    Told memoir =
        Told.on("2020-05-05", "a-7")
            .act(Act.of(BREAK, "FJI", "TON").day("2008").background())
            .act(Act.of(RESTORATION, "FJI", "TON").joint().day("2009-03").background());
    Relation then = on("2008-06-01", ESTABLISHED, BROKEN, RESTORED, memoir);
    assertThat(status(then)).isEqualTo(RelationStatus.BROKEN);
    Relation end = on("2020-06-01", ESTABLISHED, BROKEN, RESTORED, memoir);
    assertThat(status(end)).isEqualTo(RelationStatus.MAINTAINED);
    assertThat(end.diplomatic().since()).isEqualTo(LocalDate.of(2012, 1, 15));
    // Nobody knew that in 2010.
    View unaware = Ask.asOf("2008-06-01", "2010-01-01", ESTABLISHED, BROKEN, RESTORED, memoir);
    assertThat(status(Ask.relation(unaware, "FJI", "TON"))).isEqualTo(RelationStatus.MAINTAINED);
    assertThat(unaware.leftOut().unknown()).isEqualTo(4);
  }

  @Test
  void whatIsRecalledWithoutADayUndoesNothing() {
    Told passing = Told.on("2019-05-05", "a-8").act(Act.of(BREAK, "FJI", "TON").background());
    Relation r = on("2020-01-01", ESTABLISHED, RESTORED, passing);
    assertThat(status(r)).isEqualTo(RelationStatus.MAINTAINED);
    assertThat(status(on("2020-01-01", passing))).isEqualTo(RelationStatus.BROKEN);
    assertThat(on("2020-01-01", passing).diplomatic().since()).isNull();
  }

  @Test
  void whatIsOnlyAnnouncedThreatenedOrDeniedChangesNothing() {
    Act whole = Act.of(SUSPENSION, "TON", "FJI").day("2031-10-18").by("2031-11-01").announced();
    Relation r = on("2031-12-01", ESTABLISHED, Told.on("2031-10-18", "b-1").act(whole));
    assertThat(status(r)).isEqualTo(RelationStatus.MAINTAINED);
    assertThat(r.diplomatic().pending()).extracting(Pending::type).containsExactly(SUSPENSION);
    for (Status s : new Status[] {Status.THREATENED, Status.DENIED, Status.REVERSED}) {
      Told story = Told.on("2031-10-19", "b-2").act(Act.of(BREAK, "TON", "FJI").is(s));
      Relation same = on("2031-12-01", ESTABLISHED, story);
      assertThat(status(same)).isEqualTo(RelationStatus.MAINTAINED);
      assertThat(same.entries()).hasSize(2);
      assertThat(status(on("2031-12-01", story))).isEqualTo(RelationStatus.UNKNOWN);
    }
  }

  @Test
  void aReversalSupersedesWhatItUndoes() {
    Told done =
        Told.on("2031-10-02", "b-1")
            .act(
                Act.own(CLOSURE, "TON", "FJI")
                    .mission(MissionKind.EMBASSY, "Suva")
                    .day("2031-10-01"));
    Told undone =
        Told.on("2031-11-02", "c-1")
            .act(
                Act.own(CLOSURE, "TON", "FJI")
                    .mission(MissionKind.EMBASSY, null)
                    .day("2031-11-01")
                    .is(Status.REVERSED));
    Relation between = on("2031-10-15", done, undone);
    assertThat(between.missions().get(0).state().now()).isEqualTo(MissionState.State.CLOSED);
    Relation after = on("2031-12-01", done, undone);
    assertThat(after.entries()).hasSize(1);
    assertThat(after.missions().get(0).state().now()).isEqualTo(MissionState.State.OPEN);
    assertThat(after.entries().get(0).inForce()).isFalse();
  }

  @Test
  void aMissionClosesInTwoSteps() {
    Told order =
        Told.on("2031-10-18", "b-1")
            .act(
                Act.host(CLOSURE, "TON", "FJI")
                    .mission(MissionKind.EMBASSY, "Nuku'alofa")
                    .day("2031-10-18")
                    .by("2031-11-01")
                    .announced());
    Told done =
        Told.on("2031-10-30", "c-1")
            .act(
                Act.host(CLOSURE, "TON", "FJI")
                    .mission(MissionKind.EMBASSY, null)
                    .day("2031-10-29"));
    assertThat(on("2031-10-20", order, done).missions())
        .extracting(m -> m.state().now())
        .containsExactly(MissionState.State.CLOSING);
    assertThat(on("2031-11-20", order, done).missions())
        .extracting(m -> m.state().now())
        .containsExactly(MissionState.State.CLOSED);
  }

  @Test
  void aPostIsFilledAndEmptied() {
    Told recalled =
        Told.on("2031-02-02", "b-1")
            .act(
                Act.own(RECALL, "FJI", "TON")
                    .persons(Persons.AMBASSADOR, 1)
                    .manner(Manner.CONSULTATIONS)
                    .day("2031-02-01"));
    Told returned =
        Told.on("2031-03-02", "b-2")
            .act(Act.own(RETURN, "FJI", "TON").persons(Persons.AMBASSADOR, 1).day("2031-03-01"));
    Relation away = on("2031-02-10", ENVOY, recalled, returned);
    assertThat(away.posts())
        .extracting(p -> p.sending() + p.state().now().word())
        .containsExactly("FJIrecalled for consultations");
    assertThat(status(away)).isEqualTo(RelationStatus.MAINTAINED);
    Relation back = on("2031-03-10", ENVOY, recalled, returned);
    assertThat(back.posts().get(0).state().now()).isEqualTo(Post.State.RETURNED);
    assertThat(back.posts().get(0).state().history()).hasSize(3);
    assertThat(back.flags()).isEmpty();
  }

  @Test
  void lowerAndHigherLevels() {
    Told lowered =
        Told.on("2031-02-02", "b-1").act(Act.of(DOWNGRADE, "FJI", "TON").day("2031-02-01"));
    Relation low = on("2031-02-10", ESTABLISHED, ENVOY, lowered);
    assertThat(low.diplomatic().level().now()).isEqualTo(Level.CHARGE);
    assertThat(status(low)).isEqualTo(RelationStatus.MAINTAINED);
  }

  @Test
  void channelsHaveADirectionAndEndWithTheNeedForThem() {
    Told channel =
        Told.on("2010-08-02", "b-1")
            .act(Act.own(CHANNEL, "FJI", "TON").via("NZL").day("2010-08-01"))
            .act(
                Act.own(CHANNEL, "TON", "FJI")
                    .mission(MissionKind.EMBASSY, "Canberra")
                    .day("2010-08-01"));
    Relation broken = on("2011-01-01", BROKEN, channel);
    assertThat(broken.channels())
        .extracting(c -> c.from() + " " + c.kind() + " " + c.via() + " " + c.state().now())
        .containsExactly("FJI PROTECTING_POWER NZL OPEN", "TON POST_ELSEWHERE null OPEN");
    assertThat(broken.missions()).isEmpty();
    Relation restored = on("2013-01-01", BROKEN, channel, RESTORED);
    assertThat(restored.channels())
        .extracting(c -> c.state().now())
        .containsExactly(Channel.State.ENDED, Channel.State.OPEN);
  }

  @Test
  void aMissionToAnOrganisationIsNoMissionToItsHost() {
    Told host =
        Told.on("2031-02-02", "b-1")
            .act(
                Act.host(EXPULSION, "FJI", "TON")
                    .posted("TON", "UN")
                    .mission(MissionKind.PERMANENT_MISSION, null)
                    .persons(Persons.DIPLOMATS, 3)
                    .day("2031-02-01"));
    View v = Ask.asOf("2031-03-01", host);
    assertThat(Ask.relation(v, "FJI", "TON").missions()).isEmpty();
    assertThat(Ask.relation(v, "FJI", "TON").entries()).hasSize(1);
    assertThat(Ask.relation(v, "TON", "UN").missions()).hasSize(1);
    assertThat(Ask.relation(v, "TON", "UN").headcounts().get(0).expelled()).isEqualTo(3);
  }

  @Test
  void heads() {
    Told cap =
        Told.on("2031-02-02", "b-1").act(Act.host(CAP, "FJI", "TON").count(10).day("2031-02-01"));
    Told gone =
        Told.on("2031-02-10", "b-2")
            .act(Act.host(EXPULSION, "FJI", "TON").persons(Persons.DIPLOMATS, 3).day("2031-02-09"))
            .act(
                Act.host(EXPULSION, "FJI", "TON")
                    .persons(Persons.DIPLOMATS, 2)
                    .day("2031-02-10")
                    .by("2031-03-01")
                    .announced());
    Told unnumbered =
        Told.on("2031-05-10", "b-3")
            .act(Act.host(EXPULSION, "FJI", "TON").persons(Persons.STAFF, null).day("2031-05-09"));
    Headcount h = on("2031-02-20", cap, gone, unnumbered).headcounts().get(0);
    assertThat(h.ceiling()).isEqualTo(10);
    assertThat(h.expelled()).isEqualTo(3);
    assertThat(h.leaving()).isEqualTo(2);
    assertThat(h.accredited()).isNull();
    assertThat(h.vacant()).isNull();
    assertThat(h.uncounted()).isFalse();
    assertThat(on("2031-06-20", cap, gone, unnumbered).headcounts().get(0).uncounted()).isTrue();
  }

  @Test
  void anActPresupposesRelationsWithoutMakingThem() {
    Relation r =
        on(
            "2031-03-01",
            Told.on("2031-02-02", "b-1")
                .act(
                    Act.host(SUMMONS, "FJI", "TON")
                        .persons(Persons.AMBASSADOR, 1)
                        .day("2031-02-01")));
    assertThat(status(r)).isEqualTo(RelationStatus.MAINTAINED);
    assertThat(r.diplomatic().status().implied()).isTrue();
    assertThat(r.diplomatic().since()).isNull();
  }

  @Test
  void anEmbassyThatOpensTellsThatAnAnnouncedReturnCameAbout() {
    Told agreed =
        Told.on("2012-01-16", "a-4")
            .act(Act.of(RESTORATION, "FJI", "TON").joint().day("2012-01-15").announced());
    Told opened =
        Told.on("2012-06-02", "a-5")
            .act(
                Act.own(OPENING, "FJI", "TON")
                    .mission(MissionKind.EMBASSY, null)
                    .day("2012-06-01"));
    Relation still = on("2012-05-01", BROKEN, agreed, opened);
    assertThat(status(still)).isEqualTo(RelationStatus.BROKEN);
    assertThat(still.diplomatic().pending()).extracting(Pending::type).containsExactly(RESTORATION);
    Relation r = on("2012-07-01", BROKEN, agreed, opened);
    assertThat(r.diplomatic().pending()).isEmpty();
    assertThat(status(r)).isEqualTo(RelationStatus.MAINTAINED);
    assertThat(r.diplomatic().status().implied()).isTrue();
    assertThat(r.flags()).isEmpty();
    assertThat(status(on("2012-07-01", BROKEN, opened))).isEqualTo(RelationStatus.BROKEN);
  }

  @Test
  void aStorysDayIsSharperThanAYear() {
    Told later =
        Told.on("2020-05-05", "b-1").act(Act.of(BREAK, "TON", "FJI").day("2010").background());
    Relation r =
        on("2020-06-01", Told.on("2010-07-02", "c-1").act(Act.of(BREAK, "TON", "FJI")), later);
    assertThat(r.entries()).hasSize(1);
    assertThat(r.diplomatic().since()).isEqualTo(LocalDate.of(2010, 7, 2));
  }
}
