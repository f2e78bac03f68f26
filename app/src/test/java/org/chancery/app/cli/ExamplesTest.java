package org.chancery.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chancery.Explanation;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Status;
import org.chancery.app.GateCheck;
import org.chancery.app.intake.DocumentLine;
import org.chancery.app.intake.Documents;
import org.chancery.app.json.ReadingJson;
import org.chancery.app.json.ReadingJsonTest;
import org.chancery.page.RawDocument;
import org.chancery.page.SizeLimits;
import org.chancery.reader.ReaderParser;
import org.chancery.syntax.Parser;
import org.chancery.text.UnreadableException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The shipped stories, read with the real parser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path HOME = Path.of("..");

  private final Map<String, Reading> readings = new HashMap<>();
  private final Set<List<String>> stages = new HashSet<>();
  private Parser parser = new ReaderParser();
  private Knowledge knowledge = Knowledge.load();

  @BeforeAll
  void read() throws Exception {
    DocumentLine line = DocumentLine.of(new Pipeline(parser, knowledge), knowledge);
    new Documents(InputStream.nullInputStream(), SizeLimits.DEFAULT, null)
        .send(
            HOME.resolve("examples").toString(),
            intake -> {
              try {
                RawDocument raw = intake.opener().open();
                Explanation told = line.follow(raw, raw.budget());
                Reading r = told.reading();
                stages.add(List.copyOf(told.nanos().keySet()));
                String file = Path.of(r.article().id()).getFileName().toString();
                readings.put(file.replaceAll("\\.(txt|html)$", ""), r);
              } catch (UnreadableException e) {
                throw new AssertionError(intake.where(), e);
              }
            });
  }

  @Test
  void actsAreThoseOfTheStories() throws Exception {
    int found = 0;
    int emitted = 0;
    int wanted = 0;
    List<String> wrong = new ArrayList<>();
    for (Path file : expected()) {
      JsonNode want = JSON.readTree(file.toFile());
      String id = want.get("id").asText();
      assertThat(readings).containsKey(id);
      List<DiplomaticAct> free = new ArrayList<>(readings.get(id).acts());
      free.removeIf(a -> a.status() == Status.DENIED);
      for (JsonNode w : mustFirst(want.get("acts"))) {
        DiplomaticAct hit =
            free.stream()
                .filter(a -> same(w, a))
                .min(Comparator.comparing(a -> !a.type().name().equals(w.get("type").asText())))
                .orElse(null);
        free.remove(hit);
        if (!w.path("optional").asBoolean()) {
          wanted++;
          found += hit == null ? 0 : 1;
          emitted += hit == null ? 0 : 1;
          if (hit == null) {
            wrong.add(id + " misses " + w);
          }
        }
      }
      emitted += free.size();
      free.forEach(
          a ->
              wrong.add(
                  id
                      + " adds "
                      + a.type()
                      + " "
                      + a.parties().actor()
                      + ">"
                      + a.parties().counterparty()));
    }
    double f1 = 2.0 * found / (emitted + wanted);
    double floor =
        JSON.readTree(HOME.resolve("eval/floors.json").toFile())
            .get("examples")
            .get("acts F1")
            .asDouble();
    assertThat(f1).describedAs(String.join("\n", wrong)).isGreaterThanOrEqualTo(floor);
  }

  private static List<Path> expected() throws Exception {
    try (Stream<Path> files = Files.list(HOME.resolve("eval/expected"))) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static List<JsonNode> mustFirst(JsonNode acts) {
    return StreamSupport.stream(acts.spliterator(), false)
        .sorted(Comparator.comparing(w -> w.path("optional").asBoolean()))
        .toList();
  }

  private static boolean same(JsonNode want, DiplomaticAct a) {
    List<String> types = new ArrayList<>(List.of(want.get("type").asText()));
    want.path("also_ok").forEach(t -> types.add(t.asText()));
    String actor = want.get("actor").asText();
    String counterparty = want.get("counterparty").asText();
    boolean straight =
        actor.equals(a.parties().actor()) && counterparty.equals(a.parties().counterparty());
    boolean turned =
        actor.equals(a.parties().counterparty()) && counterparty.equals(a.parties().actor());
    boolean joint = want.path("joint").asBoolean() || a.parties().joint();
    return types.contains(a.type().name()) && (straight || (joint && turned));
  }

  @Test
  void readingsFollowTheContractAndAreReadAgain() throws Exception {
    ReadingJson json = new ReadingJson();
    for (Reading reading : readings.values()) {
      String line = json.line(reading);
      assertThat(ReadingJsonTest.schema().validate(JSON.readTree(line))).isEmpty();
      assertThat(json.read(line)).isEqualTo(reading);
      assertThat(json.line(json.read(line))).isEqualTo(line);
      assertThat(reading.mentions()).isNotEmpty();
    }
  }

  @Test
  void gateLosesNothing() {
    for (String folder : List.of("examples", "bench/text/ordinary")) {
      GateCheck.Result r = GateCheck.check(parser, knowledge, HOME.resolve(folder).toString());
      assertThat(r.different()).isEmpty();
      assertThat(r.documents()).isGreaterThan(9);
    }
  }

  @Test
  void gateSparesThePartOfOrdinaryNewsThatTellsNothing() {
    GateCheck.Result r =
        GateCheck.check(parser, knowledge, HOME.resolve("bench/text/ordinary").toString());
    assertThat(r.parsed()).isLessThan(r.sentences() * 9 / 10);
  }

  @Test
  void timingsKeepTheOrderOfTheLine() {
    assertThat(stages)
        .containsExactly(
            List.of(
                "article",
                "cut",
                "parse",
                "actor",
                "proposition",
                "time",
                "event",
                "act",
                "claim"));
  }
}
