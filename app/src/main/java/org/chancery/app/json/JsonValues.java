package org.chancery.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.chancery.article.Span;
import org.chancery.proposition.Speaker;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The values that all objects of a reading are made of, out and in. What is read here says with an
 * {@link IllegalArgumentException} that a value is missing or cannot be.
 */
final class JsonValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Span NOWHERE = new Span(0, 0);

  private JsonValues() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static <T> ArrayNode list(Collection<T> items, Function<T, JsonNode> each) {
    ArrayNode array = NODES.arrayNode();
    items.forEach(i -> array.add(each.apply(i)));
    return array;
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    List<T> out = new ArrayList<>();
    array.forEach(n -> out.add(each.apply(n)));
    return out;
  }

  static ArrayNode words(Collection<String> words) {
    return list(words, NODES::textNode);
  }

  static List<String> words(JsonNode array) {
    return list(array, JsonNode::asText);
  }

  static ArrayNode spans(Collection<Span> spans) {
    return list(spans, JsonValues::span);
  }

  static List<Span> spans(JsonNode array) {
    return list(array, JsonValues::span);
  }

  static ArrayNode span(Span span) {
    return NODES.arrayNode().add(span.start()).add(span.end());
  }

  static Span span(JsonNode n) {
    if (!n.path(0).isInt() || !n.path(1).isInt()) {
      throw new IllegalArgumentException("a span is no pair of numbers");
    }
    return new Span(n.path(0).intValue(), n.path(1).intValue());
  }

  static void interval(ObjectNode node, String key, @Nullable Interval interval) {
    if (interval == null) {
      node.putNull(key);
    } else {
      node.putObject(key).put("from", word(interval.from())).put("to", word(interval.to()));
    }
  }

  static @Nullable Interval interval(JsonNode n) {
    return n.isObject() ? Interval.parse(word(n, "from"), word(n, "to")) : null;
  }

  static void speaker(ObjectNode node, @Nullable Speaker speaker) {
    if (speaker == null) {
      node.putNull("speaker");
      return;
    }
    ObjectNode inner = node.putObject("speaker");
    inner.put("name", speaker.name());
    inner.put("party", speaker.party());
    inner.set("span", span(speaker.span()));
  }

  /** Lines of version 1 do not say where an act's speaker is named. */
  static @Nullable Speaker speaker(JsonNode n) {
    if (!n.isObject()) {
      return null;
    }
    Span span = n.has("span") ? span(n.path("span")) : NOWHERE;
    return new Speaker(must(n, "name"), word(n, "party"), span);
  }

  static @Nullable Integer count(JsonNode n) {
    return n.isInt() ? n.intValue() : null;
  }

  static @Nullable String word(JsonNode n, String key) {
    return n.path(key).textValue();
  }

  /** What a value is called, null if there is none. */
  static @Nullable String word(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** The value that a word stands for, null if there is none. */
  static <T> @Nullable T kind(JsonNode n, String key, Function<String, @Nullable T> kinds) {
    String word = word(n, key);
    T kind = word == null ? null : kinds.apply(word);
    if (word != null && kind == null) {
      throw new IllegalArgumentException("no " + key + " is called " + word);
    }
    return kind;
  }

  static String must(JsonNode n, String key) {
    String value = word(n, key);
    if (value == null) {
      throw new IllegalArgumentException("\"" + key + "\" is missing");
    }
    return value;
  }

  /** "carried out" for CARRIED_OUT. */
  static String low(Enum<?> value, char between) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', between);
  }

  /** The name of a constant out of {@link #low}. */
  static String name(String low) {
    return low.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }
}
