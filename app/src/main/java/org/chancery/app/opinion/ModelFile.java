package org.chancery.app.opinion;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.app.evaluate.Score;
import org.chancery.event.PloverType;
import org.jspecify.annotations.Nullable;

/**
 * A model on disk: JSON with numbers and names, which can be read by eye and can do nothing when it
 * is loaded. A file from a stranger can at worst give wrong opinions.
 */
public final class ModelFile {
  private static final String FORMAT = "chancery-second-opinion-2";
  private static final long MOST_BYTES = 256L << 20;
  private static final double DIGITS = 1e5;
  private static final String AGAIN = ": give a file that 'chancery train' wrote";

  private ModelFile() {}

  /** Writes a model; a file of that name is replaced only when all is written. */
  public static void write(Path file, Model model) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path draft =
        Files.createTempFile(folder == null ? Path.of(".") : folder, "chancery-model", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(draft);
          JsonGenerator json = new ObjectMapper().createGenerator(out)) {
        write(json, model);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void write(JsonGenerator json, Model model) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeStringField("program", model.origin().program());
    json.writeStringField("rules", model.origin().rules());
    json.writeNumberField("texts", model.origin().texts());
    json.writeNumberField("events", model.origin().events());
    json.writeArrayFieldStart("types");
    for (PloverType t : model.linear().types()) {
      json.writeString(Score.label(t));
    }
    json.writeEndArray();
    Model.Trust trust = model.trust();
    json.writeFieldName("trust");
    if (trust == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      json.writeFieldName("opinion");
      numbers(json, trust.opinion().slope(), trust.opinion().shift());
      json.writeFieldName("rules");
      numbers(json, trust.rules().slope(), trust.rules().shift());
      json.writeArrayFieldStart("proven");
      for (Model.Stretch s : trust.proven()) {
        numbers(json, s.from(), s.to());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeObjectFieldStart("weights");
    for (Map.Entry<String, double[]> w : new TreeMap<>(model.linear().weights()).entrySet()) {
      json.writeRaw('\n');
      json.writeFieldName(w.getKey());
      numbers(json, w.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, double... values) throws IOException {
    json.writeStartArray();
    for (double v : values) {
      json.writeNumber(Math.round(v * DIGITS) / DIGITS);
    }
    json.writeEndArray();
  }

  /**
   * Reads a model.
   *
   * @throws ModelException if it is none
   */
  public static Model read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new ModelException("is longer than " + MOST_BYTES + " bytes" + AGAIN);
      }
      return model(new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (ModelException e) {
      throw new ModelException(file + " " + e.getMessage());
    } catch (NoSuchFileException e) {
      throw new ModelException(file + ": no such file: check the path");
    } catch (JsonProcessingException e) {
      throw new ModelException(file + " is not valid JSON" + AGAIN);
    } catch (IOException e) {
      throw new ModelException(file + " cannot be read (" + e.getMessage() + "): check the file");
    }
  }

  private static Model model(JsonNode node) {
    if (!node.path("format").asText().equals(FORMAT)) {
      throw new ModelException("is not of the format " + FORMAT + AGAIN);
    }
    List<PloverType> types = new ArrayList<>();
    for (JsonNode t : node.path("types")) {
      types.add(type(t.asText()));
    }
    if (types.isEmpty()) {
      throw new ModelException("has no types" + AGAIN);
    }
    Map<String, double[]> weights = new HashMap<>();
    for (Map.Entry<String, JsonNode> w : node.path("weights").properties()) {
      weights.put(w.getKey(), numbers(w.getValue(), types.size(), "the weight of " + w.getKey()));
    }
    if (!weights.containsKey(Linear.ALWAYS)) {
      throw new ModelException("has no weight of " + Linear.ALWAYS + AGAIN);
    }
    return new Model(
        new Linear(types, weights),
        trust(node.path("trust")),
        new Model.Origin(
            node.path("program").asText(),
            node.path("rules").asText(),
            node.path("texts").asInt(),
            node.path("events").asInt()));
  }

  private static PloverType type(String name) {
    for (PloverType t : PloverType.values()) {
      if (Score.root(t) == t && Score.label(t).equals(name)) {
        return t;
      }
    }
    throw new ModelException("has the type \"" + name + "\", which is none" + AGAIN);
  }

  private static Model.@Nullable Trust trust(JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return null;
    }
    double[] opinion = numbers(node.path("opinion"), 2, "\"trust\"");
    double[] rules = numbers(node.path("rules"), 2, "\"trust\"");
    List<Model.Stretch> proven = new ArrayList<>();
    for (JsonNode stretch : node.path("proven")) {
      double[] ends = numbers(stretch, 2, "\"proven\"");
      proven.add(new Model.Stretch(ends[0], ends[1]));
    }
    return new Model.Trust(
        new Platt(opinion[0], opinion[1]), new Platt(rules[0], rules[1]), proven);
  }

  private static double[] numbers(JsonNode list, int size, String what) {
    double[] out = new double[size];
    boolean good = list.isArray() && list.size() == size;
    for (int i = 0; good && i < size; i++) {
      out[i] = list.get(i).doubleValue();
      good = list.get(i).isNumber() && Double.isFinite(out[i]);
    }
    if (!good) {
      throw new ModelException("has no " + size + " numbers for " + what + AGAIN);
    }
    return out;
  }
}
