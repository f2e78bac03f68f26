package org.chancery.app.visitors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page's script tells of its reading.
 *
 * @param seconds in view so far
 * @param end whether its end has been in view
 * @param parts the same of its parts
 */
record Beat(int seconds, boolean end, Map<String, Time> parts) {
  /** Longest that is taken, in characters. */
  static final int MOST = 600;

  /** Longest reading that is believed: four hours. */
  static final int MOST_SECONDS = 14_400;

  private static final int MOST_PARTS = 8;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** How long something was in view, and whether to its end. */
  record Time(int seconds, boolean end) {
    Time atMost(int most) {
      return new Time(Math.min(seconds, most), end);
    }
  }

  /** Reads {@code {"seconds":9,"end":false,"parts":{"acts":[4,true]}}}; anything else is none. */
  static Optional<Beat> of(@Nullable String json) {
    if (json == null || json.length() > MOST) {
      return Optional.empty();
    }
    try {
      JsonNode node = JSON.readTree(json);
      JsonNode parts = node.path("parts");
      if (node.size() != 3 || !parts.isObject() || parts.size() > MOST_PARTS) {
        return Optional.empty();
      }
      Optional<Time> whole = time(node.path("seconds"), node.path("end"));
      Map<String, Time> times = new HashMap<>();
      for (Map.Entry<String, JsonNode> part : parts.properties()) {
        JsonNode value = part.getValue();
        Optional<Time> time =
            value.size() == 2 ? time(value.path(0), value.path(1)) : Optional.empty();
        if (time.isEmpty() || part.getKey().isEmpty()) {
          return Optional.empty();
        }
        times.put(part.getKey(), time.get());
      }
      return whole.map(t -> new Beat(t.seconds(), t.end(), Map.copyOf(times)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Time> time(JsonNode seconds, JsonNode end) {
    return seconds.isInt() && seconds.intValue() >= 0 && end.isBoolean()
        ? Optional.of(new Time(Math.min(seconds.intValue(), MOST_SECONDS), end.booleanValue()))
        : Optional.empty();
  }
}
