package org.chancery.app.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.chancery.witness.OwnTypes;
import org.chancery.witness.OwnTypes.OwnType;

/** Own types as a JSON file. */
public final class OwnTypesFile {
  private static final String FORMAT = "chancery-own-types-1";

  /** Some kilobytes a type; nobody has thousands. */
  private static final long MOST_BYTES = 16L << 20;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private OwnTypesFile() {}

  /** Replaces the file whole. */
  public static void write(Path file, OwnTypes own) throws IOException {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("format", FORMAT);
    node.put("witness", own.witness());
    ArrayNode types = node.putArray("types");
    for (OwnType type : own.types()) {
      ObjectNode one = types.addObject();
      one.put("name", type.name());
      one.put("start", type.start());
      ArrayNode weights = one.putArray("weights");
      for (float w : type.weights()) {
        weights.add(w);
      }
    }
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(next, MAPPER.writeValueAsString(node) + "\n");
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Own types that {@link #write} wrote.
   *
   * @throws OwnTypesException if the file cannot be used
   */
  public static OwnTypes read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw wrong(file, "is too large for a file of own types");
      }
      return types(file, MAPPER.readTree(Files.readString(file)));
    } catch (NoSuchFileException e) {
      throw new OwnTypesException(file + ": no such file: check the path");
    } catch (IOException e) {
      throw wrong(file, "is not valid JSON or cannot be read");
    }
  }

  private static OwnTypes types(Path file, JsonNode node) {
    if (!node.path("format").asText().equals(FORMAT)) {
      throw wrong(file, "is no file of own types");
    }
    List<OwnType> out = new ArrayList<>();
    int width = -1;
    for (JsonNode one : node.path("types")) {
      float[] weights = weights(file, one.path("weights"));
      width = width < 0 ? weights.length : width;
      if (weights.length != width || weights.length == 0 || !one.path("name").isTextual()) {
        throw wrong(file, "holds a type without name or weights");
      }
      out.add(new OwnType(one.path("name").asText(), weights, number(file, one.path("start"))));
    }
    if (out.isEmpty()) {
      throw wrong(file, "holds no type");
    }
    return new OwnTypes(node.path("witness").asText(), out);
  }

  private static float[] weights(Path file, JsonNode array) {
    float[] out = new float[array.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) number(file, array.get(i));
    }
    return out;
  }

  private static double number(Path file, JsonNode n) {
    if (!n.isNumber() || !Float.isFinite((float) n.asDouble())) {
      throw wrong(file, "holds a weight that is no number");
    }
    return n.asDouble();
  }

  private static OwnTypesException wrong(Path file, String why) {
    return new OwnTypesException(file + ": " + why + ": give one that 'chancery train' wrote");
  }
}
