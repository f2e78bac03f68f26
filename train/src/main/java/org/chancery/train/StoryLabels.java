package org.chancery.train;

import java.util.List;
import java.util.stream.Stream;

/**
 * The labels of the network that reads stories, in the order of its outputs.
 *
 * @param types what a trigger may tell: acts, then events, then that somebody says something
 * @param acts how many of them are acts
 * @param statuses how what is told stands to the world; the first one: it is a near miss
 * @param stances what somebody does by saying something; the first one: nothing is said
 * @param roles what a trigger points at
 */
record StoryLabels(
    List<String> types, int acts, List<String> statuses, List<String> stances, List<String> roles) {
  private static final List<String> ACTS =
      List.of(
          "EXPULSION",
          "RECALL",
          "WITHDRAWAL",
          "RETURN",
          "ACCREDITATION",
          "REFUSAL",
          "CLOSURE",
          "OPENING",
          "BREAK",
          "RESTORATION",
          "ESTABLISHMENT",
          "DOWNGRADE",
          "UPGRADE",
          "SUSPENSION",
          "RECOGNITION",
          "DERECOGNITION",
          "CAP",
          "CHANNEL",
          "SUMMONS");

  private static final List<String> EVENTS =
      List.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "CONCEDE",
          "COOPERATE",
          "AID",
          "RETREAT",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "ASSAULT");

  /** The labels of the corpus. */
  static StoryLabels ofCorpus() {
    return new StoryLabels(
        Stream.of(ACTS, EVENTS, List.of("SAYING")).flatMap(List::stream).toList(),
        ACTS.size(),
        List.of("none", "done", "announced", "threatened", "reversed"),
        List.of(
            "none",
            "asserts",
            "denies",
            "accuses",
            "acknowledges",
            "demands",
            "threatens",
            "promises"),
        List.of(
            "actor",
            "counterparty",
            "doer",
            "recipient",
            "sending",
            "mission",
            "seat",
            "count",
            "deadline",
            "day"));
  }

  /** Number of the type of words by which somebody is said to say something. */
  int saying() {
    return types.size() - 1;
  }

  /** Number of a stance: it counts on behind the statuses. */
  int stance(String name) {
    return statuses.size() + stances.indexOf(name);
  }

  /** Number of a status of acts or events; what an event knows under another name is the same. */
  int status(String name) {
    return switch (name) {
      case "planned" -> statuses.indexOf("announced");
      case "historical" -> statuses.indexOf("done");
      default -> statuses.indexOf(name);
    };
  }
}
