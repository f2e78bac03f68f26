package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.act.ActType.CLOSURE;
import static org.chancery.act.ActType.EXPULSION;
import static org.chancery.act.ActType.OPENING;
import static org.chancery.act.ActType.SUMMONS;

import java.util.List;
import org.chancery.act.Status;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.claim.Claim.Stance;
import org.chancery.ledger.Told.Act;
import org.chancery.ledger.values.Answer;
import org.chancery.ledger.values.Dispute;
import org.junit.jupiter.api.Test;

class RegisterTest {
  private static Act expulsion(String actor, String other, int count) {
    return Act.host(EXPULSION, actor, other).persons(Persons.DIPLOMATS, count).announced();
  }

  @Test
  void claimsOfTwoPartiesInTwoStoriesMeetAtOneAct() {
    Told peru =
        Told.on("2031-03-04", "a-1")
            .act(expulsion("PER", "CHL", 8).day("2031-03-03"))
            .claim("PER", Stance.ASSERTS, "They were told on Monday.", "e1");
    Told chile =
        Told.on("2031-03-05", "b-1")
            .act(expulsion("PER", "CHL", 8).day("2031-03-03"))
            .claim("CHL", Stance.DENIES, "Nobody told us.", "e1")
            .claim("CHL", Stance.DEMANDS, "They must stay.", "e1");
    View view = Ask.all(peru, chile);
    Dispute d = view.disputes().get(0);
    assertThat(view.disputes()).hasSize(1);
    assertThat(d.kind()).isEqualTo(Dispute.Kind.ACROSS_STORIES);
    assertThat(d.entry()).isEqualTo(view.entries().get(0).id());
    assertThat(d.sides()).extracting(Dispute.Side::party).containsExactly("PER", "CHL");
    assertThat(d.sides()).extracting(Dispute.Side::says).containsExactly("asserts", "denies");
    assertThat(d.sides().get(1).words().get(0).story().id()).isEqualTo("b-1");
    // What was said later was not known before.
    assertThat(Ask.asOf(null, "2031-03-04", peru, chile).disputes()).isEmpty();
  }

  @Test
  void agreementAndOneVoiceAreNoDispute() {
    Told peru =
        Told.on("2031-03-04", "a-1")
            .act(expulsion("PER", "CHL", 8).day("2031-03-03"))
            .claim("PER", Stance.ASSERTS, "They were told on Monday.", "e1");
    Told agreed =
        Told.on("2031-03-05", "b-1")
            .act(expulsion("PER", "CHL", 8).day("2031-03-03"))
            .claim("CHL", Stance.ACKNOWLEDGES, "We took note.", "e1")
            .claim("PER", Stance.DENIES, "Perhaps not.", "e1");
    assertThat(Ask.all(peru, agreed).disputes()).isEmpty();
    Told elsewhere =
        Told.on("2031-03-05", "c-1")
            .act(Act.host(SUMMONS, "PER", "CHL").persons(Persons.AMBASSADOR, 1).day("2031-03-03"))
            .claim("CHL", Stance.DENIES, "Nobody was called.", "e1");
    assertThat(Ask.all(peru, elsewhere).disputes()).isEmpty();
  }

  @Test
  void contradictionsWithinAStoryAreListed() {
    Told story =
        Told.on("2031-03-04", "a-1")
            .act(expulsion("PER", "CHL", 8).day("2031-03-03"))
            .claim("PER", Stance.ASSERTS, "We told them.", "e1")
            .claim("CHL", Stance.DENIES, "They did not.", "e9")
            .clash("c1", "c2", "whether they were told");
    View view = Ask.all(story);
    assertThat(view.disputes()).hasSize(1);
    assertThat(view.disputes().get(0).kind()).isEqualTo(Dispute.Kind.WITHIN_STORY);
    assertThat(view.disputes().get(0).about()).isEqualTo("whether they were told");
    assertThat(view.disputes().get(0).entry()).isEqualTo(view.entries().get(0).id());
  }

  private static List<Answer> answers(Told... stories) {
    return Ask.relation(Ask.all(stories), "PER", "CHL").answers();
  }

  @Test
  void whoAnsweredWhom() {
    Told first = Told.on("2031-03-04", "a-1").act(expulsion("PER", "CHL", 8).day("2031-03-03"));
    Told second = Told.on("2031-03-11", "a-2").act(expulsion("CHL", "PER", 4).day("2031-03-10"));
    Told third =
        Told.on("2031-03-21", "a-3")
            .act(
                Act.own(CLOSURE, "PER", "CHL")
                    .mission(MissionKind.CONSULATE, "Arica")
                    .day("2031-03-20"));
    View view = Ask.all(first, second, third);
    List<Answer> found = Ask.relation(view, "PER", "CHL").answers();
    assertThat(found).hasSize(2);
    Answer tit =
        found.stream()
            .filter(a -> a.to().equals(view.entry("a-1#a1").orElseThrow().id()))
            .findFirst()
            .orElseThrow();
    assertThat(tit.entry()).isEqualTo(view.entry("a-2#a1").orElseThrow().id());
    assertThat(tit.days()).isEqualTo(7);
    assertThat(tit.proportion()).isEqualTo(0.5);
    assertThat(tit.told()).isFalse();
    assertThat(found)
        .anyMatch(a -> a.to().equals(view.entry("a-2#a1").orElseThrow().id()) && a.days() == 10);
  }

  @Test
  void nobodyKnowsWhatAYearAnswered() {
    Told first = Told.on("2031-03-04", "a-1").act(expulsion("PER", "CHL", 8).day("2030"));
    Told second = Told.on("2031-03-04", "a-2").act(expulsion("CHL", "PER", 4).day("2030-01-10"));
    assertThat(answers(first, second)).isEmpty();
  }

  @Test
  void whatIsLateOfAnotherKindOrOnlyThreatenedAnswersNothing() {
    Told first = Told.on("2031-03-04", "a-1").act(expulsion("PER", "CHL", 8).day("2031-03-03"));
    assertThat(
            answers(
                first,
                Told.on("2031-06-11", "a-2").act(expulsion("CHL", "PER", 4).day("2031-06-10"))))
        .isEmpty();
    assertThat(
            answers(
                first,
                Told.on("2031-03-11", "a-2")
                    .act(
                        Act.own(OPENING, "CHL", "PER")
                            .mission(MissionKind.EMBASSY, null)
                            .day("2031-03-10"))))
        .isEmpty();
    assertThat(
            answers(
                first,
                Told.on("2031-03-11", "a-2")
                    .act(expulsion("CHL", "PER", 4).day("2031-03-10").is(Status.THREATENED))))
        .isEmpty();
  }

  @Test
  void onOneDayOnlyTheStorysWordsTellTheOrder() {
    Told first = Told.on("2031-03-04", "a-1").act(expulsion("PER", "CHL", 8).day("2031-03-03"));
    Act same = expulsion("CHL", "PER", 8).day("2031-03-03");
    assertThat(answers(first, Told.on("2031-03-05", "a-2").act(same))).isEmpty();
    Told told =
        Told.on("2031-03-05", "a-2")
            .act(
                expulsion("CHL", "PER", 8)
                    .day("2031-03-03")
                    .quote("Chile sent home eight in return."));
    assertThat(answers(first, told)).extracting(Answer::told).containsExactly(true);
  }
}
