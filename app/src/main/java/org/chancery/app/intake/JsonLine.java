package org.chancery.app.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.chancery.page.RawDocument;
import org.chancery.page.SizeLimits;
import org.chancery.text.UnreadableException;
import org.jspecify.annotations.Nullable;

/** One story in JSON: {"id", "text" or "html", "published"?, "source"?}. */
final class JsonLine {
  private static final String SHAPE =
      "give {\"id\", \"text\" or \"html\", \"published\"?, \"source\"?}";

  private final ObjectMapper mapper;
  private final @Nullable LocalDate published;

  /**
   * @param limits how large a document may be
   * @param published date for lines that give none, null if unknown
   */
  JsonLine(SizeLimits limits, @Nullable LocalDate published) {
    this.published = published;
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxStringLength((int) Math.min(Integer.MAX_VALUE, limits.maxBytes()))
            .build();
    mapper =
        new ObjectMapper(JsonFactory.builder().streamReadConstraints(constraints).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /**
   * Reads a line.
   *
   * @param otherwise id of a line that has none
   * @throws UnreadableException if it is no such object
   */
  RawDocument read(byte[] line, String otherwise) throws UnreadableException {
    JsonNode node = parse(line);
    if (!node.isObject()) {
      throw new UnreadableException("is JSON but no object: " + SHAPE);
    }
    RawDocument.Format format =
        node.hasNonNull("text") ? RawDocument.Format.TEXT : RawDocument.Format.HTML;
    JsonNode content = node.path(format == RawDocument.Format.TEXT ? "text" : "html");
    if (!content.isTextual()) {
      throw new UnreadableException("has neither \"text\" nor \"html\" as a string: " + SHAPE);
    }
    String id = word(node, "id");
    return new RawDocument(
        id == null ? otherwise : id,
        word(node, "source"),
        date(word(node, "published")),
        format,
        checked(content.textValue()));
  }

  private JsonNode parse(byte[] line) throws UnreadableException {
    try {
      return mapper.readTree(line);
    } catch (JsonProcessingException e) {
      String at = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      throw new UnreadableException("is not valid JSON" + at + ": " + SHAPE);
    } catch (IOException e) {
      throw new UnreadableException("is not valid UTF-8: save the file as UTF-8");
    }
  }

  /** The decoder checks bytes; a string of JSON has no bytes of its own, but can hold a NUL. */
  private static String checked(String content) throws UnreadableException {
    if (content.isBlank()) {
      throw new UnreadableException("is empty: give a page or a text");
    }
    if (content.indexOf('\0') >= 0) {
      throw new UnreadableException("looks binary (it holds NUL): give a page or a text");
    }
    return content;
  }

  private @Nullable LocalDate date(@Nullable String given) throws UnreadableException {
    if (given == null) {
      return published;
    }
    try {
      // A time of day behind the date is of no use to the story's date.
      return LocalDate.parse(given.length() > 10 ? given.substring(0, 10) : given);
    } catch (DateTimeParseException e) {
      throw new UnreadableException(
          "has \"published\": \"" + given + "\": give a date as YYYY-MM-DD");
    }
  }

  /** A string or number as a string; null where it is missing or blank. */
  private static @Nullable String word(JsonNode node, String key) {
    JsonNode value = node.path(key);
    String text = value.isTextual() || value.isNumber() ? value.asText() : "";
    return text.isBlank() ? null : text;
  }
}
