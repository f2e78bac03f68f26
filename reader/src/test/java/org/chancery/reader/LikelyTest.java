package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LikelyTest {
  @Test
  void aScoreOfNothingIsAsLikelyAsNot() {
    assertThat(Likely.of(0)).isEqualTo(.5);
    assertThat(Likely.of(-50)).isBetween(0.0, 1e-9);
    assertThat(Likely.of(50)).isBetween(1 - 1e-9, 1.0);
  }

  @Test
  void sharesAddUpAndKeepTheirOrder() {
    double[] shares = Likely.shares(new float[] {9, 1, 900, 899, -3, 9}, 1, 4);

    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
    assertThat(shares[1]).isGreaterThan(shares[2]);
    assertThat(shares[1] / shares[2]).isCloseTo(Math.E, within(1e-6));
  }
}
