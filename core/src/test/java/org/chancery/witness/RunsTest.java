package org.chancery.witness;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.witness.Runs.Run;
import org.junit.jupiter.api.Test;

class RunsTest {
  @Test
  void wordsSideBySideAreOneRunWithTheirGreatestScore() {
    double[] scores = {-3, -1, 2, -.5, -1.1, 0, -4, 5};

    assertThat(Runs.of(0, scores.length, w -> scores[w]))
        .containsExactly(new Run(1, 4, 2), new Run(5, 6, 0), new Run(7, 8, 5));
    assertThat(Runs.of(3, 5, w -> scores[w])).containsExactly(new Run(3, 4, -.5));
    assertThat(Runs.of(4, 4, w -> scores[w])).isEmpty();
  }
}
