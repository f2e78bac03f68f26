package org.chancery.app.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.chancery.event.PloverType;
import org.jspecify.annotations.Nullable;

/**
 * Gold in JSON: plain records that hold a list of events, and PLOVER's published gold standard
 * records, which are one event each.
 */
final class GoldJson {
  private static final String SHAPE =
      "give {\"id\", \"text\", \"date\"?, \"events\": [{\"event\", \"source\": [...],"
          + " \"target\": [...]}]}";

  private final EventTypes types;
  // The published gold has a comma behind the last member of each object.
  private final JsonMapper mapper;

  /**
   * @param types what types are called
   * @param most longest string, in characters
   */
  GoldJson(EventTypes types, int most) {
    this.types = types;
    mapper =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxStringLength(most).build());
  }

  /**
   * Reads a record.
   *
   * @param where what complaints call it
   * @throws GoldException if it is no such record
   */
  Gold read(String where, String json) throws GoldException {
    JsonNode node = parse(json);
    String text = word(node, "text");
    if (!node.isObject() || text == null) {
      throw new GoldException("has no \"text\": " + SHAPE);
    }
    JsonNode list = node.path("events");
    if (!list.isArray() && !node.has("event")) {
      throw new GoldException("has no list of \"events\" and is no \"event\" itself: " + SHAPE);
    }
    boolean pair = node.path("types_only").asBoolean(false);
    List<Gold.Marked> events = new ArrayList<>();
    for (JsonNode e : list.isArray() ? list : List.of(node)) {
      Gold.Marked marked = event(e);
      if (marked != null) {
        events.add(marked);
      }
    }
    if (pair && events.isEmpty()) {
      throw new GoldException("marks a pair (\"types_only\") without an event: " + SHAPE);
    }
    String id = word(node, "id");
    String date = word(node, "date") == null ? word(node, "published") : word(node, "date");
    return new Gold(where, id == null ? where : id, GoldDates.of(date), text, pair, events);
  }

  private JsonNode parse(String json) throws GoldException {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      String at = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      throw new GoldException("is not valid JSON" + at + ": " + SHAPE);
    }
  }

  private Gold.@Nullable Marked event(JsonNode e) throws GoldException {
    EventTypes.Named type = type(e);
    if (type == null) {
      return null;
    }
    PloverType other = type.otherwise();
    String alternative = word(e, "event_alt");
    if (alternative != null) {
      other = named(alternative).type();
    }
    return new Gold.Marked(
        type.type(),
        other,
        sides(e, "source", "actor"),
        sides(e, "target", "recipient"),
        phrase(e, "source"),
        phrase(e, "target"));
  }

  /** The type, null where gold says that it is none of PLOVER's. */
  private EventTypes.@Nullable Named type(JsonNode e) throws GoldException {
    String name = word(e, "event") == null ? word(e, "type") : word(e, "event");
    String cameo = word(e, "cameo");
    if (name != null) {
      return named(name);
    }
    if (e.has("event") || e.has("type") || cameo == null) {
      return null;
    }
    return types.ofCameo(cameo).orElse(null);
  }

  private EventTypes.Named named(String name) throws GoldException {
    EventTypes.Named known = types.named(name);
    if (known == null) {
      throw new GoldException(
          "has the event \"" + name + "\": give a PLOVER type such as AGREE or SANCTION");
    }
    return known;
  }

  private static List<Side> sides(JsonNode e, String key, String otherwise) {
    JsonNode given = e.has(key) ? e.path(key) : e.path(otherwise);
    List<Side> out = new ArrayList<>();
    for (JsonNode x : given.isArray() ? given : List.of(given)) {
      if (x.isObject()) {
        out.add(new Side(word(x, "code"), word(x, "sector"), null));
      } else if (given.isArray() || !x.asText().isBlank()) {
        // An entry without a code is still a party: one that no list knows.
        out.add(new Side(x.isTextual() ? GoldCodes.known(x.asText()) : null, null, null));
      }
    }
    return out;
  }

  /** Words that name the side: of a marked pair, or of published gold. */
  private static String phrase(JsonNode e, String key) {
    JsonNode words = e.path(key + "_text");
    String plain = words.isArray() ? words.path(0).asText("") : words.asText("");
    return plain.isEmpty() ? e.path(key).path(0).path("actorText").asText("") : plain;
  }

  private static @Nullable String word(JsonNode node, String key) {
    JsonNode value = node.path(key);
    String text = value.isTextual() || value.isNumber() ? value.asText() : "";
    return text.isBlank() ? null : text;
  }
}
