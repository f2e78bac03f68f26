package org.chancery.app.own;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.chancery.app.own.MarkedText.Mark;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An export of Label Studio: an array of tasks. A labelled region is a mark, relations {@code
 * actor} and {@code counterparty} lead to its sides, a choice on the region (done, announced,
 * threatened, reversed, near miss) says how it is meant.
 */
final class StudioFormat implements MarkedTexts.Format {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NEAR_MISS = "near miss";

  /** Whether a file that begins so is one. */
  static boolean isOne(String first) {
    return first.stripLeading().startsWith("[");
  }

  @Override
  public List<MarkedText> read(Path file, String content, BiConsumer<String, String> complaints) {
    List<MarkedText> out = new ArrayList<>();
    JsonNode tasks;
    try {
      tasks = MAPPER.readTree(content);
    } catch (JsonProcessingException e) {
      complaints.accept(file.toString(), "is not valid JSON");
      return out;
    }
    for (int i = 0; i < tasks.size(); i++) {
      String where = file + "[" + i + "]";
      String text = text(tasks.get(i).path("data"));
      if (text == null) {
        complaints.accept(where, "has no text under \"data\"");
        continue;
      }
      try {
        JsonNode result = tasks.get(i).path("annotations").path(0).path("result");
        out.add(new MarkedText(where, text, marks(text, result)));
      } catch (OwnTypesException e) {
        complaints.accept(where, String.valueOf(e.getMessage()));
      }
    }
    return out;
  }

  private static @Nullable String text(JsonNode data) {
    if (data.path("text").isTextual()) {
      return data.path("text").asText();
    }
    for (JsonNode value : data) {
      if (value.isTextual()) {
        return value.asText();
      }
    }
    return null;
  }

  /** A labelled part of the text. */
  private record Region(String label, Span span) {}

  private static List<Mark> marks(String text, JsonNode result) {
    Map<String, Region> regions = new LinkedHashMap<>();
    Map<String, String> statuses = new HashMap<>();
    Map<String, Map<String, String>> sides = new HashMap<>();
    Set<String> parties = new HashSet<>();
    for (JsonNode one : result) {
      String id = one.path("id").asText();
      JsonNode value = one.path("value");
      if (value.path("labels").isArray()) {
        regions.put(id, new Region(value.path("labels").path(0).asText(), span(text, value)));
      } else if (value.path("choices").isArray()) {
        statuses.put(id, value.path("choices").path(0).asText().toLowerCase(Locale.ROOT));
      } else if (one.path("type").asText().equals("relation")) {
        String role = one.path("labels").path(0).asText().toLowerCase(Locale.ROOT);
        String to = one.path("to_id").asText();
        sides.computeIfAbsent(one.path("from_id").asText(), x -> new HashMap<>()).put(role, to);
        parties.add(to);
      }
    }
    List<Mark> out = new ArrayList<>();
    regions.forEach(
        (id, region) -> {
          if (!parties.contains(id)) {
            String status = statuses.getOrDefault(id, "done");
            Map<String, String> own = sides.getOrDefault(id, Map.of());
            out.add(
                new Mark(
                    region.label(),
                    region.span(),
                    status.equals(NEAR_MISS) ? null : status,
                    span(regions, own.get("actor")),
                    span(regions, own.get("counterparty")),
                    false));
          }
        });
    return out;
  }

  private static @Nullable Span span(Map<String, Region> regions, @Nullable String id) {
    Region found = id == null ? null : regions.get(id);
    return found == null ? null : found.span();
  }

  private static Span span(String text, JsonNode value) {
    int from = value.path("start").asInt(-1);
    int to = value.path("end").asInt(-1);
    if (from < 0 || to <= from || to > text.length()) {
      throw new OwnTypesException("labels what is not in its text");
    }
    return new Span(from, to);
  }
}
