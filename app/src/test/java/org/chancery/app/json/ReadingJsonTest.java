package org.chancery.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.app.Fixtures;
import org.chancery.event.Ontology;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;

class ReadingJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ReadingJson json = new ReadingJson(Ontology.load(RuleFiles.shipped()));

  private static JsonSchema schema() throws IOException {
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
            "id source published place title byline language text sentences events acts claims"
                + " contradictions problems");
    assertThat(keys(node.at("/events/0")))
        .isEqualTo(
            "id type mode contexts auxiliary cameo quad score actor recipient date due count sentence"
                + " span frame background speaker confidence");
    assertThat(keys(node.at("/acts/0")))
        .isEqualTo(
            "id type actor counterparty joint sending receiving host mission seat persons count"
                + " via manner date due original_date status background article wording speaker"
                + " inferred events evidence quote");
    assertThat(keys(node.at("/claims/0"))).isEqualTo("id speaker party stance span quote about");
    assertThat(keys(node.at("/contradictions/0"))).isEqualTo("claims about");
    assertThat(keys(node.at("/events/0/speaker"))).isEqualTo("name party span");
    assertThat(keys(node.at("/acts/0/speaker"))).isEqualTo("name party");
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
  void oneReadingIsOneLine() {
    assertThat(List.of(json.line(Fixtures.full()).split("\\R"))).hasSize(1);
  }
}
