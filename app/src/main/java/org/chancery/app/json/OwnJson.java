package org.chancery.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chancery.act.OwnAct;

/** Acts of a user's own types, out and in. */
final class OwnJson {
  private OwnJson() {}

  static ObjectNode write(OwnAct act) {
    ObjectNode node = JsonValues.object();
    node.put("type", act.type());
    node.put("actor", act.actor());
    node.put("counterparty", act.counterparty());
    node.put("status", act.status().word());
    node.put("background", act.background());
    node.put("sure", act.sure());
    JsonValues.interval(node, "date", act.date());
    node.put("seat", act.seat());
    node.set("evidence", JsonValues.span(act.evidence()));
    node.set("trigger", JsonValues.span(act.trigger()));
    return node;
  }

  static OwnAct read(JsonNode n) {
    return new OwnAct(
        JsonValues.must(n, "type"),
        JsonValues.word(n, "actor"),
        JsonValues.word(n, "counterparty"),
        ActJson.status(JsonValues.must(n, "status")),
        n.path("background").asBoolean(),
        n.path("sure").asDouble(),
        JsonValues.interval(n.path("date")),
        JsonValues.word(n, "seat"),
        JsonValues.span(n.path("evidence")),
        JsonValues.span(n.path("trigger")));
  }
}
