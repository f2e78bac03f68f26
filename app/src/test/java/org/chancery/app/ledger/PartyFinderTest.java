package org.chancery.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyFinderTest {
  private static final PartyFinder PARTIES =
      new PartyFinder(RuleFiles.shipped(), List.of("NOR", "Free River Front"));

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
  void codesAndNames(String typed, String label) throws Unclear {
    assertThat(PARTIES.find(typed)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"Rusia, RUS (Russia)", "Norwey, NOR (Norway)", "Free River, Free River Front"})
  void whatNobodyIsCalledGetsTheNearest(String typed, String nearest) {
    assertThat(why(typed))
        .startsWith("no party is called so: did you mean " + nearest)
        .endsWith("?");
  }

  @Test
  void whatSeveralAreCalledIsAskedBack() {
    assertThat(why("guam"))
        .startsWith("is more than one party: give the code, GUAM (")
        .endsWith(" or GUM (Guam)");
  }

  private static String why(String typed) {
    try {
      return "found " + PARTIES.find(typed);
    } catch (Unclear e) {
      return String.valueOf(e.getMessage());
    }
  }
}
