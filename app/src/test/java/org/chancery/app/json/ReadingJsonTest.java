package org.chancery.app.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.Provenance;
import org.chancery.Reading;
import org.chancery.act.ActType;
import org.chancery.app.Fixtures;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ReadingJsonTest {
  private static final String VERSION_1 =
      """
      {"id":"a","source":null,"published":"2031-03-04","place":null,"title":null,"byline":null,\
      "language":"en","text":"Peru calls its envoy home. Chile denies it.",\
      "sentences":[[0,26],[27,43]],"events":[],\
      "acts":[{"id":"a1","type":"RECALL","actor":"PER","counterparty":"CHL","joint":false,\
      "sending":"PER","receiving":"CHL","host":null,"mission":"embassy","seat":null,\
      "persons":"ambassador","count":null,"via":null,"manner":null,"date":null,"due":null,\
      "original_date":null,"status":"announced","background":false,"article":"VCDR 43",\
      "wording":"calls","speaker":{"name":"Lima","party":"PER"},"inferred":[],"events":[],\
      "evidence":[[0,26]],"quote":"Peru calls its envoy home."}],\
      "claims":[{"id":"c1","speaker":null,"party":"CHL","stance":"denies","span":[27,43],\
      "quote":"Chile denies it.","about":["a1"]}],\
      "contradictions":[{"claims":["c1","c2"],"about":"a1"}],"problems":[]}\
      """;
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ReadingJson json = new ReadingJson();

  public static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(Path.of("..", "docs", "reading.schema.json")));
  }

  @Test
  void readingsFollowTheSchema() throws IOException {
    assertThat(schema().validate(JSON.readTree(json.line(Fixtures.full())))).isEmpty();
    assertThat(schema().validate(JSON.readTree(json.line(Fixtures.empty("x", "A."))))).isEmpty();
  }

  @Test
  void theSchemaBites() throws IOException {
    JsonNode broken = JSON.readTree(json.line(Fixtures.full()).replace("carried out", "DONE"));
    assertThat(schema().validate(broken)).isNotEmpty();
  }

  @Test
  void keysStandInTheOrderOfTheContract() throws IOException {
    JsonNode node = JSON.readTree(json.line(Fixtures.full()));
    assertThat(keys(node))
        .isEqualTo(
            "version id source published place title byline language text sentences mentions"
                + " times events acts not_counted claims contradictions statements own"
                + " problems provenance");
    assertThat(keys(node.at("/mentions/0"))).isEqualTo("span kind parties");
    assertThat(keys(node.at("/times/0"))).isEqualTo("span role interval");
    assertThat(keys(node.at("/not_counted/0")))
        .isEqualTo("type actor counterparty reason span quote");
    assertThat(keys(node.at("/provenance"))).isEqualTo("program parser rules");
    assertThat(keys(node.at("/events/0")))
        .isEqualTo(
            "id type mode contexts auxiliary cameo quad score actor recipient date due count sentence"
                + " span frame background speaker confidence");
    assertThat(keys(node.at("/acts/0")))
        .isEqualTo(
            "id type actor counterparty joint sending receiving host mission seat persons count"
                + " via manner date due original_date status background article wording speaker"
                + " inferred events evidence quote grade sure weighed votes");
    assertThat(keys(node.at("/claims/0"))).isEqualTo("id speaker party stance span quote about");
    assertThat(keys(node.at("/contradictions/0"))).isEqualTo("claims about why");
    assertThat(keys(node.at("/events/0/speaker"))).isEqualTo("name party span");
    assertThat(keys(node.at("/acts/0/speaker"))).isEqualTo("name party span");
    assertThat(keys(node.at("/events/0/actor/0"))).isEqualTo("code sector name span");
    assertThat(node.at("/events/0/auxiliary").toString()).isEqualTo("[\"future\",\"negation\"]");
    assertThat(node.at("/acts/0/status").textValue()).isEqualTo("carried out");
    assertThat(node.at("/claims/0/stance").textValue()).isEqualTo("asserts");
    assertThat(node.at("/acts/0/due").toString())
        .isEqualTo("{\"from\":null,\"to\":\"2031-03-10\"}");
  }

  private static String keys(JsonNode node) {
    return String.join(" ", (Iterable<String>) node::fieldNames);
  }

  @Test
  void hiddenCharactersAreEscapedAndSurvive() throws IOException {
    String text = "a\u001b[2J \u009b31m \u202eb\u2066 \u2028\u007f \ud83d\ude00 \u00e9 \ud800 z";
    String line = json.line(Fixtures.empty("x", text));
    assertThat(line.chars())
        .noneMatch(c -> Character.isISOControl(c) || c == 0x202e || c == 0x2066 || c == 0x2028);
    assertThat(line).contains("\ud83d\ude00").contains("\u00e9");
    assertThat(JSON.readTree(line).get("text").textValue()).isEqualTo(text);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    RandomReadings random = new RandomReadings(27);
    List<Reading> readings = new ArrayList<>(List.of(Fixtures.full()));
    for (int i = 0; i < 500; i++) {
      readings.add(random.next());
    }
    for (Reading reading : readings) {
      String line = json.line(reading);
      // As through a file: what UTF-8 cannot hold must be escaped.
      String kept = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      assertThat(kept).isEqualTo(line);
      assertThat(json.read(kept)).isEqualTo(reading);
      assertThat(json.line(json.read(kept))).isEqualTo(line);
      assertThat(json.read(json.indented(reading))).isEqualTo(reading);
    }
  }

  @Test
  void linesWithoutAVersionAreStillRead() throws Exception {
    Reading old = json.read(VERSION_1);
    assertThat(old.provenance()).isEqualTo(Provenance.UNKNOWN);
    assertThat(old.mentions()).isEmpty();
    assertThat(old.times()).isEmpty();
    assertThat(old.notCounted()).isEmpty();
    assertThat(old.acts()).extracting(a -> a.type()).containsExactly(ActType.RECALL);
    assertThat(old.claims()).extracting(Claim::sentence).containsExactly(1);
    assertThat(old.contradictions())
        .containsExactly(new Contradiction(List.of("c1", "c2"), "a1", "a1"));
    assertThat(json.read(json.line(old))).isEqualTo(old);
    assertThat(schema().validate(JSON.readTree(json.line(old)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "1", "\"2\"", "null", "2.5"})
  void anotherVersionIsRefusedInOneLine(String version) {
    String line = json.line(Fixtures.full()).replace("\"version\":2", "\"version\":" + version);
    assertThatThrownBy(() -> json.read(line))
        .isInstanceOf(ReadingJson.NoReading.class)
        .hasMessage(
            "is a reading of version "
                + version
                + ", expected 2, or 1 without a version: read its story again, or update this"
                + " program");
  }

  @ParameterizedTest
  @CsvSource({
    "span, spam",
    "[0, [-1",
    "[0, [\"a\"",
    "when, often",
    "interval, intervals",
    "party\", partie\"",
    "denies, dances",
    "material-conflict, conflict",
    "rules, rule",
    "language, lingo",
    "2031-03-04, 4 March",
  })
  void whatCannotBeIsRefused(String right, String wrong) {
    String line = json.line(Fixtures.full());
    assertThat(line).contains(right);
    assertThatThrownBy(() -> json.read(line.replace(right, wrong)))
        .isInstanceOf(ReadingJson.NoReading.class);
  }

  @Test
  void oneReadingIsOneLine() {
    assertThat(List.of(json.line(Fixtures.full()).split("\\R"))).hasSize(1);
  }
}
