package org.chancery.ledger.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String WIRE =
      "Fiji told four members of the Tongan mission on Tuesday to leave within ten days, its foreign"
          + " ministry said. The four had met fishermen whose boats were held in March. Tonga called"
          + " the step baseless and said that it would answer. The two have quarrelled over a reef"
          + " for half a century, and talks about it ended without a date for another round.";

  @Test
  void aReprintIsKnownThoughItIsCutAndHeadedAnew() {
    String reprint = "SUVA (Our staff and agencies) - " + WIRE.substring(0, WIRE.length() - 60);
    assertThat(Fingerprint.of(WIRE).isReprintOf(Fingerprint.of(reprint))).isTrue();
    assertThat(
            Fingerprint.of(WIRE)
                .isReprintOf(Fingerprint.of(WIRE.toUpperCase(java.util.Locale.ROOT))))
        .isTrue();
  }

  @Test
  void anotherStoryOnTheSameActIsNone() {
    String other =
        "Four Tongan envoys have ten days to pack. Suva announced the measure on Tuesday and gave as"
            + " its reason that they had spoken with detained fishermen. Nuku'alofa, which disputes"
            + " the reef, promised a response to what it described as a baseless measure.";
    assertThat(Fingerprint.of(WIRE).isReprintOf(Fingerprint.of(other))).isFalse();
  }

  @Test
  void noTextIsLikeNone() {
    assertThat(Fingerprint.of("")).isEqualTo(Fingerprint.NONE);
    assertThat(Fingerprint.NONE.isReprintOf(Fingerprint.NONE)).isFalse();
    assertThat(Fingerprint.of("Two words").isReprintOf(Fingerprint.of("Two words"))).isFalse();
  }

  @Test
  void marksAroundTheWordsAreNoWords() {
    assertThat(Fingerprint.of("\u201cFiji told four to go.\u201d"))
        .isEqualTo(Fingerprint.of("Fiji told four to go"))
        .isNotEqualTo(Fingerprint.NONE);
    assertThat(Fingerprint.of("\u201cTwo words\u201d")).isEqualTo(Fingerprint.NONE);
  }
}
