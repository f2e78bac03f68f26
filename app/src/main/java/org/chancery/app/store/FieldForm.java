package org.chancery.app.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Function;
import org.chancery.event.Ontology;
import org.chancery.event.PloverType;

/**
 * The form in which stores kept readings before migration 004: the records of that day, field by
 * field. Turns it into the form that is printed, of version 2. Both are trees here and not records,
 * which go on changing while rows of old stay what they are.
 */
final class FieldForm {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Ontology ontology;

  /**
   * @param ontology gives events the quad class and score that their rows lack
   */
  FieldForm(Ontology ontology) {
    this.ontology = ontology;
  }

  /**
   * A reading.
   *
   * @param provenance what made it, which its row does not say
   */
  ObjectNode reading(JsonNode old, ObjectNode provenance) {
    ObjectNode node = NODES.objectNode();
    node.put("version", 2);
    JsonNode article = old.path("article");
    for (String key : new String[] {"id", "source", "published", "place", "title", "byline"}) {
      copy(node, key, article, key);
    }
    copy(node, "language", article, "language");
    copy(node, "text", article, "text");
    node.set("sentences", list(old.path("sentences"), FieldForm::span));
    node.putArray("mentions");
    node.putArray("times");
    node.set("events", list(old.path("events"), this::event));
    node.set("acts", list(old.path("acts"), this::act));
    node.set("not_counted", list(old.path("notCounted"), FieldForm::notCounted));
    node.set("claims", list(old.path("claims"), this::claim));
    node.set("contradictions", list(old.path("contradictions"), FieldForm::contradiction));
    node.set("problems", list(old.path("problems"), FieldForm::problem));
    node.set("provenance", provenance);
    return node;
  }

  /** An act. */
  ObjectNode act(JsonNode old) {
    ObjectNode node = NODES.objectNode();
    for (String key :
        new String[] {
          "id",
          "type",
          "actor",
          "counterparty",
          "joint",
          "sending",
          "receiving",
          "host",
          "mission",
          "seat",
          "persons",
          "count",
          "via",
          "manner",
          "date",
          "due"
        }) {
      copy(node, key, old, key);
    }
    copy(node, "original_date", old, "originalDate");
    node.put("status", low(old.path("status"), ' '));
    copy(node, "background", old, "background");
    copy(node, "article", old, "article");
    copy(node, "wording", old, "wording");
    node.set("speaker", speaker(old.path("speaker")));
    node.set("inferred", list(old.path("inferred"), n -> n));
    node.set("events", list(old.path("events"), n -> n));
    node.set("evidence", list(old.path("evidence"), FieldForm::span));
    copy(node, "quote", old, "quote");
    return node;
  }

  /** A claim. */
  ObjectNode claim(JsonNode old) {
    ObjectNode node = NODES.objectNode();
    copy(node, "id", old, "id");
    copy(node, "speaker", old, "speaker");
    copy(node, "party", old, "party");
    node.put("stance", low(old.path("stance"), ' '));
    node.set("span", span(old.path("span")));
    copy(node, "quote", old, "quote");
    node.set("about", list(old.path("about"), n -> n));
    return node;
  }

  private ObjectNode event(JsonNode old) {
    PloverType type = PloverType.valueOf(old.path("type").asText());
    ObjectNode node = NODES.objectNode();
    copy(node, "id", old, "id");
    node.put("type", type.name());
    copy(node, "mode", old, "mode");
    node.set("contexts", list(old.path("contexts"), n -> n));
    node.set("auxiliary", list(old.path("auxiliary"), n -> NODES.textNode(low(n, '-'))));
    copy(node, "cameo", old, "cameo");
    node.put("quad", low(NODES.textNode(ontology.quad(type).name()), '-'));
    node.put("score", ontology.score(type, old.path("mode").textValue()));
    node.set("actor", list(old.path("actor"), FieldForm::side));
    node.set("recipient", list(old.path("recipient"), FieldForm::side));
    for (String key : new String[] {"date", "due", "count", "sentence"}) {
      copy(node, key, old, key);
    }
    node.set("span", span(old.path("span")));
    copy(node, "frame", old, "frame");
    copy(node, "background", old, "background");
    node.set("speaker", speaker(old.path("speaker")));
    copy(node, "confidence", old, "confidence");
    return node;
  }

  private static ObjectNode side(JsonNode old) {
    ObjectNode node = NODES.objectNode();
    copy(node, "code", old, "code");
    copy(node, "sector", old, "sector");
    copy(node, "name", old, "name");
    node.set("span", span(old.path("span")));
    return node;
  }

  private static JsonNode speaker(JsonNode old) {
    if (!old.isObject()) {
      return NODES.nullNode();
    }
    ObjectNode node = NODES.objectNode();
    copy(node, "name", old, "name");
    copy(node, "party", old, "party");
    node.set("span", span(old.path("span")));
    return node;
  }

  private static ObjectNode notCounted(JsonNode old) {
    ObjectNode node = NODES.objectNode();
    for (String key : new String[] {"type", "actor", "counterparty", "reason"}) {
      copy(node, key, old, key);
    }
    node.set("span", span(old.path("span")));
    copy(node, "quote", old, "quote");
    return node;
  }

  private static ObjectNode contradiction(JsonNode old) {
    ObjectNode node = NODES.objectNode();
    node.set("claims", list(old.path("claims"), n -> n));
    copy(node, "about", old, "about");
    copy(node, "why", old, "why");
    return node;
  }

  private static ObjectNode problem(JsonNode old) {
    ObjectNode node = NODES.objectNode();
    copy(node, "sentence", old, "sentence");
    node.set("span", span(old.path("span")));
    copy(node, "stage", old, "stage");
    copy(node, "reason", old, "reason");
    return node;
  }

  private static ArrayNode span(JsonNode old) {
    return NODES.arrayNode().add(old.path("start").asInt()).add(old.path("end").asInt());
  }

  /** A list that was not there yet is empty. */
  private static ArrayNode list(JsonNode old, Function<JsonNode, JsonNode> each) {
    ArrayNode out = NODES.arrayNode();
    old.forEach(n -> out.add(each.apply(n)));
    return out;
  }

  private static void copy(ObjectNode node, String key, JsonNode old, String field) {
    JsonNode value = old.path(field);
    node.set(key, value.isMissingNode() ? NODES.nullNode() : value);
  }

  private static String low(JsonNode constant, char between) {
    return constant.asText().toLowerCase(Locale.ROOT).replace('_', between);
  }
}
