package org.chancery.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chancery.MentionNote;
import org.chancery.Problem;
import org.chancery.Provenance;
import org.chancery.TimeNote;
import org.chancery.actor.Mention;
import org.chancery.time.Interval;
import org.chancery.time.TimePhrase;

/** What a reading notes of words and sentences, and of itself, as JSON objects, out and in. */
final class NoteJson {
  private NoteJson() {}

  static ObjectNode mention(MentionNote mention) {
    ObjectNode node = JsonValues.object();
    node.set("span", JsonValues.span(mention.span()));
    node.put("kind", JsonValues.low(mention.kind(), '-'));
    node.set("parties", JsonValues.words(mention.parties()));
    return node;
  }

  static MentionNote mention(JsonNode n) {
    return new MentionNote(
        JsonValues.span(n.path("span")),
        Mention.Kind.valueOf(JsonValues.name(JsonValues.must(n, "kind"))),
        JsonValues.words(n.path("parties")));
  }

  static ObjectNode time(TimeNote time) {
    ObjectNode node = JsonValues.object();
    node.set("span", JsonValues.span(time.span()));
    node.put("role", JsonValues.low(time.role(), '-'));
    JsonValues.interval(node, "interval", time.interval());
    return node;
  }

  static TimeNote time(JsonNode n) {
    Interval interval = JsonValues.interval(n.path("interval"));
    if (interval == null) {
      throw new IllegalArgumentException("\"interval\" is missing");
    }
    return new TimeNote(
        JsonValues.span(n.path("span")),
        TimePhrase.Role.valueOf(JsonValues.name(JsonValues.must(n, "role"))),
        interval);
  }

  static ObjectNode problem(Problem problem) {
    ObjectNode node = JsonValues.object();
    node.put("sentence", problem.sentence());
    node.set("span", JsonValues.span(problem.span()));
    node.put("stage", problem.stage());
    node.put("reason", problem.reason());
    return node;
  }

  static Problem problem(JsonNode n) {
    return new Problem(
        n.path("sentence").intValue(),
        JsonValues.span(n.path("span")),
        JsonValues.must(n, "stage"),
        JsonValues.must(n, "reason"));
  }

  static ObjectNode provenance(Provenance provenance) {
    return JsonValues.object()
        .put("program", provenance.program())
        .put("parser", provenance.parser())
        .put("rules", provenance.rules());
  }

  /** Lines of version 1 do not say what made them. */
  static Provenance provenance(JsonNode n) {
    return n.isObject()
        ? new Provenance(
            JsonValues.must(n, "program"),
            JsonValues.must(n, "parser"),
            JsonValues.must(n, "rules"))
        : Provenance.UNKNOWN;
  }
}
