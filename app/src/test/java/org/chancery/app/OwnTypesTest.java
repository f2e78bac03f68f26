package org.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.app.intake.Engine;
import org.chancery.reader.LearnedWitness;
import org.chancery.reader.ReaderParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/OWN-TYPES.md does, in small, with the readers that ship. */
class OwnTypesTest {
  private static final Path PASSAGES = Path.of("..", "corpus", "own", "relocation.jsonl");
  private static final String STORY =
      "Denmark has moved its embassy to Yemen from Sanaa to Riyadh, the foreign ministry said.";

  @TempDir static Path folder;

  private static Engine engine;
  private static String own;
  private static Fixtures.Run trained;

  @BeforeAll
  static void train() {
    engine = Engine.over(ReaderParser::new, LearnedWitness::new);
    own = folder.resolve("own.json").toString();
    trained = run("train", "--corpus", PASSAGES.toString(), "--out", own);
  }

  private static Fixtures.Run run(String... arguments) {
    return new Fixtures.Run().go(engine, arguments);
  }

  private static String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void trainingSaysWhatATypeIsWorth() {
    assertThat(trained.status).isZero();
    assertThat(trained.errLines()).isEmpty();
    String row =
        trained.outLines().stream().filter(l -> l.contains("RELOCATION")).findFirst().orElseThrow();
    List<String> cells = List.of(row.trim().split(" +"));
    assertThat(Double.parseDouble(cells.get(cells.size() - 1))).isGreaterThan(.5);
  }

  @Test
  void aReadingListsWhatTheyFindAndElseStaysAsItIs() throws IOException {
    String story = file("story.txt", STORY);

    JsonNode with = run("read", "--format", "jsonl", "--own-types", own, story).parsed().get(0);
    JsonNode without = run("read", "--format", "jsonl", story).parsed().get(0);

    JsonNode act = with.at("/own/0");
    assertThat(act.path("type").asText()).isEqualTo("RELOCATION");
    assertThat(act.path("actor").asText()).isEqualTo("DNK");
    assertThat(act.path("status").asText()).isEqualTo("carried out");
    assertThat(act.path("sure").asDouble()).isBetween(.1, 1.0);
    assertThat(without.path("own")).isEmpty();
    assertThat(with.path("acts")).isEqualTo(without.path("acts"));
    assertThat(with.path("events")).isEqualTo(without.path("events"));
    assertThat(with.at("/provenance/parser").asText()).endsWith(", own types RELOCATION");
    assertThat(run("read", "--own-types", own, story).out())
        .contains("OWN TYPES")
        .contains("RELOCATION             Denmark \u2192 Yemen");
  }

  @Test
  void whatIsAnnotatedCanBeMeasured() throws IOException {
    String one = file("story.txt", STORY);
    String other = file("other.txt", "Chad expelled two Omani diplomats on Monday.");

    Fixtures.Run annotated = run("annotate", "--own-types", own, one, other);

    assertThat(annotated.status).isZero();
    assertThat(annotated.parsed())
        .extracting(p -> p.at("/acts/0/type").asText())
        .containsExactly("RELOCATION", "EXPULSION");
    String passages = file("passages.jsonl", annotated.out());
    Fixtures.Run measured = run("evaluate", "--own-types", own, passages);
    assertThat(measured.status).isZero();
    // A program agrees with itself.
    assertThat(measured.outLines())
        .anyMatch(l -> l.matches(" +RELOCATION +1 +1.00 +1.00 +1.00 +1.00 +1.00 +1.00"))
        .anyMatch(l -> l.matches(" +EXPULSION +1 +1.00 +1.00 +1.00 +1.00 +1.00 +1.00"));
  }

  @Test
  void whatCannotBeUsedIsSaidInOneLine() throws IOException {
    String story = file("story.txt", STORY);
    String none = folder.resolve("none.json").toString();
    assertThat(run("read", "--own-types", none, story).errLines())
        .containsExactly("chancery: read: " + none + ": no such file: check the path");

    String other = file("other.json", Files.readString(Path.of(own)).replace("story model", "x"));
    Fixtures.Run foreign = run("read", "--own-types", other, story);
    assertThat(foreign.status).isEqualTo(3);
    assertThat(foreign.errLines()).hasSize(1);
    assertThat(foreign.errLines().get(0)).contains("was learnt beside").endsWith("train it again");

    String shipped =
        file(
            "shipped.jsonl",
            "{\"text\": \"A recalled B.\", \"acts\": [{\"type\": \"RECALL\", \"trigger\":"
                + " \"recalled\"}]}\n");
    Fixtures.Run nothing = run("train", "--corpus", shipped, "--out", none);
    assertThat(nothing.status).isEqualTo(3);
    assertThat(nothing.errLines()).hasSize(1);
    assertThat(Files.exists(Path.of(none))).isFalse();
    assertThat(run("train", "--folds", "1", "--corpus", shipped, "--out", none).status)
        .isEqualTo(2);
  }
}
