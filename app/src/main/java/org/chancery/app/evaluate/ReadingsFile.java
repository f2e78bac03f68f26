package org.chancery.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chancery.event.PloverType;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Readings that were made before, as {@code chancery read --format jsonl} prints them. They follow
 * the order of the gold; texts that could not be read are missing.
 */
public final class ReadingsFile implements Closeable {
  private final ObjectMapper mapper = new ObjectMapper();
  private final BufferedReader in;
  private int line;
  private @Nullable Made ahead;

  /**
   * A reading.
   *
   * @param id of the text
   * @param text as it was read
   * @param events what was read
   */
  public record Made(String id, String text, List<Coded> events) {

    /** Keeps an unmodifiable copy. */
    public Made {
      events = List.copyOf(events);
    }
  }

  /**
   * @param in JSON Lines
   * @throws GoldException if the first is no reading
   */
  public ReadingsFile(BufferedReader in) throws IOException, GoldException {
    this.in = in;
    ahead = next();
  }

  /** The reading of the text with that id; null if it has none. */
  public @Nullable Made of(String id) throws IOException, GoldException {
    Made made = ahead;
    if (made == null || !made.id().equals(id)) {
      return null;
    }
    ahead = next();
    return made;
  }

  /**
   * Must be called at the end of the gold.
   *
   * @throws GoldException if readings are left: then they are of other texts or in another order
   */
  public void end() throws GoldException {
    if (ahead != null) {
      throw new GoldException(
          "line "
              + line
              + " is about \""
              + ahead.id()
              + "\", which does not follow in the gold: give the readings of this gold, in its"
              + " order");
    }
  }

  private @Nullable Made next() throws IOException, GoldException {
    String text = in.readLine();
    line++;
    while (text != null && text.isBlank()) {
      text = in.readLine();
      line++;
    }
    return text == null ? null : made(text);
  }

  private Made made(String json) throws GoldException {
    try {
      JsonNode node = mapper.readTree(json);
      List<Coded> events = new ArrayList<>();
      for (JsonNode e : node.required("events")) {
        JsonNode confidence = e.path("confidence");
        events.add(
            new Coded(
                PloverType.valueOf(e.required("type").asText()),
                has(e.path("auxiliary"), "negation"),
                sides(e.path("actor")),
                sides(e.path("recipient")),
                confidence.isNumber() ? confidence.doubleValue() : null));
      }
      return new Made(node.required("id").asText(), node.required("text").asText(), events);
    } catch (IOException | IllegalArgumentException e) {
      throw new GoldException(
          "line " + line + " is no reading: give what 'chancery read --format jsonl' prints");
    }
  }

  private static boolean has(JsonNode list, String word) {
    for (JsonNode x : list) {
      if (x.asText().equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static List<Side> sides(JsonNode list) {
    List<Side> out = new ArrayList<>();
    for (JsonNode x : list) {
      JsonNode span = x.path("span");
      out.add(
          new Side(
              x.path("code").textValue(),
              x.path("sector").textValue(),
              span.size() == 2 ? new Span(span.get(0).asInt(), span.get(1).asInt()) : null));
    }
    return out;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
