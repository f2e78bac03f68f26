package org.chancery.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chancery.app.ledger.PairView;
import org.chancery.app.store.Library.StoryHead;
import org.chancery.ledger.Channel;
import org.chancery.ledger.Deadline;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Headcount;
import org.chancery.ledger.MissionState;
import org.chancery.ledger.Post;
import org.chancery.ledger.Relation;

/** How two parties stand, as one JSON object. */
final class LedgerJson {
  private final ObjectMapper mapper = new ObjectMapper();

  /** The object over several lines, ending with a line feed. */
  String render(PairView view) {
    try {
      String json = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(node(view));
      return Plain.inJson(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }

  private static ObjectNode node(PairView view) {
    Relation relation = view.relation();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("first", view.first());
    node.put("second", view.second());
    node.put("as_of", view.asOf() == null ? null : view.asOf().toString());
    node.put("diplomatic", relation.diplomatic().status().now().word());
    node.put("level", relation.diplomatic().level().now().word());
    node.put("consular", relation.consular().status().now().word());
    ArrayNode missions = node.putArray("missions");
    for (MissionState m : relation.missions()) {
      missions
          .addObject()
          .put("sending", m.sending())
          .put("receiving", m.receiving())
          .put("kind", m.kind())
          .put("seat", m.seat())
          .put("state", m.state().now().word());
    }
    ArrayNode posts = node.putArray("posts");
    for (Post p : relation.posts()) {
      posts
          .addObject()
          .put("sending", p.sending())
          .put("receiving", p.receiving())
          .put("state", p.state().now().word());
    }
    ArrayNode staff = node.putArray("staff");
    for (Headcount h : relation.headcounts()) {
      staff
          .addObject()
          .put("sending", h.sending())
          .put("receiving", h.receiving())
          .put("ceiling", h.ceiling())
          .put("accredited", h.accredited())
          .put("vacant", h.vacant())
          .put("leaving", h.leaving())
          .put("expelled", h.expelled())
          .put("uncounted", h.uncounted());
    }
    ArrayNode channels = node.putArray("channels");
    for (Channel c : relation.channels()) {
      channels
          .addObject()
          .put("from", c.from())
          .put("to", c.to())
          .put("kind", c.kind().word())
          .put("via", c.via())
          .put("state", c.state().now().word());
    }
    ArrayNode deadlines = node.putArray("deadlines");
    for (Deadline d : relation.deadlines()) {
      ObjectNode deadline = deadlines.addObject();
      deadline.put("act", d.entry());
      deadline.put("type", d.type().name());
      ReadingJson.interval(deadline, "due", d.due());
      deadline.put("state", d.state().word());
      deadline.put("on_silence", d.silence());
      deadline.put("sequence", d.sequence());
    }
    ArrayNode acts = node.putArray("acts");
    for (Entry entry : relation.entries()) {
      ObjectNode act = ReadingJson.act(entry.act());
      act.put("day", entry.day() == null ? null : entry.day().toString());
      act.put("sources", entry.sources());
      ArrayNode stories = act.putArray("stories");
      view.storiesOf(entry).forEach(s -> stories.add(story(s)));
      acts.add(act);
    }
    return node.put("later", view.leftOut().later()).put("undated", view.leftOut().undated());
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
