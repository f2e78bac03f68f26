package org.chancery.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {
  private static final Parties PARTIES = new Parties(List.of("NOR", "Free River Front"));

  @ParameterizedTest
  @CsvSource({
    "RUS, RUS",
    "rus, RUS",
    "Russia, RUS",
    "nato, NATO",
    "the united kingdom, GBR",
    "cote d'ivoire, CIV",
    "Guam, GUM",
    "GUAM, GUAM",
    "free river front, Free River Front"
  })
  void codesAndNames(String typed, String label) {
    assertThat(PARTIES.find(typed)).isEqualTo(new Parties.Answer.Found(label));
  }

  @ParameterizedTest
  @CsvSource({"Rusia, RUS (Russia)", "Norwey, NOR (Norway)", "Free River, Free River Front"})
  void whatNobodyIsCalledGetsTheNearest(String typed, String nearest) {
    assertThat(((Parties.Answer.Unclear) PARTIES.find(typed)).why())
        .startsWith("no party is called so: did you mean " + nearest)
        .endsWith("?");
  }

  @Test
  void whatSeveralAreCalledIsAskedBack() {
    assertThat(((Parties.Answer.Unclear) PARTIES.find("guam")).why())
        .startsWith("is more than one party: give the code, GUAM (")
        .endsWith(" or GUM (Guam)");
  }
}
