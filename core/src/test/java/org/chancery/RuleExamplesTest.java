package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.event.Frame;
import org.chancery.event.Matcher;
import org.chancery.example.Example;
import org.chancery.example.ExampleFile;
import org.chancery.example.ExampleJudge;
import org.chancery.example.ExampleReader;
import org.chancery.example.Verdict;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.FrozenParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule does what its examples say. Trees are frozen: no model. */
class RuleExamplesTest {
  static final Path RULES = Path.of("..", "rules");
  static final Knowledge KNOWLEDGE = Knowledge.load(RuleFiles.at(RULES));
  static final FrozenParser PARSER = FrozenParser.load(RULES.resolve("parses"));
  static final List<ExampleFile> FILES = new ExampleReader(KNOWLEDGE.words()).read(RULES);

  static Stream<Example> examples() {
    return FILES.stream().flatMap(f -> f.examples().stream());
  }

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    ExampleJudge judge = new ExampleJudge(KNOWLEDGE, PARSER);
    return examples().map(e -> DynamicTest.dynamicTest(e.toString(), () -> hold(judge.judge(e))));
  }

  private static void hold(Verdict v) {
    if (!v.holds()) {
      fail(v.line() + (v.seen() == null ? "" : "\n" + seen(v.example(), v.seen())));
    }
  }

  /** What the rules saw in it; of a frame's own example, what the frame lacks. */
  static String seen(Example example, Explanation explanation) {
    List<Frame> all = KNOWLEDGE.frames().all();
    Matcher matcher = new Matcher(KNOWLEDGE.frames(), KNOWLEDGE.words());
    Frame frame = all.stream().filter(f -> f.id().equals(example.rule())).findFirst().orElse(null);
    return new Seen(example.text(), explanation, all, matcher).with(frame);
  }

  @Test
  void frozenAreTheExamplesAndNothingElse() {
    assertThat(examples().map(Example::text).distinct())
        .as("run ./chancery freeze")
        .containsExactlyInAnyOrderElementsOf(PARSER.texts());
  }
}
