package org.chancery.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.chancery.app.ledger.PairView;
import org.chancery.app.store.Library.StoryHead;
import org.chancery.ledger.Relation;

/** How two parties stand, as one JSON object. */
final class LedgerJson {
  private final ObjectMapper mapper = new ObjectMapper();

  /** The object over several lines, ending with a line feed. */
  String render(PairView view, LocalDate today) {
    try {
      String json = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(node(view, today));
      return Plain.inJson(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }

  private static ObjectNode node(PairView view, LocalDate today) {
    LocalDate day = view.asOf() == null ? today : view.asOf();
    Relation relation = view.relation();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("first", view.first());
    node.put("second", view.second());
    node.put("as_of", view.asOf() == null ? null : view.asOf().toString());
    node.put("diplomatic", relation.diplomatic().word());
    ArrayNode missions = node.putArray("missions");
    for (Relation.Mission m : relation.missions().values()) {
      missions
          .addObject()
          .put("sending", m.sending())
          .put("receiving", m.receiving())
          .put("kind", m.kind())
          .put("seat", m.seat())
          .put("state", m.state())
          .put("head", m.head());
    }
    ArrayNode caps = node.putArray("caps");
    for (Relation.Cap c : relation.caps()) {
      caps.addObject()
          .put("by", c.by())
          .put("on", c.on())
          .put("ceiling", c.ceiling())
          .put("act", c.act());
    }
    ArrayNode channels = node.putArray("channels");
    for (Relation.Channel c : relation.channels()) {
      channels
          .addObject()
          .put("from", c.from())
          .put("to", c.to())
          .put("via", c.via())
          .put("act", c.act());
    }
    ArrayNode deadlines = node.putArray("deadlines");
    for (PairView.Deadline d : view.deadlines()) {
      ObjectNode deadline = deadlines.addObject();
      deadline.put("act", d.entry().key());
      deadline.put("type", d.what().name());
      ReadingJson.interval(deadline, "due", d.due());
      deadline.put("passed", d.passedOn(day));
    }
    ArrayNode acts = node.putArray("acts");
    for (PairView.Entry entry : view.acts()) {
      ObjectNode act = ReadingJson.act(entry.stored().act());
      act.put("id", entry.key());
      act.put("day", entry.day() == null ? null : entry.day().toString());
      act.set("story", story(entry.stored().story()));
      acts.add(act);
    }
    return node.put("later", view.later()).put("undated", view.undated());
  }

  private static ObjectNode story(StoryHead story) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", story.id())
        .put("title", story.title())
        .put("published", story.published() == null ? null : story.published().toString())
        .put("source", story.source());
  }
}
