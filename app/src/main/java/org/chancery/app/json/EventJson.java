package org.chancery.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.event.Auxiliary;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.event.PloverType;
import org.chancery.event.QuadClass;

/** Events as JSON objects, out and in. */
final class EventJson {
  private EventJson() {}

  static ObjectNode write(Event event) {
    ObjectNode node = JsonValues.object();
    node.put("id", event.id());
    node.put("type", event.type().name());
    node.put("mode", event.mode());
    node.set("contexts", JsonValues.words(event.contexts()));
    // A set has no order; the same reading must always give the same line.
    node.set(
        "auxiliary",
        JsonValues.words(
            event.auxiliary().stream().sorted().map(a -> JsonValues.low(a, '-')).toList()));
    node.put("cameo", event.cameo());
    node.put("quad", JsonValues.low(event.quad(), '-'));
    node.put("score", event.score());
    node.set("actor", JsonValues.list(event.actor(), EventJson::side));
    node.set("recipient", JsonValues.list(event.recipient(), EventJson::side));
    JsonValues.interval(node, "date", event.date());
    JsonValues.interval(node, "due", event.due());
    node.put("count", event.count());
    node.put("sentence", event.sentence());
    node.set("span", JsonValues.span(event.span()));
    node.put("frame", event.frame());
    node.put("background", event.background());
    JsonValues.speaker(node, event.speaker());
    node.put("confidence", event.confidence());
    return node;
  }

  static Event read(JsonNode n) {
    JsonNode confidence = n.path("confidence");
    return new Event(
        JsonValues.must(n, "id"),
        PloverType.valueOf(JsonValues.must(n, "type")),
        JsonValues.word(n, "mode"),
        JsonValues.words(n.path("contexts")),
        auxiliary(n.path("auxiliary")),
        JsonValues.word(n, "cameo"),
        QuadClass.valueOf(JsonValues.name(JsonValues.must(n, "quad"))),
        n.path("score").doubleValue(),
        JsonValues.list(n.path("actor"), EventJson::side),
        JsonValues.list(n.path("recipient"), EventJson::side),
        JsonValues.interval(n.path("date")),
        JsonValues.interval(n.path("due")),
        JsonValues.count(n.path("count")),
        n.path("sentence").intValue(),
        JsonValues.span(n.path("span")),
        JsonValues.must(n, "frame"),
        n.path("background").asBoolean(),
        JsonValues.speaker(n.path("speaker")),
        confidence.isNumber() ? Double.valueOf(confidence.doubleValue()) : null);
  }

  private static Set<Auxiliary> auxiliary(JsonNode array) {
    return JsonValues.words(array).stream()
        .map(w -> Auxiliary.valueOf(JsonValues.name(w)))
        .collect(Collectors.toSet());
  }

  private static JsonNode side(EventActor actor) {
    ObjectNode node = JsonValues.object();
    node.put("code", actor.code());
    node.put("sector", actor.sector());
    node.put("name", actor.name());
    node.set("span", JsonValues.span(actor.span()));
    return node;
  }

  private static EventActor side(JsonNode n) {
    return new EventActor(
        JsonValues.word(n, "code"),
        JsonValues.word(n, "sector"),
        JsonValues.must(n, "name"),
        JsonValues.span(n.path("span")));
  }
}
