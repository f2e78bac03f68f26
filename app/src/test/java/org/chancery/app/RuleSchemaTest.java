package org.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.act.ActType;
import org.chancery.claim.Claim;
import org.chancery.proposition.Modality;
import org.chancery.proposition.Operator;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Editors that know the schemas complete rule files and mark mistakes; what ships has none. */
class RuleSchemaTest {
  private static final Path RULES = Path.of("..", "rules");
  private static final Pattern LINE =
      Pattern.compile("^# yaml-language-server: \\$schema=(\\S+)\n.*", Pattern.DOTALL);

  /** Files whose shape a line of comment says, or that nobody writes often. */
  private static final Set<String> WITHOUT =
      Set.of("frames/index.yaml", "lexicon/index.yaml", "legality.yaml");

  @TempDir Path lab;

  static List<String> files() throws IOException {
    try (Stream<Path> found = Files.walk(RULES)) {
      List<String> out =
          found
              .map(p -> RULES.relativize(p).toString().replace('\\', '/'))
              .filter(f -> f.endsWith(".yaml") && !WITHOUT.contains(f))
              .sorted()
              .toList();
      assertThat(out).hasSizeGreaterThan(30);
      return out;
    }
  }

  private static JsonSchema schema(Path file) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(file));
  }

  /** As the program reads it: words stay words. */
  private static JsonNode content(Path folder, String file) {
    Object top;
    try {
      top = RuleFiles.yaml(folder, file).map("anything");
    } catch (RuleException e) {
      top = RuleFiles.yaml(folder, file).list("anything");
    }
    return new ObjectMapper().valueToTree(top);
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatShipsNamesItsSchemaAndIsValid(String file) throws IOException {
    Matcher line = LINE.matcher(Files.readString(RULES.resolve(file)));
    assertThat(line.matches()).as(file + " begins with # yaml-language-server: $schema=").isTrue();
    Path schema = RULES.resolve(file).resolveSibling(line.group(1));
    assertThat(schema(schema).validate(content(RULES, file))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "frames|- {id: a, predicate: [b], accept: ['C d.', {'E f.': AID CHL > PER}]}|",
        "frames|- {id: a, predicat: [b]}|predicat",
        "frames|- {id: a}|predicate",
        "frames|- {id: a, predicate: [b], modality: [wished]}|modality",
        "frames|- {id: a, predicate: [b], when: {Object: party}}|Object",
        "frames|- {id: a, predicate: [b], when: {object: 'party,place'}}|object",
        "frames|- {id: a, predicate: [b], accept: {'E f.': x}}|accept",
        "frames|- {id: a, predicate: [b], accept: [{'E f.': {g: h}}]}|accept",
        "acts|EXPULSION: {sides: host, frames: [a]}|",
        "acts|EXPLUSION: {sides: host}|EXPLUSION",
        "acts|EXPULSION: {sides: guest}|sides",
        "operators|intend: [a, {b: {offer: true}}]|",
        "operators|hope: [a]|hope",
        "operators|intend: [{b: {offers: true}}]|offer",
        "examples|- {rule: a, published: '2021-06-16', gives: {'B c.': no act}}|",
        "examples|- {rule: a, gives: {'B c.': []}}|gives",
        "examples|- {gives: {'B c.': no act}}|rule",
        "contexts|military: {words: [a], frames: [b]}|",
        "contexts|military: {word: [a]}|word",
        "words|{a: [b, c], -d: [e], f: {1: [g]}}|",
        "words|{a: b}|a",
        "claims|{stances: {asserts: [a]}, topics: {b: {'yes': [c]}}}|",
        "claims|{stances: {mumbles: [a]}}|mumbles",
      })
  void aMistakeIsMarked(String schema, String yaml, String mistake) throws IOException {
    Files.writeString(lab.resolve("x.yaml"), yaml);
    Set<ValidationMessage> found =
        schema(RULES.resolve("schema/" + schema + ".schema.json")).validate(content(lab, "x.yaml"));
    if (mistake == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).isNotEmpty().anyMatch(m -> m.toString().contains(mistake));
    }
  }

  @Test
  void theSchemasHaveTheWordsOfTheProgram() throws IOException {
    assertThat(keys("acts", "/properties"))
        .containsAll(names(ActType.values()))
        .hasSize(ActType.values().length + 4);
    assertThat(keys("operators", "/properties")).isEqualTo(low(Operator.values()));
    assertThat(keys("claims", "/properties/stances/properties"))
        .isEqualTo(low(Claim.Stance.values()));
    JsonNode modality = node("frames", "/$defs/modality/enum");
    Set<String> words = new TreeSet<>();
    modality.forEach(w -> words.add(w.textValue()));
    assertThat(words).isEqualTo(low(Modality.values()));
  }

  private static JsonNode node(String schema, String at) throws IOException {
    Path file = RULES.resolve("schema/" + schema + ".schema.json");
    return new ObjectMapper().readTree(Files.readString(file)).at(at);
  }

  private static Set<String> keys(String schema, String at) throws IOException {
    Set<String> out = new TreeSet<>();
    node(schema, at).fieldNames().forEachRemaining(out::add);
    return out;
  }

  private static Set<String> names(Enum<?>[] all) {
    return new TreeSet<>(Arrays.stream(all).map(Enum::name).toList());
  }

  private static Set<String> low(Enum<?>[] all) {
    return new TreeSet<>(Arrays.stream(all).map(e -> e.name().toLowerCase(Locale.ROOT)).toList());
  }
}
