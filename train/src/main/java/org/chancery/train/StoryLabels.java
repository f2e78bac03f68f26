package org.chancery.train;

import java.util.List;
import java.util.stream.Stream;

/**
 * The labels of the network that reads stories, in the order of its outputs.
 *
 * @param types what a trigger may tell: acts, then events
 * @param acts how many of them are acts
 * @param statuses how what is told stands to the world; the first one: it is a near miss
 * @param roles what a trigger points at
 */
record StoryLabels(List<String> types, int acts, List<String> statuses, List<String> roles) {
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
        Stream.concat(ACTS.stream(), EVENTS.stream()).toList(),
        ACTS.size(),
        List.of("none", "done", "announced", "threatened", "reversed"),
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

  /** Number of a status of acts or events; what an event knows under another name is the same. */
  int status(String name) {
    return switch (name) {
      case "planned" -> statuses.indexOf("announced");
      case "historical" -> statuses.indexOf("done");
      default -> statuses.indexOf(name);
    };
  }
}
