package org.chancery.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chancery.act.ActType;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.LegalBasis;
import org.chancery.act.Manner;
import org.chancery.act.NotCounted;
import org.chancery.act.Status;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/** Acts, and what looks like one and is none, as JSON objects, out and in. */
public final class ActJson {
  private ActJson() {}

  /** An act as an object. */
  public static ObjectNode write(DiplomaticAct act) {
    ObjectNode node = JsonValues.object();
    node.put("id", act.id());
    node.put("type", act.type().name());
    node.put("actor", act.actor());
    node.put("counterparty", act.counterparty());
    node.put("joint", act.joint());
    node.put("sending", act.sending());
    node.put("receiving", act.receiving());
    node.put("host", act.host());
    node.put("mission", JsonValues.word(act.mission()));
    node.put("seat", act.seat());
    node.put("persons", JsonValues.word(act.persons()));
    node.put("count", act.count());
    node.put("via", act.via());
    node.put("manner", JsonValues.word(act.manner()));
    JsonValues.interval(node, "date", act.date());
    JsonValues.interval(node, "due", act.due());
    JsonValues.interval(node, "original_date", act.originalDate());
    node.put("status", act.status().word());
    node.put("background", act.background());
    node.put("article", JsonValues.word(act.article()));
    node.put("wording", act.wording());
    JsonValues.speaker(node, act.speaker());
    node.set("inferred", JsonValues.words(act.inferred()));
    node.set("events", JsonValues.words(act.events()));
    node.set("evidence", JsonValues.spans(act.evidence()));
    node.put("quote", act.quote());
    return node;
  }

  /** The act behind an object. */
  static DiplomaticAct read(JsonNode n) {
    return new DiplomaticAct(
        JsonValues.must(n, "id"),
        ActType.valueOf(JsonValues.must(n, "type")),
        JsonValues.must(n, "actor"),
        JsonValues.word(n, "counterparty"),
        n.path("joint").asBoolean(),
        JsonValues.word(n, "sending"),
        JsonValues.word(n, "receiving"),
        JsonValues.word(n, "host"),
        JsonValues.kind(n, "mission", MissionKind::of),
        JsonValues.word(n, "seat"),
        JsonValues.kind(n, "persons", Persons::of),
        JsonValues.count(n.path("count")),
        JsonValues.word(n, "via"),
        JsonValues.kind(n, "manner", Manner::of),
        JsonValues.interval(n.path("date")),
        JsonValues.interval(n.path("due")),
        JsonValues.interval(n.path("original_date")),
        Status.valueOf(JsonValues.name(JsonValues.must(n, "status"))),
        n.path("background").asBoolean(),
        JsonValues.kind(n, "article", LegalBasis::new),
        JsonValues.word(n, "wording"),
        JsonValues.speaker(n.path("speaker")),
        JsonValues.words(n.path("inferred")),
        JsonValues.words(n.path("events")),
        JsonValues.spans(n.path("evidence")),
        JsonValues.must(n, "quote"));
  }

  /** Puts an interval, or null, as an act has it. */
  public static void interval(ObjectNode node, String key, @Nullable Interval interval) {
    JsonValues.interval(node, key, interval);
  }

  static ObjectNode notCounted(NotCounted not) {
    ObjectNode node = JsonValues.object();
    node.put("type", not.type().name());
    node.put("actor", not.actor());
    node.put("counterparty", not.counterparty());
    node.put("reason", not.reason());
    node.set("span", JsonValues.span(not.span()));
    node.put("quote", not.quote());
    return node;
  }

  static NotCounted notCounted(JsonNode n) {
    return new NotCounted(
        ActType.valueOf(JsonValues.must(n, "type")),
        JsonValues.word(n, "actor"),
        JsonValues.word(n, "counterparty"),
        JsonValues.must(n, "reason"),
        JsonValues.span(n.path("span")),
        JsonValues.must(n, "quote"));
  }
}
