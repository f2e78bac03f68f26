package org.chancery.app.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.app.store.Archive.Decision;
import org.chancery.ledger.values.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * A user's rulings in a file of JSON Lines, for readings that are in no store: {"ruling", "one",
 * "other", "same", "note", "made"} for each pair of reports, {"undone", "made"} for each that was
 * undone. Lines are only ever added.
 */
public final class RulingsFile implements Docket {
  private final Path path;
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * @param path made with the first ruling if it is missing
   */
  public RulingsFile(Path path) {
    this.path = path;
  }

  private record Content(Map<String, List<Ruling>> rulings, Set<String> undone) {}

  @Override
  public List<Decision> rulings() {
    Content content = content();
    return content.rulings().entrySet().stream()
        .filter(e -> !content.undone().contains(e.getKey()))
        .map(e -> new Decision(e.getKey(), e.getValue()))
        .toList();
  }

  @Override
  public String rule(List<Ruling> rulings, Instant made) {
    String id = "r" + (content().rulings().size() + 1);
    List<ObjectNode> lines = new ArrayList<>();
    for (Ruling r : rulings) {
      lines.add(
          mapper
              .createObjectNode()
              .put("ruling", id)
              .put("one", r.one())
              .put("other", r.other())
              .put("same", r.same())
              .put("note", r.note())
              .put("made", made.toString()));
    }
    add(lines);
    return id;
  }

  @Override
  public boolean undo(String id, Instant made) {
    Content content = content();
    if (!content.rulings().containsKey(id) || content.undone().contains(id)) {
      return false;
    }
    add(List.of(mapper.createObjectNode().put("undone", id).put("made", made.toString())));
    return true;
  }

  private void add(List<ObjectNode> lines) {
    try {
      StringBuilder out = new StringBuilder();
      for (ObjectNode line : lines) {
        out.append(mapper.writeValueAsString(line)).append('\n');
      }
      Files.writeString(
          path, out, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new StoreException(path.toString(), "cannot be written: check its permissions", e);
    }
  }

  private Content content() {
    Content out = new Content(new LinkedHashMap<>(), new LinkedHashSet<>());
    if (!Files.exists(path)) {
      return out;
    }
    int number = 0;
    try {
      for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
        number++;
        if (!line.isBlank()) {
          take(mapper.readTree(line), number, out);
        }
      }
    } catch (JsonProcessingException e) {
      throw malformed(number);
    } catch (IOException e) {
      throw new StoreException(path.toString(), "cannot be read: check that it is UTF-8", e);
    }
    return out;
  }

  private void take(JsonNode node, int number, Content out) {
    String undone = node.path("undone").textValue();
    String id = node.path("ruling").textValue();
    String one = node.path("one").textValue();
    String other = node.path("other").textValue();
    if (undone != null) {
      out.undone().add(undone);
    } else if (id != null && one != null && other != null && node.path("same").isBoolean()) {
      @Nullable String note = node.path("note").textValue();
      out.rulings()
          .computeIfAbsent(id, k -> new ArrayList<>())
          .add(new Ruling(one, other, node.path("same").booleanValue(), note));
    } else {
      throw malformed(number);
    }
  }

  private StoreException malformed(int number) {
    return new StoreException(
        path + ":" + number,
        "is no ruling: expected {\"ruling\", \"one\", \"other\", \"same\"} or {\"undone\"}, give"
            + " another --rulings or mend the line");
  }
}
