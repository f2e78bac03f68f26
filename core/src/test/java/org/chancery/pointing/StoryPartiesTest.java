package org.chancery.pointing;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.Drawn;
import org.chancery.Knowledge;
import org.junit.jupiter.api.Test;

class StoryPartiesTest {
  @Test
  void whoIsNamedWhereAndInMostSentences() {
    StoryParties parties =
        new StoryParties(
            Drawn.explain(
                    "Chad/Chad/NNP/1/nsubj expels/expel/VBZ/-1/root Omani/omani/JJ/3/amod"
                        + " envoys/envoy/NNS/1/obj",
                    Knowledge.load())
                .scenes());

    assertThat(parties.count()).isEqualTo(2);
    assertThat(parties.most()).containsExactly("OMN", "TCD");
    assertThat(parties.isIn(0, "OMN")).isTrue();
    assertThat(parties.leads("TCD")).isTrue();
    assertThat(parties.isIn(1, "TCD")).isFalse();
    assertThat(parties.leads("MLI")).isFalse();
  }
}
