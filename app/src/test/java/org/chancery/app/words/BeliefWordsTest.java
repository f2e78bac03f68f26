package org.chancery.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chancery.act.Belief;
import org.chancery.act.Grade;
import org.chancery.act.Vote;
import org.chancery.pointing.Pairing.Sided;
import org.junit.jupiter.api.Test;

class BeliefWordsTest {
  private static final Vote MODEL = new Vote("model", "sent packing", .816, List.of());

  @Test
  void whatIsToldNeedsNoWord() {
    assertThat(BeliefWords.facts(Belief.RULES)).isEmpty();
  }

  @Test
  void whoIsAloneIsNamed() {
    assertThat(
            BeliefWords.facts(new Belief(Grade.DOUBTFUL, .7, List.of(), List.of(MODEL), Map.of())))
        .containsExactly("doubtful: 70 of 100 such are right (seen by the model alone)");
    assertThat(
            BeliefWords.facts(
                new Belief(Grade.INFERRED, .7, List.of(), List.of(Vote.RULES, MODEL), Map.of())))
        .containsExactly("inferred: 70 of 100 such are right");
  }

  @Test
  void whatWasWeighedIsSaid() {
    Belief belief =
        new Belief(Grade.TOLD, .93, List.of(), List.of(MODEL), Map.of("told", 2.0, "open", 1.0));

    assertThat(BeliefWords.weighed(belief)).isEqualTo("sure 0.93, by open 1.00, told 2.00");
    assertThat(BeliefWords.weighed(Belief.RULES)).isEmpty();
  }

  @Test
  void votesSayWhoSeesItAndHow() {
    assertThat(
            BeliefWords.votes(
                new Belief(Grade.INFERRED, .7, List.of(), List.of(Vote.RULES, MODEL), Map.of())))
        .isEqualTo("rules; model in \u201csent packing\u201d, 0.82");
    Vote unsure =
        new Vote(
            "model",
            "left",
            .5,
            List.of(new Sided("GBR", "RUS", .62, Map.of()), new Sided("RUS", null, .21, Map.of())));
    assertThat(
            BeliefWords.votes(new Belief(Grade.INFERRED, .7, List.of(), List.of(unsure), Map.of())))
        .isEqualTo("model in \u201cleft\u201d, 0.50 (GBR > RUS 0.62, RUS > nobody 0.21)");
  }
}
