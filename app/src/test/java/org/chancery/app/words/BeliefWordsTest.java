package org.chancery.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.act.Belief;
import org.chancery.act.Grade;
import org.chancery.act.Vote;
import org.junit.jupiter.api.Test;

class BeliefWordsTest {
  private static final Vote MODEL = new Vote("model", "sent packing", .816);

  @Test
  void whatIsToldNeedsNoWord() {
    assertThat(BeliefWords.facts(Belief.RULES)).isEmpty();
  }

  @Test
  void whoIsAloneIsNamed() {
    assertThat(BeliefWords.facts(new Belief(Grade.DOUBTFUL, List.of(), List.of(MODEL))))
        .containsExactly("doubtful (seen by the model alone)");
    assertThat(BeliefWords.facts(new Belief(Grade.INFERRED, List.of(), List.of(Vote.RULES, MODEL))))
        .containsExactly("inferred");
  }

  @Test
  void votesSayWhoSeesItAndHow() {
    assertThat(BeliefWords.votes(new Belief(Grade.INFERRED, List.of(), List.of(Vote.RULES, MODEL))))
        .isEqualTo("rules; model in \u201csent packing\u201d, 0.82");
  }
}
