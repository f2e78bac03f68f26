package org.chancery.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.text.Article;
import org.chancery.text.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  private static final String LEAD =
      "LIMA — Peru has recalled its ambassador to Bolivia for consultations, the foreign ministry said on"
          + " Tuesday, after a quarrel over fishing rights on the lake that the two countries share.";
  private static final String SECOND =
      "Bolivia said that it regretted the decision and would not answer in kind. Its own envoy stays in"
          + " Lima, a spokesman said.";

  private static Article read(String text) {
    return read(text, null);
  }

  private static Article read(String text, LocalDate published) {
    return new TextReader(Lexicon.load(RuleFiles.shipped()))
        .read(Article.of(text).publishedOn(published), Budget.unlimited());
  }

  @Test
  void headlineAndFrontMatterAreSetApart() {
    Article article =
        read(
            "Peru calls envoy home from La Paz\n\nSource: Agency | 2014-03-11 21:36:15\n\n"
                + LEAD
                + "\n\n"
                + SECOND
                + "\n");
    assertThat(article.title()).isEqualTo("Peru calls envoy home from La Paz");
    assertThat(article.published()).isEqualTo("2014-03-11");
    assertThat(article.place()).isEqualTo("LIMA");
    assertThat(article.text()).isEqualTo(LEAD + "\n\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Published: 11/03/2014 14:10 CET",
        "11 Mar 2014 11:05AM (Updated: 12 Mar 2014 03:20PM)",
        "Tue, 11 Mar, 2014 - 19:04",
        "March 11, 2014 16:20 PET",
        "11 March 2014 | 18:05",
        "Tuesday 11.03.2014 18:42",
        "Posted on March 11, 2014 by Ada Rossi",
        "By Ada Rossi | March 11, 2014",
        "Ada Rossi, Lima\nMarch 11, 2014 9:36 pm",
        "First published: 11 March 2014. Last updated: 15 March 2014",
        "Lima, 11 March 2014",
      })
  void dayOfPublicationIsReadFromFrontMatter(String line) {
    Article article = read("Peru calls envoy home\n\n" + line + "\n\n" + LEAD + "\n\n" + SECOND);
    assertThat(article.published()).isEqualTo("2014-03-11");
    assertThat(article.text()).isEqualTo(LEAD + "\n\n" + SECOND);
  }

  @Test
  void changeIsNoPublicationUnlessNothingElseIsKnown() {
    String text =
        "Peru calls envoy home\n\nUpdated: May 9, 2018 22:15\n\n" + LEAD + "\n\n" + SECOND;
    assertThat(read(text).published()).isEqualTo("2018-05-09");
    assertThat(read(text, LocalDate.of(2018, 5, 7)).published()).isEqualTo("2018-05-07");
  }

  @Test
  void storySettlesWhichNumberIsTheMonth() {
    String open = "Peru calls envoy home\n\nPublished: 04/03/2014\n\n";
    // 4 March 2014 was a Tuesday, 3 April a Thursday.
    assertThat(read(open + LEAD).published()).isEqualTo("2014-03-04");
    assertThat(read(open + LEAD.replace("Tuesday", "Wednesday")).published())
        .isEqualTo("2014-04-03");
    assertThat(read(open + LEAD.replace("Tuesday", "the radio")).published()).isNull();
    assertThat(read(open + LEAD.replace("LIMA —", "LIMA, April 3 —")).published())
        .isEqualTo("2014-04-03");
  }

  @Test
  void pageWinsOverTheCaller() {
    String text = "Peru calls envoy home\n\n11 March 2014\n\n" + LEAD;
    assertThat(read(text, LocalDate.of(2020, 1, 1)).published()).isEqualTo("2014-03-11");
  }

  @Test
  void yearIsNeverGuessed() {
    String text =
        "LIMA, March 11 — Peru has recalled its ambassador to Bolivia. It was done in 2014.";
    assertThat(read(text).published()).isNull();
    assertThat(read(text, LocalDate.of(2014, 3, 11)).published()).isEqualTo("2014-03-11");
  }

  @Test
  void datesInTheStoryDoNotCount() {
    assertThat(
            read("A headline of four words\n\n" + LEAD + "\n\nThe border opened on May 3, 1891.")
                .published())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peru recalled its envoy.",
        "Peru recalled its envoy",
        "Peru said it \"might\" recall its envoy; Bolivia – for its part – did not (yet) answer",
        "Protesters burned flags outside the embassy on Monday (Reuters photo showed)",
      })
  void oneSentenceStaysAsItIs(String sentence) {
    Article article = read(sentence);
    assertThat(article.text()).isEqualTo(sentence);
    assertThat(article.title()).isNull();
  }

  @Test
  void hardWrappedLinesAreJoined() {
    String text =
        """
        Peru calls envoy home from La Paz

        LIMA (Wire) - Peru has recalled its ambassador to Bolivia for
        consultations, the foreign ministry said on Tuesday. The two
        countries share a lake.

        Bolivia said that it regretted the decision and would not answer
        in kind. Its own envoy stays in Lima, a spokesman said.
        """;
    assertThat(read(text).text())
        .isEqualTo(
            "LIMA (Wire) - Peru has recalled its ambassador to Bolivia for consultations, the foreign"
                + " ministry said on Tuesday. The two countries share a lake.\n\nBolivia said that it"
                + " regretted the decision and would not answer in kind. Its own envoy stays in Lima, a"
                + " spokesman said.");
  }

  @Test
  void singleLinesAreParagraphs() {
    String cookies =
        "Our site uses cookies to give every visitor a better experience. Cookie information is"
            + " kept in your browser.";
    Article article = read(cookies + "\n" + LEAD + "\r\n" + SECOND + "\nRead More");
    assertThat(article.text()).isEqualTo(LEAD + "\n\n" + SECOND);
    assertThat(article.title()).isNull();
  }

  @Test
  void furnitureBetweenParagraphsGoes() {
    Article article =
        read(
            String.join(
                "\n\n",
                "Allow cookies to see the video.",
                "Peru calls envoy home",
                "By Ada Rossi",
                LEAD,
                "ADVERTISEMENT",
                "Also read: Ferry service on the lake to resume",
                "Boats on the lake (File photo)",
                SECOND,
                "(Reporting by Ada Rossi; Editing by Tom Lee)",
                "Related stories",
                "Bolivia shuts consulate in Puno",
                "Comments (2)",
                "They should all go home, I say, and stay there for a good long while, every one of them."));
    assertThat(article.title()).isEqualTo("Peru calls envoy home");
    assertThat(article.byline()).isEqualTo("Ada Rossi");
    assertThat(article.text()).isEqualTo(LEAD + "\n\n" + SECOND);
  }

  @Test
  void shortParagraphsOfAStoryStay() {
    String text = LEAD + "\n\nThe border opened in 1891.\n\n“We are done,” he said.\n\n" + SECOND;
    assertThat(read(text).text()).isEqualTo(text);
  }

  @Test
  void questionOrInitialsMayEndAHeadline() {
    assertThat(read("Will Peru break with Bolivia?\n\n" + LEAD + "\n\n" + SECOND).title())
        .isEqualTo("Will Peru break with Bolivia?");
    assertThat(read("Peru to shut consulates in the U.S.\n\n" + LEAD + "\n\n" + SECOND).title())
        .isEqualTo("Peru to shut consulates in the U.S.");
  }

  @Test
  void nothingButFurnitureLeavesNoStory() {
    assertThat(read("Accept all cookies\n\nRead more\n\n12 Comments").text()).isEmpty();
  }
}
