package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.act.ActType.ACCREDITATION;
import static org.chancery.act.ActType.BREAK;
import static org.chancery.act.ActType.CAP;
import static org.chancery.act.ActType.CLOSURE;
import static org.chancery.act.ActType.ESTABLISHMENT;
import static org.chancery.act.ActType.EXPULSION;
import static org.chancery.act.ActType.OPENING;
import static org.chancery.act.ActType.RECALL;
import static org.chancery.act.ActType.RESTORATION;
import static org.chancery.act.ActType.RETURN;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.act.ActType;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.ledger.Told.Act;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.law.Legality.Rule;
import org.chancery.ledger.values.Flag;
import org.chancery.ledger.values.MissionState;
import org.chancery.ledger.values.Post;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.RelationStatus;
import org.junit.jupiter.api.Test;

class LegalityTest {
  private int n;

  private Told at(String day, Act act) {
    n++;
    return Told.on(day, "s" + n + "-" + n).act(act.day(day));
  }

  private static List<String> flags(Told... stories) {
    return Ask.relation(Ask.all(stories), "FJI", "TON").flags().stream().map(Flag::rule).toList();
  }

  private Told broken() {
    return at("2030-01-01", Act.of(BREAK, "FJI", "TON"));
  }

  private static Act ambassador(ActType type) {
    return Act.own(type, "FJI", "TON").persons(Persons.AMBASSADOR, 1);
  }

  @Test
  void whatTheLawDoesNotKnowIsFlaggedAndKept() {
    View view = Ask.all(broken(), at("2031-01-01", ambassador(ACCREDITATION)));
    Relation r = Ask.relation(view, "FJI", "TON");
    assertThat(r.entries()).hasSize(2);
    assertThat(r.posts().get(0).state().now()).isEqualTo(Post.State.ACCREDITED);
    Flag flag = r.flags().get(0);
    assertThat(flag.rule()).isEqualTo("envoy-after-break");
    assertThat(flag.article()).isEqualTo("VCDR 2");
    assertThat(flag.says()).contains("FJI").contains("TON").doesNotContain("{");
    assertThat(view.entry(flag.entry())).isPresent();
  }

  @Test
  void theSameBeforeTheBreakOrOnItsDayIsNot() {
    assertThat(flags(broken(), at("2029-12-31", ambassador(ACCREDITATION)))).isEmpty();
    assertThat(
            flags(
                broken(),
                at(
                    "2030-01-01",
                    Act.own(CLOSURE, "FJI", "TON").mission(MissionKind.EMBASSY, null))))
        .isEmpty();
  }

  @Test
  void whatIsPutRightOnTheSameDayIsNotFlagged() {
    Told back = at("2032-05-01", Act.of(RESTORATION, "FJI", "TON").joint());
    Told embassy =
        at("2032-05-01", Act.own(OPENING, "FJI", "TON").mission(MissionKind.EMBASSY, null));
    assertThat(flags(broken(), back, embassy)).isEmpty();
    Told office =
        at("2000-01-01", Act.own(OPENING, "FJI", "TON").mission(MissionKind.MISSION, null));
    assertThat(flags(office, embassy)).isEmpty();
  }

  @Test
  void breaksAndBeginnings() {
    assertThat(flags(broken(), at("2031-01-01", Act.of(BREAK, "TON", "FJI"))))
        .containsExactly("broken-twice");
    Told first = at("2000-01-01", Act.of(ESTABLISHMENT, "FJI", "TON").joint());
    Told again = at("2005-01-01", Act.of(ESTABLISHMENT, "FJI", "TON").joint());
    assertThat(flags(first, again)).containsExactly("established-twice");
    assertThat(flags(first, broken())).isEmpty();
    assertThat(
            flags(
                broken(),
                at(
                    "2031-01-01",
                    Act.own(OPENING, "FJI", "TON").mission(MissionKind.EMBASSY, null))))
        .containsExactly("mission-after-break");
    assertThat(
            flags(
                broken(),
                at(
                    "2031-01-01",
                    Act.own(OPENING, "FJI", "TON").mission(MissionKind.INTERESTS_SECTION, null))))
        .isEmpty();
    assertThat(
            Ask.relation(Ask.all(at("2031-01-01", Act.of(BREAK, "FJI", "OAS"))), "FJI", "OAS")
                .flags())
        .extracting(Flag::rule)
        .containsExactly("break-with-organisation");
  }

  @Test
  void missionsAndPosts() {
    Told closed =
        at("2030-01-01", Act.own(CLOSURE, "FJI", "TON").mission(MissionKind.EMBASSY, null));
    assertThat(
            flags(
                closed,
                at("2030-06-01", Act.host(CAP, "TON", "FJI").mission(MissionKind.EMBASSY, null))))
        .containsExactly("closed-mission");
    assertThat(
            flags(
                closed,
                at(
                    "2030-09-01",
                    Act.own(CLOSURE, "FJI", "TON").mission(MissionKind.EMBASSY, null))))
        .containsExactly("closed-twice");
    assertThat(
            flags(
                at("2030-01-01", ambassador(ACCREDITATION)), at("2030-06-01", ambassador(RETURN))))
        .containsExactly("return-unrecalled");
    assertThat(
            flags(
                at("2030-01-01", ambassador(ACCREDITATION)),
                at("2030-02-01", ambassador(RECALL)),
                at("2030-06-01", ambassador(RETURN))))
        .isEmpty();
  }

  @Test
  void oneAmbassadorMayServeInSeveralStates() {
    Told tonga = at("2030-01-01", ambassador(ACCREDITATION));
    Told samoa =
        at("2030-02-01", Act.own(ACCREDITATION, "FJI", "WSM").persons(Persons.AMBASSADOR, 1));
    View view = Ask.all(tonga, samoa);
    assertThat(view.relations()).hasSize(2);
    assertThat(view.relations()).allMatch(r -> r.flags().isEmpty() && r.posts().size() == 1);
  }

  @Test
  void sumsThatDoNotAddUp() {
    Told cap = at("2030-01-01", Act.host(CAP, "TON", "FJI").count(20));
    Act expel = Act.host(EXPULSION, "TON", "FJI").persons(Persons.DIPLOMATS, 30);
    assertThat(flags(cap, at("2030-06-01", expel))).containsExactly("over-ceiling");
    Told lower = at("2031-01-01", Act.host(CAP, "TON", "FJI").count(10));
    Told eight = at("2031-01-01", Act.host(EXPULSION, "TON", "FJI").persons(Persons.DIPLOMATS, 8));
    Relation r = Ask.relation(Ask.all(cap, lower, eight), "FJI", "TON");
    assertThat(r.flags())
        .extracting(Flag::says)
        .containsExactly(
            "the ceiling fell from 20 to 10, but 8 were told to go with it: posts were vacant, or"
                + " the reports differ");
    Told ten = at("2031-01-01", Act.host(EXPULSION, "TON", "FJI").persons(Persons.DIPLOMATS, 10));
    assertThat(flags(cap, lower, ten)).isEmpty();
    Told staff =
        at("2029-01-01", Act.own(ACCREDITATION, "FJI", "TON").persons(Persons.DIPLOMATS, 15));
    Relation counted = Ask.relation(Ask.all(staff, cap), "FJI", "TON");
    assertThat(counted.headcounts().get(0).vacant()).isEqualTo(5);
    assertThat(flags(staff, lower)).containsExactly("ceiling-below-staff");
    assertThat(flags(staff, at("2030-06-01", expel))).containsExactly("over-accredited");
  }

  @Test
  void everyRuleNamesStatesThatThereAre() {
    Set<String> ids = new HashSet<>();
    for (Rule r : Legality.load().rules()) {
      assertThat(ids.add(r.id())).as(r.id()).isTrue();
      assertThat(words(RelationStatus.values())).containsAll(r.relations());
      assertThat(words(MissionState.State.values())).containsAll(r.missions());
      assertThat(words(Post.State.values())).containsAll(r.post());
      assertThat(r.says()).isNotBlank();
    }
  }

  private static List<String> words(Enum<?>[] states) {
    return Arrays.stream(states)
        .map(
            s ->
                s instanceof RelationStatus d
                    ? d.word()
                    : s instanceof MissionState.State m ? m.word() : ((Post.State) s).word())
        .toList();
  }
}
