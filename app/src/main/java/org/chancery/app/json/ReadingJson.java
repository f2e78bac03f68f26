package org.chancery.app.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.app.words.SafeText;
import org.chancery.claim.Claim;
import org.chancery.text.Article;
import org.chancery.text.Span;

/**
 * A reading as JSON, out and in: the shape that docs/reading.schema.json describes. It is what the
 * program prints, what a store keeps and what is read again; a reading that was written and read is
 * equal to the first. Every key is there in every object, in a fixed order; what is unknown is
 * null.
 */
public final class ReadingJson {
  /** The version that is written; it rises when a key goes or gets another meaning. */
  public static final int VERSION = 2;

  private static final JsonNode NUMBER = IntNode.valueOf(VERSION);
  private static final String SHAPE = "give a line as 'chancery read --format jsonl' prints it";

  private final ObjectMapper mapper =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private final ObjectWriter pretty = mapper.writerWithDefaultPrettyPrinter();

  /** A line is no reading; the message says why and what to do. */
  public static final class NoReading extends Exception {
    private static final long serialVersionUID = 1L;

    NoReading(String why, String remedy) {
      super(why + ": " + remedy);
    }
  }

  /** The reading on one line, without line feed. */
  public String line(Reading reading) {
    return written(mapper.writer(), write(reading));
  }

  /** The reading over several lines. */
  public String indented(Reading reading) {
    return written(pretty, write(reading));
  }

  /** An act as it stands in the line of its reading. */
  public String act(DiplomaticAct act) {
    return written(mapper.writer(), ActJson.write(act));
  }

  /** A claim as it stands in the line of its reading. */
  public String claim(Claim claim) {
    return written(mapper.writer(), ClaimJson.write(claim));
  }

  /** A tree that has the shape of a reading, an act or a claim, on one line. */
  public String line(ObjectNode tree) {
    return written(mapper.writer(), tree);
  }

  /**
   * The reading on a line.
   *
   * @param line of this version, or of version 1, which had no number and kept neither mentions,
   *     times, origin nor what was not counted: a reading of such a line has none
   * @throws NoReading if it is none; the message says why and what to do
   */
  public Reading read(String line) throws NoReading {
    JsonNode node = tree(line);
    if (!node.path("id").isTextual() || !node.path("acts").isArray()) {
      throw new NoReading("is no reading, it lacks \"id\" or \"acts\"", SHAPE);
    }
    JsonNode version = node.path("version");
    if (!version.isMissingNode() && !version.equals(NUMBER)) {
      throw new NoReading(
          "is a reading of version " + version + ", expected 2, or 1 without a version",
          "read its story again, or update this program");
    }
    return valid(node, ReadingJson::read);
  }

  /**
   * The act that {@link #act} wrote.
   *
   * @throws NoReading if it is none; the message says why and what to do
   */
  public DiplomaticAct readAct(String line) throws NoReading {
    return valid(tree(line), ActJson::read);
  }

  /**
   * The claim that {@link #claim} wrote.
   *
   * @param sentence its sentence's place in the article, which the line does not say
   * @throws NoReading if it is none; the message says why and what to do
   */
  public Claim readClaim(String line, int sentence) throws NoReading {
    return valid(tree(line), n -> ClaimJson.read(n, sentence));
  }

  private JsonNode tree(String line) throws NoReading {
    try {
      return mapper.readTree(line);
    } catch (JsonProcessingException e) {
      throw new NoReading("is not valid JSON", SHAPE);
    }
  }

  private static <T> T valid(JsonNode node, Function<JsonNode, T> reader) throws NoReading {
    try {
      return reader.apply(node);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new NoReading(
          "holds a value that a reading cannot have (" + e.getMessage() + ")", SHAPE);
    }
  }

  private static String written(ObjectWriter writer, ObjectNode node) {
    try {
      return SafeText.inJson(writer.writeValueAsString(node));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }

  private static ObjectNode write(Reading reading) {
    Article article = reading.article();
    ObjectNode node = JsonValues.object();
    node.put("version", VERSION);
    node.put("id", article.id());
    node.put("source", article.source());
    node.put("published", article.published() == null ? null : article.published().toString());
    node.put("place", article.place());
    node.put("title", article.title());
    node.put("byline", article.byline());
    node.put("language", article.language());
    node.put("text", article.text());
    node.set("sentences", JsonValues.spans(reading.sentences()));
    node.set("mentions", JsonValues.list(reading.mentions(), NoteJson::mention));
    node.set("times", JsonValues.list(reading.times(), NoteJson::time));
    node.set("events", JsonValues.list(reading.events(), EventJson::write));
    node.set("acts", JsonValues.list(reading.acts(), ActJson::write));
    node.set("not_counted", JsonValues.list(reading.notCounted(), ActJson::notCounted));
    node.set("claims", JsonValues.list(reading.claims(), ClaimJson::write));
    node.set("contradictions", JsonValues.list(reading.contradictions(), ClaimJson::write));
    node.set("statements", JsonValues.list(reading.statements(), StatementJson::write));
    node.set("own", JsonValues.list(reading.own(), OwnJson::write));
    node.set("problems", JsonValues.list(reading.problems(), NoteJson::problem));
    node.set("provenance", NoteJson.provenance(reading.provenance()));
    return node;
  }

  private static Reading read(JsonNode node) {
    List<Span> sentences = JsonValues.spans(node.path("sentences"));
    return new Reading(
        article(node),
        sentences,
        JsonValues.list(node.path("mentions"), NoteJson::mention),
        JsonValues.list(node.path("times"), NoteJson::time),
        JsonValues.list(node.path("events"), EventJson::read),
        JsonValues.list(node.path("acts"), ActJson::read),
        JsonValues.list(node.path("not_counted"), ActJson::notCounted),
        JsonValues.list(node.path("claims"), c -> ClaimJson.read(c, sentences)),
        JsonValues.list(node.path("contradictions"), ClaimJson::contradiction),
        JsonValues.list(node.path("statements"), StatementJson::read),
        JsonValues.list(node.path("own"), OwnJson::read),
        JsonValues.list(node.path("problems"), NoteJson::problem),
        NoteJson.provenance(node.path("provenance")));
  }

  private static Article article(JsonNode node) {
    String day = JsonValues.word(node, "published");
    return new Article(
        JsonValues.must(node, "id"),
        JsonValues.word(node, "source"),
        day == null ? null : LocalDate.parse(day),
        JsonValues.word(node, "place"),
        JsonValues.word(node, "title"),
        JsonValues.word(node, "byline"),
        JsonValues.must(node, "language"),
        JsonValues.must(node, "text"));
  }
}
