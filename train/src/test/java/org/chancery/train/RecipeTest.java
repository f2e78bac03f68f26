package org.chancery.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecipeTest {
  @Test
  void ratesClimbAndThenFallToNothing() {
    assertThat(Recipe.share(0, 1000)).isEqualTo(.01);
    assertThat(Recipe.share(99, 1000)).isEqualTo(1);
    assertThat(Recipe.share(550, 1000)).isEqualTo(.5);
    assertThat(Recipe.share(1000, 1000)).isZero();
  }

  @Test
  void aPassThatHasMoreStepsThanPlannedDoesNotGoBackwards() {
    assertThat(Recipe.share(1003, 1000)).isZero();
  }
}
