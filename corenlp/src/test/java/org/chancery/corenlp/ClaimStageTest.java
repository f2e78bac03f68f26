package org.chancery.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.Reading;
import org.chancery.article.Article;
import org.chancery.claim.Claim;
import org.chancery.syntax.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim stage on real trees: speech is where parsers err, so frozen trees would flatter it. */
class ClaimStageTest {
  private static final Pipeline PIPELINE =
      new Pipeline(new CoreNlpParser(), Gate.OPEN, Knowledge.load());

  private static Reading read(String text) {
    LocalDate day = LocalDate.of(2022, 4, 5);
    return PIPELINE.read(new Article("x", null, day, null, null, null, "en", text));
  }

  private static List<String> claims(String text) {
    return read(text).claims().stream().map(ClaimStageTest::shown).toList();
  }

  private static String shown(Claim c) {
    return c.party() + " " + c.stance().name().toLowerCase(java.util.Locale.ROOT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Norway said there was no plan to close its embassy in Mali.              | NOR denies",
        "Norway said Mali had violated the treaty.                                | NOR accuses",
        "Norway said Mali must free the two engineers.                            | NOR demands",
        "Norway said it would pay for the repair.                                 | NOR promises",
        "Norway said Mali would pay a heavy price.                                | NOR threatens",
        "Norway conceded that its officers had erred.                             | NOR acknowledges",
        "Norway called the raid an act of piracy and a flagrant violation.        | NOR accuses",
        "Norway called the charges absurd.                                        | NOR denies",
        "Norway said ties with Mali had never been better.                        | NOR asserts",
        "Talks could resume only if Mali lifted the ban, Norway said.             | NOR demands",
        "The claim is baseless, a spokesman for the Norwegian foreign ministry said. | NOR denies",
        "`The ban was lifted,` said Kari Dahl, a spokeswoman for the Norwegian army. | NOR asserts",
        "According to the Norwegian navy, the ship was in open water.             | NOR asserts",
        "Norway's answer was that the ship had been in open water.                | NOR asserts"
      })
  void takesTheStanceOfWhatIsSaid(String text, String claim) {
    assertThat(claims(text.replace('`', '"'))).containsExactly(claim);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway still maintains relations with Mali.",
        "Norway ordered four envoys of Mali to leave by May 3.",
        "Norway told Mali to close its consulate.",
        "Norway did not say when the envoy would return.",
        "Norway admitted the exiled general for treatment.",
        "The ships made no moves threatening Norway."
      })
  void makesNoClaimOfWhatTheNewspaperTells(String text) {
    assertThat(claims(text)).isEmpty();
  }

  @Test
  void knowsAPersonLaterBySurname() {
    assertThat(
            claims(
                "Norway's foreign minister, Kari Dahl, flew to Bamako. "
                    + "\"The talks were useful,\" Dahl said. \"They were also long.\""))
        .containsOnly("NOR asserts");
  }

  @Test
  void pairsADenialWithTheChargeThatItMeets() {
    Reading r = read("Chile said Peru's army was behind the raid on its post. Peru denies it.");
    assertThat(r.contradictions()).hasSize(1);
    assertThat(r.contradictions().get(0).why())
        .isEqualTo("whether Peru's army was behind the raid on its post");
  }

  @Test
  void pairsWhoSaysInformedWithWhoSaysNot() {
    Reading r =
        read("Peru said it had got no notice of the closure. Chile said Peru was notified in May.");
    assertThat(r.contradictions()).hasSize(1);
    assertThat(r.contradictions().get(0).why()).contains("informed");
  }

  @Test
  void leavesApartWhatSpeaksOfDifferentThings() {
    assertThat(
            read("Chile said Peru had broken the fishing accord. "
                    + "Peru denied any plan to recall its ambassador. "
                    + "Norway said it was not a party to the talks.")
                .contradictions())
        .isEmpty();
  }

  @Test
  void tellsWhichEventsAClaimIsAbout() {
    Reading r = read("Norway said it had expelled four diplomats of Mali.");
    assertThat(r.claims()).hasSize(1);
    assertThat(r.claims().get(0).about()).isNotEmpty();
  }
}
