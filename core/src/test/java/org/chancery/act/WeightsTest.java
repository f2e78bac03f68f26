package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.chancery.act.Weights.Voters;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {
  @TempDir private Path lab;

  private Weights weights(String own) throws IOException {
    Files.writeString(lab.resolve("votes.yaml"), own);
    return Weights.load(RuleFiles.with(lab));
  }

  @Test
  void whatSpeaksForAnActMakesItSurer() throws IOException {
    Weights weights = weights("both: {start: 0, told: 1}\n");

    assertThat(weights.sure(Voters.BOTH, Map.of())).isEqualTo(.5);
    assertThat(weights.sure(Voters.BOTH, Map.of("told", 2.0))).isBetween(.88, .89);
    assertThat(weights.sure(Voters.BOTH, Map.of("nothing known", 2.0))).isEqualTo(.5);
  }

  @Test
  void gradesBeginWhereTheTableSays() throws IOException {
    Weights weights = weights("grades: {told: .8, inferred: .4, listed: .3}\n");

    assertThat(weights.grade(.8)).isEqualTo(Grade.TOLD);
    assertThat(weights.grade(.79)).isEqualTo(Grade.INFERRED);
    assertThat(weights.grade(.39)).isEqualTo(Grade.DOUBTFUL);
    assertThat(weights.isListed(.3)).isTrue();
    assertThat(weights.isListed(.29)).isFalse();
  }

  @Test
  void aMistakeIsNamedWithItsPlace() {
    assertThatThrownBy(() -> weights("both: {start: much}\n"))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("line 1, start: expected a number");
    assertThatThrownBy(() -> weights("neither: {start: 1}\n"))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("no such weights; use one of [both, grades, model, rules]");
    assertThatThrownBy(() -> weights("both: 7\n"))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("expected a map of numbers");
  }

  @Test
  void shippedWeightsPutWhatBothAreSureOfAboveWhatOneSees() {
    Weights shipped = Weights.load(RuleFiles.shipped());
    Map<String, Double> sure = Map.of("told", 4.0, "sides", 4.0, "dense", 1.5, "story", 1.0);

    assertThat(shipped.grade(shipped.sure(Voters.BOTH, sure))).isEqualTo(Grade.TOLD);
    assertThat(shipped.sure(Voters.MODEL, sure)).isLessThan(shipped.sure(Voters.BOTH, sure));
    assertThat(shipped.grade(shipped.sure(Voters.MODEL, Map.of("told", -1.0))))
        .isEqualTo(Grade.DOUBTFUL);
  }
}
