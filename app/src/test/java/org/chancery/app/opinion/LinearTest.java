package org.chancery.app.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.event.PloverType;
import org.junit.jupiter.api.Test;

class LinearTest {

  private static List<Linear.Example> twoKinds() {
    List<Linear.Example> out = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String noise = "noise=" + i % 7;
      out.add(
          i % 3 == 0
              ? new Linear.Example(Map.of("a", 1.0, noise, 1.0), PloverType.AID)
              : new Linear.Example(Map.of("b", 1.0, noise, 1.0), PloverType.COERCE));
    }
    return out;
  }

  @Test
  void whatSeparatesIsLearned() {
    Linear linear = Linear.fit(twoKinds(), 1, 150);
    assertThat(linear.guess(Map.of("a", 1.0)).type()).isEqualTo(PloverType.AID);
    assertThat(linear.guess(Map.of("b", 1.0)).type()).isEqualTo(PloverType.COERCE);
    assertThat(linear.guess(Map.of("b", 1.0)).probability()).isGreaterThan(0.9);
  }

  /** Without a sign only the shares are left, and the penalty is small against sixty examples. */
  @Test
  void aFeatureThatSaysNothingLeavesTheShares() {
    List<Linear.Example> same = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      same.add(
          new Linear.Example(
              Map.of("always", 1.0), i % 3 == 0 ? PloverType.AID : PloverType.COERCE));
    }
    Linear.Guess guess = Linear.fit(same, 1, 300).guess(Map.of("always", 1.0));
    assertThat(guess.type()).isEqualTo(PloverType.COERCE);
    assertThat(guess.probability()).isCloseTo(2 / 3.0, within(0.01));
  }

  @Test
  void theSameExamplesGiveTheSameModel() {
    Linear one = Linear.fit(twoKinds(), 1, 50);
    Linear two = Linear.fit(twoKinds(), 1, 50);
    assertThat(one.guess(Map.of("a", 1.0))).isEqualTo(two.guess(Map.of("a", 1.0)));
  }

  /** At the minimum the slope of loss and penalty is zero: checked against small steps aside. */
  @Test
  void nothingNearbyIsBetter() {
    List<Linear.Example> examples = twoKinds();
    Linear linear = Linear.fit(examples, 1, 500);
    double best = loss(examples, linear);
    linear
        .weights()
        .forEach(
            (name, w) -> {
              for (double aside : new double[] {0.01, -0.01}) {
                w[0] += aside;
                assertThat(loss(examples, linear)).isGreaterThanOrEqualTo(best - 1e-9);
                w[0] -= aside;
              }
            });
  }

  private static double loss(List<Linear.Example> examples, Linear linear) {
    double sum = 0;
    for (Linear.Example e : examples) {
      Linear.Guess g = linear.guess(e.features());
      sum -= Math.log(g.type() == e.type() ? g.probability() : 1 - g.probability());
    }
    for (double[] w : linear.weights().values()) {
      sum += 0.5 * (w[0] * w[0] + w[1] * w[1]);
    }
    return sum;
  }

  @Test
  void aBoastIsCutDownToWhatHeld() {
    Random random = new Random(4);
    List<Platt.Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      double said = 0.3 + 0.7 * random.nextDouble();
      // It holds half as often as it says.
      outcomes.add(new Platt.Outcome(said, random.nextDouble() < said / 2));
    }
    Platt platt = Platt.fit(outcomes);
    assertThat(platt.at(0.6)).isCloseTo(0.3, within(0.05));
    assertThat(platt.at(0.9)).isCloseTo(0.45, within(0.06)).isGreaterThan(platt.at(0.4));
  }

  @Test
  void whereAllHeldItStaysBelowCertainty() {
    List<Platt.Outcome> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(new Platt.Outcome(0.5 + i / 200.0, true));
    }
    assertThat(Platt.fit(all).at(0.7)).isBetween(0.9, 0.9999);
  }
}
