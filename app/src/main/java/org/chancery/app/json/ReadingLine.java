package org.chancery.app.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.chancery.act.Account;
import org.chancery.act.ActDates;
import org.chancery.act.ActType;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.LegalBasis;
import org.chancery.act.Manner;
import org.chancery.act.Parties;
import org.chancery.act.Status;
import org.chancery.act.Subject;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.app.store.Archive;
import org.chancery.app.store.Archive.Head;
import org.chancery.article.Span;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;
import org.chancery.ledger.Book;
import org.chancery.ledger.values.Story;
import org.chancery.proposition.Speaker;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines that {@link ReadingJson#line} wrote, as far as a ledger needs them: the text is left
 * behind once its fingerprint is taken.
 */
public final class ReadingLine {
  private static final String SHAPE = "give a line as 'chancery read --format jsonl' prints it";

  private final ObjectMapper mapper =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** A line is no reading; the message says why and what to do. */
  public static final class NoReading extends Exception {
    private static final long serialVersionUID = 1L;

    NoReading(String why) {
      super(why + ": " + SHAPE);
    }
  }

  /**
   * Reads a line.
   *
   * @throws NoReading if it is none
   */
  public Archive read(String line) throws NoReading {
    JsonNode node;
    try {
      node = mapper.readTree(line);
    } catch (JsonProcessingException e) {
      throw new NoReading("is not valid JSON");
    }
    if (!node.path("id").isTextual() || !node.path("acts").isArray()) {
      throw new NoReading("is no reading, it lacks \"id\" or \"acts\"");
    }
    try {
      return archive(node);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new NoReading("holds a value that a reading cannot have (" + e.getMessage() + ")");
    }
  }

  private static Archive archive(JsonNode node) {
    String id = node.path("id").asText();
    String source = word(node, "source");
    String day = word(node, "published");
    LocalDate published = day == null ? null : LocalDate.parse(day);
    Story story = Story.of(id, source, published, null, node.path("text").asText());
    List<DiplomaticAct> acts = new ArrayList<>();
    node.path("acts").forEach(a -> acts.add(act(a)));
    List<Claim> claims = new ArrayList<>();
    node.path("claims").forEach(c -> claims.add(claim(c)));
    List<Contradiction> contradictions = new ArrayList<>();
    for (JsonNode c : node.path("contradictions")) {
      String about = word(c, "about");
      String why = about == null ? "what each says" : about;
      contradictions.add(new Contradiction(words(c.path("claims")), about, why));
    }
    return new Archive(
        Book.of(story, acts, claims, contradictions),
        List.of(),
        Map.of(id, new Head(id, word(node, "title"), published, source)));
  }

  private static DiplomaticAct act(JsonNode n) {
    Parties parties =
        new Parties(
            must(n, "actor"),
            word(n, "counterparty"),
            n.path("joint").asBoolean(),
            word(n, "sending"),
            word(n, "receiving"),
            word(n, "host"));
    Subject subject =
        new Subject(
            kind(n, "mission", MissionKind::of),
            word(n, "seat"),
            kind(n, "persons", Persons::of),
            n.path("count").isInt() ? n.path("count").intValue() : null,
            word(n, "via"),
            kind(n, "manner", Manner::of));
    ActDates dates =
        new ActDates(
            interval(n.path("date")),
            interval(n.path("due")),
            interval(n.path("original_date")),
            n.path("background").asBoolean());
    return new DiplomaticAct(
        must(n, "id"),
        ActType.valueOf(must(n, "type")),
        parties,
        subject,
        dates,
        Status.valueOf(must(n, "status").toUpperCase(Locale.ROOT).replace(' ', '_')),
        kind(n, "article", LegalBasis::new),
        account(n));
  }

  private static Account account(JsonNode n) {
    return new Account(
        word(n, "wording"),
        speaker(n.path("speaker")),
        words(n.path("inferred")),
        words(n.path("events")),
        spans(n.path("evidence")),
        must(n, "quote"));
  }

  private static Claim claim(JsonNode n) {
    return new Claim(
        must(n, "id"),
        word(n, "speaker"),
        word(n, "party"),
        Claim.Stance.valueOf(must(n, "stance").toUpperCase(Locale.ROOT)),
        0,
        span(n.path("span")),
        must(n, "quote"),
        words(n.path("about")));
  }

  private static @Nullable Speaker speaker(JsonNode n) {
    String name = word(n, "name");
    return name == null ? null : new Speaker(name, word(n, "party"), new Span(0, 0));
  }

  private static @Nullable Interval interval(JsonNode n) {
    return n.isObject() ? Interval.parse(word(n, "from"), word(n, "to")) : null;
  }

  private static List<Span> spans(JsonNode n) {
    List<Span> out = new ArrayList<>();
    n.forEach(s -> out.add(span(s)));
    return out;
  }

  private static Span span(JsonNode n) {
    return new Span(n.path(0).asInt(), n.path(1).asInt());
  }

  private static List<String> words(JsonNode n) {
    List<String> out = new ArrayList<>();
    n.forEach(w -> out.add(w.asText()));
    return out;
  }

  private static @Nullable String word(JsonNode n, String key) {
    JsonNode value = n.path(key);
    return value.isTextual() ? value.textValue() : null;
  }

  private static <T> @Nullable T kind(JsonNode n, String key, Function<String, @Nullable T> kinds) {
    String word = word(n, key);
    T kind = word == null ? null : kinds.apply(word);
    if (word != null && kind == null) {
      throw new IllegalArgumentException("no " + key + " is called " + word);
    }
    return kind;
  }

  private static String must(JsonNode n, String key) {
    String value = word(n, key);
    if (value == null) {
      throw new IllegalArgumentException("\"" + key + "\" is missing");
    }
    return value;
  }
}
