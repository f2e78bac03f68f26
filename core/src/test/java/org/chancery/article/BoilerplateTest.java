package org.chancery.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {

  private static final Boilerplate BOILERPLATE =
      Boilerplate.load(new ArticleWords(Lexicon.load(RuleFiles.shipped())));

  static Stream<Boilerplate.Rule> rules() {
    return BOILERPLATE.rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleFindsItsExample(Boilerplate.Rule rule) {
    String where = "line " + rule.line() + ": " + rule.example();
    switch (rule.kind()) {
      case CUE -> assertThat(rule.pattern().matcher(rule.example()).find()).as(where).isTrue();
      case END -> assertThat(BOILERPLATE.endsStory(rule.example())).as(where).isTrue();
      case LINE -> assertThat(rule.pattern().matcher(rule.example()).matches()).as(where).isTrue();
      case OPENING, BLOCK ->
          assertThat(rule.pattern().matcher(rule.example()).lookingAt()).as(where).isTrue();
    }
    if (rule.kind() != Boilerplate.Kind.CUE && rule.kind() != Boilerplate.Kind.END) {
      assertThat(BOILERPLATE.isFurniture(rule.example())).as(where).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We value your privacy. We and our partners use cookies to measure traffic on this site, to"
            + " show you content that fits you and to keep it safe. You can change your choices at any"
            + " time in the settings.",
        "This site uses cookies so that it works. Some of them are stored in your browser; others help"
            + " us understand which pages people visit most.",
        "By using the site you consent to cookies in your browser.",
        "Get the best of our reporting in your inbox each morning. Sign up for our daily newsletter.",
        "READ MORE: Talks stall again",
        "ALSO READ | Ferry service to resume",
        "Also Read – Ferry service to resume",
        "[ADVERTISEMENT]",
        "--- Advertisement ---",
        "Story continues below this ad",
        "Protesters at the gate on Monday. [File: Ada Rossi/Wire Photo]",
        "The new embassy in Quito (Representational image)",
        "Image source, Wire Images",
        "PHOTO: Wire",
        "Follow us on X and Facebook for the latest.",
        "Tags: embassy, Quito",
        "Topics : Diplomacy | Peru",
        "Copyright © 2014 The Example. All rights reserved.",
        "No part of this page may be copied without leave.",
        "(Reporting by Ada Rossi in Lima; Editing by Tom Lee)",
        "Additional reporting by Tom Lee in Bern.",
        "12 Comments",
        "Leave a comment",
        "Be the first to comment",
        "Share this:",
        "Facebook Twitter WhatsApp",
        "5 min read",
        "* * *",
        "-- ENDS --",
        "Enjoying this story? Subscribe for $2/week to continue reading. Already a subscriber? Log in.",
        "To continue reading, log in or start your free trial. Cancel any time.",
        "Skip to main content",
      })
  void dropsFurniture(String paragraph) {
    assertThat(BOILERPLATE.isFurniture(paragraph)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "France's data protection authority fined the company for storing cookies on users' devices"
            + " without their consent.",
        "The ministry's website uses cookies, a spokesman said, but none of them follow visitors.",
        "The embassy sends a weekly newsletter to citizens who register with it.",
        "Read aloud by the minister, the note gave the envoy 48 hours.",
        "Share prices fell after the ambassador was recalled.",
        "Subscribers to the state news agency got the correction at noon.",
        "Follow-up talks will be held in Geneva.",
        "Comments by the president drew a protest from Lima.",
        "Photographs of the burnt consulate were shown on state television.",
        "Images, files and furniture were taken out of the consulate before it closed.",
        "Image-makers in the palace were not pleased.",
        "Tagged as spies, the five left on Sunday.",
        "Related charges against the consul were dropped.",
        "More than thirty envoys were called in.",
        "More from Moscow is expected today, he said.",
        "Sources in the ministry said the consul would return.",
        "Advertisements for visas were taken down.",
        "Copyright disputes have soured ties between the two since 2010.",
        "Sign up they did: eleven states joined the pact.",
        "The report was first published in March and accused both sides.",
        "The border opened in 1891.",
        "He left.",
        "Live fire was heard near the embassy.",
        "Top officials from both countries met.",
        "Watch towers were built along the border.",
        "The man is a correspondent for the state agency and was held for two days.",
        "By Friday all of them had left.",
        "Click here, the consulate's page tells those who want a visa, and then wait for a month; the"
            + " opposition says that nobody has been let in since the rupture of relations in May.",
        "See the note as a warning, the ambassador told reporters."
      })
  void keepsStories(String paragraph) {
    assertThat(BOILERPLATE.isFurniture(paragraph)).isFalse();
  }
}
