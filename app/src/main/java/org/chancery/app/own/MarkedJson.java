package org.chancery.app.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.chancery.Reading;
import org.chancery.act.NotCounted;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/** What a reading states, as a passage for a person to correct. */
public final class MarkedJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private MarkedJson() {}

  /** The passage, as {@code corpus/README.md} describes it. */
  public static ObjectNode of(Reading reading) {
    String text = reading.article().text();
    Quoted quoted = new Quoted(reading);
    ObjectNode out = NODES.objectNode();
    out.put("text", text);
    ArrayNode acts = out.putArray("acts");
    for (Stated s : Stated.of(reading)) {
      ObjectNode one = acts.addObject();
      one.put("type", s.type());
      one.set("trigger", quote(text, s.trigger()));
      one.set("actor", quote(text, quoted.nearest(s.actor(), s.trigger().start())));
      one.set("counterparty", quote(text, quoted.nearest(s.counterparty(), s.trigger().start())));
      one.put("status", s.status());
      one.put("background", s.background());
      if (s.joint()) {
        one.put("joint", true);
      }
    }
    ArrayNode others = out.putArray("others");
    for (NotCounted n : reading.notCounted()) {
      ObjectNode one = others.addObject();
      one.put("type", n.type().name());
      one.set("trigger", quote(text, n.span()));
      one.set("actor", quote(text, quoted.nearest(n.actor(), n.span().start())));
      one.set("counterparty", quote(text, quoted.nearest(n.counterparty(), n.span().start())));
      one.put("why", n.reason());
    }
    return out;
  }

  /** The words, with which of their places is meant if it is not the first. */
  private static JsonNode quote(String text, @Nullable Span span) {
    if (span == null) {
      return NODES.nullNode();
    }
    String words = span.in(text);
    int n = 1;
    for (int at = text.indexOf(words); at >= 0 && at < span.start(); n++) {
      at = text.indexOf(words, at + 1);
    }
    return n == 1 ? TextNode.valueOf(words) : NODES.arrayNode().add(words).add(n);
  }
}
