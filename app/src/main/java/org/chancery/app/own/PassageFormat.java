package org.chancery.app.own;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.chancery.app.own.MarkedText.Mark;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * JSON Lines as in {@code corpus/}: {@code {"text", "acts": [...], "others": [...]}}. Places are
 * quoted: a string stands for where it first occurs, {@code [string, n]} for its n-th occurrence.
 */
final class PassageFormat implements MarkedTexts.Format {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public List<MarkedText> read(Path file, String content, BiConsumer<String, String> complaints) {
    List<MarkedText> out = new ArrayList<>();
    int number = 0;
    for (String line : content.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String where = file + ":" + number;
      try {
        JsonNode node = MAPPER.readTree(line);
        // Where claims are marked nobody looked for acts: its silence says nothing.
        if (!node.has("claims")) {
          out.add(passage(where, node));
        }
      } catch (JsonProcessingException e) {
        complaints.accept(where, "is not valid JSON");
      } catch (OwnTypesException e) {
        complaints.accept(where, String.valueOf(e.getMessage()));
      }
    }
    return out;
  }

  private static MarkedText passage(String where, JsonNode node) {
    String text = node.path("text").asText();
    if (text.isBlank()) {
      throw new OwnTypesException("has no \"text\"");
    }
    List<Mark> marks = new ArrayList<>();
    for (String list : List.of("acts", "events", "others")) {
      for (JsonNode one : node.path(list)) {
        marks.add(mark(text, one, !list.equals("others")));
      }
    }
    return new MarkedText(where, text, marks);
  }

  private static Mark mark(String text, JsonNode n, boolean told) {
    Span trigger = span(text, n.path("trigger"));
    if (trigger == null || !n.path("type").isTextual()) {
      throw new OwnTypesException("marks something without \"type\" or \"trigger\"");
    }
    return new Mark(
        n.path("type").asText(),
        trigger,
        told ? n.path("status").asText("done") : null,
        span(text, n.path("actor")),
        span(text, n.path(n.has("recipient") ? "recipient" : "counterparty")),
        n.path("joint").asBoolean());
  }

  /** Where what is quoted stands; the first of a list of quotations; null for nothing. */
  private static @Nullable Span span(String text, JsonNode quoted) {
    if (quoted.isArray() && (quoted.size() != 2 || !quoted.get(1).isInt())) {
      return quoted.isEmpty() ? null : span(text, quoted.get(0));
    }
    String what = quoted.isArray() ? quoted.get(0).asText() : quoted.asText("");
    if (quoted.isNull() || what.isEmpty()) {
      return null;
    }
    int at = -1;
    for (int n = quoted.isArray() ? quoted.get(1).asInt() : 1; n > 0; n--) {
      at = text.indexOf(what, at + 1);
      if (at < 0) {
        throw new OwnTypesException("quotes \u201c" + what + "\u201d, which is not in its text");
      }
    }
    return new Span(at, at + what.length());
  }
}
