package org.chancery.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.app.Fixtures;
import org.chancery.app.intake.Engine;
import org.chancery.syntax.ConllU;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final String TEXT = "Chile expelled two Peruvian diplomats on Monday.";
  private static final String PARSES =
      """
      # text = Chile expelled two Peruvian diplomats on Monday.
      1	Chile	Chile	_	NNP	_	2	nsubj	_	Start=0|End=5
      2	expelled	expel	_	VBD	_	0	root	_	Start=6|End=14
      3	two	two	_	CD	_	5	nummod	_	Start=15|End=18
      4	Peruvian	Peruvian	_	JJ	_	5	amod	_	Start=19|End=27
      5	diplomats	diplomat	_	NNS	_	2	obj	_	Start=28|End=37
      6	on	on	_	IN	_	7	case	_	Start=38|End=40
      7	Monday	Monday	_	NNP	_	2	obl	_	Start=41|End=47
      8	.	.	_	.	_	2	punct	_	Start=47|End=48
      """;

  @TempDir Path folder;

  private static Fixtures.Run run(String... arguments) {
    FrozenParser parser = new FrozenParser(List.of(ConllU.read("parses/test.conllu", PARSES)));
    Pipeline pipeline = new Pipeline(parser, Gate.OPEN, Knowledge.load());
    return new Fixtures.Run()
        .go(new Engine(() -> pipeline::follow, () -> pipeline, () -> parser), arguments);
  }

  private String labelled() throws IOException {
    String line =
        "{\"text\":\""
            + TEXT
            + "\",\"events\":[{\"event\":\"COERCE\",\"source\":[\"CHL\"],\"target\":[\"PER\"]}]}\n";
    return Files.writeString(folder.resolve("l.jsonl"), line.repeat(20)).toString();
  }

  @Test
  void whatItLearnedChangesEventsAndNothingElse() throws IOException {
    String model = folder.resolve("m.json").toString();
    Fixtures.Run train = run("train", "--folds", "2", "--model", model, labelled());
    assertThat(train.status).isZero();
    assertThat(train.out())
        .contains("20 texts, 20 events with a label; 2-fold cross-validation by text, seed 1")
        .contains("rules alone")
        .contains("too few disagreements")
        .contains("written to " + model);

    String text = Files.writeString(folder.resolve("t.txt"), TEXT).toString();
    JsonNode alone = run("read", "--format", "jsonl", text).parsed().get(0);
    JsonNode with =
        run("read", "--format", "jsonl", "--second-opinion", model, text).parsed().get(0);
    assertThat(alone.at("/events/0/type").asText()).isEqualTo("SANCTION");
    assertThat(with.at("/events/0/type").asText()).isEqualTo("COERCE");
    assertThat(with.at("/events/0/frame").asText()).isEqualTo("second-opinion");
    assertThat(with.at("/events/0/confidence").isNull()).isTrue();
    assertThat(with.at("/acts/0/type").asText()).isEqualTo("EXPULSION");
    assertThat(with.at("/events/0/quad").asText()).isEqualTo("material-conflict");
    assertThat(with.at("/events/0/score")).isNotEqualTo(alone.at("/events/0/score"));
    assertThat(with.at("/provenance/parser").asText())
        .startsWith(alone.at("/provenance/parser").asText() + "; second opinion from 20 events");
    ((ObjectNode) with).remove(List.of("events", "provenance"));
    ((ObjectNode) alone).remove(List.of("events", "provenance"));
    assertThat(with.toString()).isEqualTo(alone.toString());

    assertThat(run("explain", "--second-opinion", model, TEXT).out())
        .contains("second-opinion: COERCE (not calibrated); the rules said SANCTION");
  }

  @Test
  void whatCannotBeUsedIsSaidInOneLine() throws IOException {
    String none = folder.resolve("none.json").toString();
    Fixtures.Run read = run("read", "--second-opinion", none, "x");
    assertThat(read.status).isEqualTo(3);
    assertThat(read.errLines())
        .containsExactly("chancery: read: " + none + ": no such file: check the path");
    Fixtures.Run empty =
        run("train", "--model", none, Files.writeString(folder.resolve("e"), "").toString());
    assertThat(empty.status).isEqualTo(3);
    assertThat(empty.errLines()).hasSize(2);
    assertThat(Files.exists(folder.resolve("none.json"))).isFalse();
    assertThat(run("train", "--folds", "1", "--model", none, "x").status).isEqualTo(2);
  }
}
