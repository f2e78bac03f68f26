package org.chancery.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Status;
import org.chancery.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The act stage on real trees: lists and references lean on what parsers make of them. */
class ActStageTest {
  private static final Pipeline PIPELINE = new Pipeline(new CoreNlpParser(), Knowledge.load());

  private static Reading read(LocalDate day, String text) {
    return PIPELINE.read(new Article("x", null, day, null, null, null, "en", text));
  }

  private static Reading read(String text) {
    return read(LocalDate.of(2021, 6, 16), text);
  }

  private static List<String> acts(String text) {
    return read(text).acts().stream().map(ActStageTest::shown).toList();
  }

  private static String shown(DiplomaticAct a) {
    return a.type()
        + " "
        + a.actor()
        + ">"
        + a.counterparty()
        + (a.count() == null ? "" : " " + a.count())
        + (a.seat() == null ? "" : " " + a.seat());
  }

  @Test
  void listsLeaveOutTheVerb() {
    assertThat(acts("Norway expelled four Laotian diplomats, Chile three and Japan two."))
        .containsExactly("EXPULSION NOR>LAO 4", "EXPULSION CHL>LAO 3", "EXPULSION JPN>LAO 2");
    assertThat(acts("Norway expelled four Laotian diplomats and Chile and Japan two each."))
        .containsExactly("EXPULSION NOR>LAO 4", "EXPULSION CHL>LAO 2", "EXPULSION JPN>LAO 2");
    assertThat(acts("Norway, Chile and Japan each expelled two Laotian diplomats on Tuesday."))
        .containsExactly("EXPULSION NOR>LAO 2", "EXPULSION CHL>LAO 2", "EXPULSION JPN>LAO 2");
  }

  @Test
  void anEmbassySitsInTheCapitalIfTheStoryNamesIt() {
    assertThat(
            acts(
                "Chad closed the Laotian embassy on Tuesday. N'Djamena had warned of it for weeks."))
        .containsExactly("CLOSURE TCD>LAO N'Djamena");
    assertThat(acts("Chad closed the Laotian embassy on Tuesday."))
        .containsExactly("CLOSURE TCD>LAO");
    assertThat(
            acts(
                "Chad closed the Laotian consulate on Tuesday. N'Djamena had warned of it for weeks."))
        .containsExactly("CLOSURE TCD>LAO");
  }

  @Test
  void allWhoOrderTogetherExpel() {
    assertThat(acts("Chad, Mali and Niger each ordered two Laotian diplomats to leave."))
        .containsExactly("EXPULSION TCD>LAO 2", "EXPULSION MLI>LAO 2", "EXPULSION NER>LAO 2");
    assertThat(acts("Chad and Mali ordered a total of nine Laotian diplomats to leave."))
        .containsExactly("EXPULSION TCD>LAO", "EXPULSION MLI>LAO");
  }

  @Test
  void soDidAndItsOwn() {
    assertThat(acts("Laos called home its ambassador to Chad, and so did Peru."))
        .containsExactly("RECALL LAO>TCD 1", "RECALL PER>TCD 1");
    assertThat(
            acts(
                "Laos gave Chad's ambassador a week to leave and called back its own from N'Djamena."))
        .containsExactly("EXPULSION LAO>TCD 1", "RECALL LAO>TCD 1 N'Djamena");
  }

  @Test
  void bothOpenInEachOthersCapitals() {
    assertThat(
            acts(
                "Laos signed an accord with Chad on the opening of embassies in each other's capitals."))
        .containsExactly("OPENING LAO>TCD", "OPENING TCD>LAO");
  }

  @Test
  void whatMustBeShutTheOtherSideShuts() {
    assertThat(acts("Chad told Peru to close its consulate. The consulate must shut by Friday."))
        .containsExactly("CLOSURE TCD>PER");
  }

  @Test
  void aRemarkInPassingDoesNotMoveTheStory() {
    assertThat(
            read("Chad expelled the Laotian ambassador, who presented his credentials in 2015."
                    + " Peru recalled its envoy from Vientiane.")
                .acts())
        .filteredOn(a -> a.actor().equals("PER"))
        .singleElement()
        .satisfies(a -> assertThat(a.background()).isFalse());
  }

  @Test
  void aNumberStandsForAListInAnotherSentence() {
    assertThat(
            acts(
                "Laos expelled the ambassadors of Norway and three other countries on Tuesday."
                    + " The other three are Chile, Japan and Peru."
                    + " All four had been summoned to the foreign ministry on Monday."))
        .containsExactly(
            "EXPULSION LAO>NOR 1",
            "EXPULSION LAO>CHL 1",
            "EXPULSION LAO>JPN 1",
            "EXPULSION LAO>PER 1",
            "SUMMONS LAO>NOR 1",
            "SUMMONS LAO>CHL 1",
            "SUMMONS LAO>JPN 1",
            "SUMMONS LAO>PER 1");
  }

  @Test
  void anotherListOfThatLengthIsNotMeant() {
    assertThat(
            acts(
                "Three Laotian ministers flew to Oslo."
                    + " The three are to visit Chile, Peru and Japan."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway said it would expel the same number of Laotian diplomats.|4",
        "Norway ordered an equal number of Laotians to leave.|4",
        "Norway retaliated by expelling as many Laotians.|4",
        "Norway threw out two in return.|2",
      })
  void titForTatByReference(String answer, int count) {
    assertThat(acts("Laos expelled four Norwegian diplomats on Tuesday. " + answer))
        .containsExactly("EXPULSION LAO>NOR 4", "EXPULSION NOR>LAO " + count);
  }

  @Test
  void answersInKindOnlyWhenDone() {
    String first = "Laos expelled four Norwegian diplomats on Tuesday. ";
    assertThat(acts(first + "Norway responded in kind on Wednesday."))
        .containsExactly("EXPULSION LAO>NOR 4", "EXPULSION NOR>LAO");
    assertThat(acts(first + "Norway reserved the right to respond in kind."))
        .containsExactly("EXPULSION LAO>NOR 4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Laos reversed the expulsion of two Norwegian diplomats on Tuesday.",
        "Laos lifted the expulsion order against two Norwegian diplomats.",
        "Laos rescinded its order for two Norwegian diplomats to leave.",
        "Laos dropped its threat to expel the Norwegian ambassador.",
        "Laos backed down on the expulsion of the Norwegian ambassador.",
      })
  void takenBack(String text) {
    assertThat(read(text).acts())
        .extracting(DiplomaticAct::status)
        .containsExactly(Status.REVERSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Laos may reverse the expulsion of two Norwegian diplomats.",
        "Laos denied that it had reversed the expulsion of two Norwegian diplomats.",
        "Norway urged Laos to rescind its order for two Norwegian diplomats to leave.",
      })
  void notTakenBack(String text) {
    assertThat(read(text).acts()).isEmpty();
  }

  @Test
  void aReversalKeepsTheDayOfWhatItTakesBack() {
    DiplomaticAct act =
        read("Laos expelled two Norwegian diplomats on Monday."
                + " It reversed the expulsion of the two diplomats on Wednesday.")
            .acts()
            .get(0);
    assertThat(act.status()).isEqualTo(Status.REVERSED);
    assertThat(act.originalDate()).isNotNull();
    assertThat(act.originalDate().from()).hasToString("2021-06-14");
    assertThat(act.date()).isNotNull();
    assertThat(act.date().from()).hasToString("2021-06-16");
  }

  @Test
  void oneActForEachPost() {
    assertThat(acts("Laos closed the Norwegian consulates in Pakse and Savannakhet."))
        .containsExactly("CLOSURE LAO>NOR Pakse", "CLOSURE LAO>NOR Savannakhet");
    assertThat(acts("Laos recalled its ambassadors from Norway and Chile."))
        .containsExactly("RECALL LAO>NOR 1", "RECALL LAO>CHL 1");
  }

  @Test
  void whatNoSentenceNamesIsInferred() {
    List<DiplomaticAct> acts =
        read("Laos expelled four Norwegian diplomats on Tuesday. Norway responded in kind.").acts();
    assertThat(acts.get(0).inferred()).isEmpty();
    assertThat(acts.get(1).inferred()).containsExactly("counterparty");
    assertThat(acts("Norway's ambassador was brought home on May 3."))
        .containsExactly("RECALL NOR>null 1");
  }

  @Test
  void capitalsStandForTheStateOfTheirDay() {
    String text = "Moscow expelled two Kenyan diplomats.";
    assertThat(read(LocalDate.of(1983, 11, 2), text).acts().get(0).actor()).isEqualTo("SUN");
    assertThat(read(text).acts().get(0).actor()).isEqualTo("RUS");
  }

  private static List<String> history(String text) {
    return read(LocalDate.of(2009, 3, 2), text).acts().stream()
        .map(a -> shown(a) + (a.date() == null ? "" : " " + a.date().from()) + mark(a))
        .toList();
  }

  private static String mark(DiplomaticAct a) {
    return a.background() ? "" : " as news";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chad closed its embassy in Quito and evacuated all embassy staff on May 4, 1985."
            + "|CLOSURE TCD>ECU Quito 1985-05-04|WITHDRAWAL TCD>ECU Quito 1985-05-04",
        "The Peruvian embassy in Oslo was closed and the Norwegian embassy in Lima was reopened on"
            + " May 17, 1994.|CLOSURE PER>NOR Oslo 1994-05-17|OPENING NOR>PER Lima 1994-05-17",
        "Peru opened an embassy in Oslo the same day that it recognized Norway, on May 4, 1985."
            + "|OPENING PER>NOR Oslo 1985-05-04|RECOGNITION PER>NOR 1985-05-04",
        "Peru closed its embassy in Oslo on May 4, 1985. Norway closed its embassy in Lima on the"
            + " same date.|CLOSURE PER>NOR Oslo 1985-05-04|CLOSURE NOR>PER Lima 1985-05-04",
        "Peru closed its embassy in Oslo on May 4, 1985. Norway closed its embassy in Lima on"
            + " August 9.|CLOSURE PER>NOR Oslo 1985-05-04|CLOSURE NOR>PER Lima 1985-08-09",
      })
  void aDayOfLongAgoIsToldOnce(String text, String one, String other) {
    assertThat(history(text)).containsExactly(one, other);
  }

  @Test
  void whatFollowsADayOfLongAgoIsNoNews() {
    assertThat(
            history(
                "A Peruvian envoy reached Oslo on May 11, 1945 and opened an embassy in Norway."))
        .containsExactly("OPENING PER>NOR Oslo");
    assertThat(
            history("Peru closed its embassy in Oslo on February 20. On February 24 it reopened."))
        .contains("CLOSURE PER>NOR Oslo 2009-02-20");
    assertThat(
            history(
                "Relations were broken off on January 3, 1961. Peru summoned the Norwegian"
                    + " ambassador on February 27."))
        .containsExactly("SUMMONS PER>NOR 1 2009-02-27");
  }

  @Test
  void eachHasItsEmbassyInTheOthersTown() {
    assertThat(
            acts(
                "Peru and Norway restored relations, and their respective embassies in Lima and"
                    + " Oslo reopened."))
        .contains("OPENING PER>NOR Oslo", "OPENING NOR>PER Lima")
        .hasSize(3);
  }

  @Test
  void aSectionIsNotPostedToItsLandlord() {
    assertThat(
            acts(
                "Peru opened an interests section in the Belgian embassy in Oslo on Tuesday."
                    + " Norway welcomed it."))
        .containsExactly("OPENING PER>NOR Oslo");
  }

  @Test
  void whoIsLedToDoItDoesIt() {
    assertThat(acts("The attack led Peru to sever diplomatic relations with Norway on Monday."))
        .containsExactly("BREAK PER>NOR");
  }

  @Test
  void aNameThatNoListKnowsIsNotTheStorysOtherSide() {
    assertThat(
            acts(
                "Chile broke off relations with Peru on Monday. On Tuesday Chile recognized the"
                    + " Andean Union that formed between Peru and Bolivia."))
        .containsExactly("BREAK CHL>PER", "RECOGNITION CHL>null");
  }

  @Test
  void aLetterIsNoCredentials() {
    assertThat(acts("The Peruvian ambassador delivered a letter to the king of Norway.")).isEmpty();
  }
}
