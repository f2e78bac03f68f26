package org.chancery.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.chancery.Reading;
import org.chancery.app.Fixtures;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.event.PloverType;
import org.chancery.event.QuadClass;
import org.chancery.page.RawDocument;
import org.chancery.text.Budget;
import org.chancery.text.Span;
import org.chancery.text.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String GOLD =
      """
      {"id":"a","text":"PER AID BOL","date":"2031-03-04","events":[{"event":"AID","source":["PER"],"target":["BOL"]}]}
      {"id":"b","text":"PER COERCE BOL","events":[{"event":"ASSAULT","source":["PER"],"target":["BOL"]}]}
      {"id":"c","text":"<script>alert(1)</script> & \\"REFUSE\\"","events":[{"event":"AID","source":["PER"],"target":["CHL"]}]}
      """;

  @TempDir Path folder;

  /** A text of three words is its event. */
  private static Reading read(RawDocument raw, Budget budget) throws UnreadableException {
    Reading plain = Fixtures.read(raw, budget);
    String[] words = raw.content().split(" ");
    return new Reading(
        plain.article(),
        plain.sentences(),
        List.of(),
        List.of(),
        List.of(event(PloverType.valueOf(words[1]), words[0], words[2])),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        plain.provenance());
  }

  private static Event event(PloverType type, String actor, String recipient) {
    Span span = new Span(0, 3);
    return new Event(
        "e1",
        type,
        null,
        List.of(),
        Set.of(),
        null,
        QuadClass.MATERIAL_COOPERATION,
        1,
        List.of(new EventActor(actor, null, actor, span)),
        List.of(new EventActor(recipient, null, recipient, span)),
        null,
        null,
        null,
        0,
        span,
        "frame",
        false,
        null,
        null);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static Fixtures.Run run(String... arguments) {
    return new Fixtures.Run().go(EvaluateCommandTest::read, arguments);
  }

  @Test
  void figuresAsJson() throws IOException {
    String gold = file("gold.jsonl", GOLD);
    Fixtures.Run run = run("evaluate", "--format", "json", "--threads", "2", gold);
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(run.status).isEqualTo(3);
    assertThat(run.errLines())
        .containsExactly("chancery: " + gold + ":3: is not in English: give an English text");
    assertThat(json.get("texts").asInt()).isEqualTo(3);
    assertThat(json.get("refused").asInt()).isEqualTo(1);
    JsonNode type = json.at("/events/TYPE");
    assertThat(type.at("/precision/value").asDouble()).isEqualTo(0.5);
    assertThat(type.at("/recall/value").asDouble()).isEqualTo(1 / 3.0);
    assertThat(type.at("/f1/value").asDouble()).isEqualTo(0.4);
    assertThat(json.at("/events/ACTORS/f1/value").asDouble()).isEqualTo(0.8);
    assertThat(json.at("/events/types/COERCE/recall/value").isNull()).isTrue();
    assertThat(json.at("/events/confusion/ASSAULT/COERCE").asInt()).isEqualTo(1);
    assertThat(json.at("/worst/0/explain").asText())
        .isEqualTo("chancery explain '<script>alert(1)</script> & \"REFUSE\"'");
  }

  @Test
  void readingsMadeBeforeGiveTheSame() throws IOException {
    String gold = file("gold.jsonl", GOLD.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
    Fixtures.Run now = run("evaluate", gold);
    Fixtures.Run made = run("read", "--format", "jsonl", gold);
    String readings = file("readings.jsonl", made.out());
    Fixtures.Run later =
        new Fixtures.Run().go(Fixtures::read, "evaluate", "--readings", readings, gold);
    assertThat(now.status).isZero();
    assertThat(later.status).isZero();
    assertThat(later.out()).isEqualTo(now.out()).contains("2 texts, of which 1 not all found");
  }

  @Test
  void readingsOfOtherTextsAreRefused() throws IOException {
    String gold = file("gold.jsonl", GOLD);
    String other = file("r.jsonl", "{\"id\":\"z\",\"text\":\"T\",\"events\":[]}\n");
    Fixtures.Run run = run("evaluate", "--readings", other, gold);
    assertThat(run.status).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines().get(run.errLines().size() - 1))
        .startsWith("chancery: " + other + ": line 1 is about \"z\"");
    String broken = file("x.jsonl", "{\"id\":\"a\"}\n");
    assertThat(run("evaluate", "--readings", broken, gold).errLines())
        .containsExactly(
            "chancery: "
                + broken
                + ": line 1 is no reading: give what 'chancery read --format jsonl' prints");
  }

  @Test
  void thePageHoldsAllAndNothingOfItIsMarkup() throws IOException {
    Path page = folder.resolve("report.html");
    run("evaluate", "--html", page.toString(), file("gold.jsonl", GOLD));
    String html = Files.readString(page);
    assertThat(html)
        .startsWith("<!doctype html>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"REFUSE\"")
        .doesNotContain("<script")
        .doesNotContain("http:")
        .doesNotContain("https:")
        .contains("ASSAULT")
        .contains("prefers-color-scheme: dark");
  }

  @Test
  void whatCannotBeUsedIsNamed() throws IOException {
    Fixtures.Run run = run("evaluate", "missing.jsonl", file("gold.jsonl", GOLD));
    assertThat(run.errLines().get(0))
        .isEqualTo("chancery: missing.jsonl: no such file: check the path");
    assertThat(run.out()).contains("3 texts");
    assertThat(run.status).isEqualTo(3);
    Fixtures.Run none = run("evaluate", file("empty.jsonl", ""));
    assertThat(none.status).isEqualTo(3);
    assertThat(none.out()).isEmpty();
    assertThat(none.errLines()).hasSize(2);
    assertThat(run("evaluate", "--resamples", "0", "x").status).isEqualTo(2);
  }
}
