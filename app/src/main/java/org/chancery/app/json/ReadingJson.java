package org.chancery.app.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.chancery.Problem;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.app.words.SafeText;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.event.Ontology;
import org.chancery.proposition.Speaker;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A reading as JSON: the shape that docs/reading.schema.json describes. Every key is there in every
 * object, in a fixed order; what is unknown is null.
 */
public final class ReadingJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Ontology ontology;
  private final ObjectMapper mapper = new ObjectMapper();
  private final ObjectWriter pretty = mapper.writerWithDefaultPrettyPrinter();

  /**
   * @param ontology the codes, from which quad classes and scores are taken
   */
  public ReadingJson(Ontology ontology) {
    this.ontology = ontology;
  }

  /** The reading on one line, without line feed. */
  public String line(Reading reading) {
    return written(mapper.writer(), reading);
  }

  /** The reading over several lines. */
  public String indented(Reading reading) {
    return written(pretty, reading);
  }

  private String written(ObjectWriter writer, Reading reading) {
    try {
      return SafeText.inJson(writer.writeValueAsString(node(reading)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }

  /** The reading as a tree. */
  private ObjectNode node(Reading reading) {
    Article article = reading.article();
    ObjectNode node = NODES.objectNode();
    node.put("id", article.id());
    node.put("source", article.source());
    node.put("published", article.published() == null ? null : article.published().toString());
    node.put("place", article.place());
    node.put("title", article.title());
    node.put("byline", article.byline());
    node.put("language", article.language());
    node.put("text", article.text());
    node.set("sentences", spans(reading.sentences()));
    ArrayNode events = node.putArray("events");
    reading.events().forEach(e -> events.add(event(e)));
    ArrayNode acts = node.putArray("acts");
    reading.acts().forEach(a -> acts.add(act(a)));
    ArrayNode claims = node.putArray("claims");
    reading.claims().forEach(c -> claims.add(claim(c)));
    ArrayNode contradictions = node.putArray("contradictions");
    reading.contradictions().forEach(c -> contradictions.add(contradiction(c)));
    ArrayNode problems = node.putArray("problems");
    reading.problems().forEach(p -> problems.add(problem(p)));
    return node;
  }

  private ObjectNode event(Event event) {
    ObjectNode node = NODES.objectNode();
    node.put("id", event.id());
    node.put("type", event.type().name());
    node.put("mode", event.mode());
    node.set("contexts", words(event.contexts()));
    // A set has no order; the same reading must always give the same line.
    node.set(
        "auxiliary", words(event.auxiliary().stream().sorted().map(ReadingJson::low).toList()));
    node.put("cameo", event.cameo());
    node.put("quad", low(ontology.quad(event.type())).replace('_', '-'));
    node.put("score", ontology.score(event.type(), event.mode()));
    node.set("actor", actors(event.actor()));
    node.set("recipient", actors(event.recipient()));
    interval(node, "date", event.date());
    interval(node, "due", event.due());
    node.put("count", event.count());
    node.put("sentence", event.sentence());
    node.set("span", span(event.span()));
    node.put("frame", event.frame());
    node.put("background", event.background());
    speaker(node, event.speaker(), true);
    node.put("confidence", event.confidence());
    return node;
  }

  /** An act as a tree. */
  public static ObjectNode act(DiplomaticAct act) {
    ObjectNode node = NODES.objectNode();
    node.put("id", act.id());
    node.put("type", act.type().name());
    node.put("actor", act.parties().actor());
    node.put("counterparty", act.parties().counterparty());
    node.put("joint", act.parties().joint());
    node.put("sending", act.parties().sending());
    node.put("receiving", act.parties().receiving());
    node.put("host", act.parties().host());
    node.put("mission", word(act.subject().mission()));
    node.put("seat", act.subject().seat());
    node.put("persons", word(act.subject().persons()));
    node.put("count", act.subject().count());
    node.put("via", act.subject().via());
    node.put("manner", word(act.subject().manner()));
    interval(node, "date", act.dates().date());
    interval(node, "due", act.dates().due());
    interval(node, "original_date", act.dates().originalDate());
    node.put("status", act.status().word());
    node.put("background", act.dates().background());
    node.put("article", word(act.article()));
    node.put("wording", act.account().wording());
    speaker(node, act.account().speaker(), false);
    node.set("inferred", words(act.account().inferred()));
    node.set("events", words(act.account().events()));
    node.set("evidence", spans(act.account().evidence()));
    node.put("quote", act.account().quote());
    return node;
  }

  private static ObjectNode claim(Claim claim) {
    ObjectNode node = NODES.objectNode();
    node.put("id", claim.id());
    node.put("speaker", claim.speaker());
    node.put("party", claim.party());
    node.put("stance", low(claim.stance()));
    node.set("span", span(claim.span()));
    node.put("quote", claim.quote());
    node.set("about", words(claim.about()));
    return node;
  }

  private static ObjectNode contradiction(Contradiction contradiction) {
    ObjectNode node = NODES.objectNode();
    node.set("claims", words(contradiction.claims()));
    node.put("about", contradiction.about());
    return node;
  }

  private static ObjectNode problem(Problem problem) {
    ObjectNode node = NODES.objectNode();
    node.put("sentence", problem.sentence());
    node.set("span", span(problem.span()));
    node.put("stage", problem.stage());
    node.put("reason", problem.reason());
    return node;
  }

  private static void speaker(ObjectNode node, @Nullable Speaker speaker, boolean withSpan) {
    if (speaker == null) {
      node.putNull("speaker");
      return;
    }
    ObjectNode inner = node.putObject("speaker");
    inner.put("name", speaker.name());
    inner.put("party", speaker.party());
    if (withSpan) {
      inner.set("span", span(speaker.span()));
    }
  }

  /** Puts an interval, or null. */
  public static void interval(ObjectNode node, String key, @Nullable Interval interval) {
    if (interval == null) {
      node.putNull(key);
    } else {
      node.putObject(key).put("from", word(interval.from())).put("to", word(interval.to()));
    }
  }

  private static ArrayNode actors(List<EventActor> actors) {
    ArrayNode array = NODES.arrayNode();
    for (EventActor actor : actors) {
      ObjectNode node = array.addObject();
      node.put("code", actor.code());
      node.put("sector", actor.sector());
      node.put("name", actor.name());
      node.set("span", span(actor.span()));
    }
    return array;
  }

  private static ArrayNode spans(List<Span> spans) {
    ArrayNode array = NODES.arrayNode();
    spans.forEach(s -> array.add(span(s)));
    return array;
  }

  private static ArrayNode span(Span span) {
    return NODES.arrayNode().add(span.start()).add(span.end());
  }

  private static ArrayNode words(Collection<String> words) {
    ArrayNode array = NODES.arrayNode();
    words.forEach(array::add);
    return array;
  }

  private static @Nullable String word(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String low(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
