package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.act.ActType;
import org.chancery.article.Article;
import org.chancery.event.Frame;
import org.chancery.event.Occurrence;
import org.chancery.example.Example;
import org.chancery.example.ExampleReader;
import org.chancery.example.OutcomeLine;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every frame is needed for what its examples show. Trees are frozen: no model. */
class FrameExamplesTest {
  private static final Path RULES = RuleExamplesTest.RULES;
  private static final Knowledge KNOWLEDGE = RuleExamplesTest.KNOWLEDGE;
  private static final FrozenParser PARSER = RuleExamplesTest.PARSER;
  private static final Pipeline PIPELINE = pipeline(KNOWLEDGE);

  /** A frame, shown by its name. */
  record Named(Frame frame) {
    @Override
    public String toString() {
      return frame.id();
    }
  }

  static Stream<Named> frames() {
    return KNOWLEDGE.frames().all().stream().map(Named::new);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frames")
  void makesItsTypeAndItsActInOneOfItsExamples(Named named) {
    Frame frame = named.frame();
    List<Example> accepted = accepted(frame);
    List<Explanation> seen = accepted.stream().map(e -> explain(PIPELINE, e.text())).toList();
    boolean typed =
        frame.hidden()
            || seen.stream()
                .flatMap(e -> fired(e, frame).stream())
                .anyMatch(o -> o.event() != null && o.event().type() == frame.type());
    if (!typed) {
      fail(message(accepted.get(0), "must make " + frame.type() + ", or another", seen.get(0)));
    }
    ActType act = KNOWLEDGE.acts().typeOf(frame.id());
    if (act != null && seen.stream().noneMatch(e -> acts(e).contains(act.name()))) {
      fail(
          message(
              accepted.get(0),
              "must make the act " + act + " in one of its examples",
              seen.get(0)));
    }
  }

  static Stream<Named> framesOfActs() {
    return frames().filter(n -> KNOWLEDGE.acts().frames().contains(n.frame().id()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("framesOfActs")
  void saysOfTwoSentencesThatItsActComesOutAndOfTwoThatItDoesNot(Named named) {
    for (Example.Kind kind : List.of(Example.Kind.ACCEPT, Example.Kind.REJECT)) {
      Set<Integer> lines = new HashSet<>();
      RuleExamplesTest.examples()
          .filter(e -> e.kind() == kind && e.rule().equals(named.frame().id()))
          .filter(e -> e.gives().stream().anyMatch(FrameExamplesTest::isOfActs))
          .forEach(e -> lines.add(e.line()));
      assertThat(lines)
          .as("%s: lines with what comes out of acts, %s", named.frame().file(), kind)
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }

  private static boolean isOfActs(OutcomeLine line) {
    return line.kind() == OutcomeLine.Kind.ACT;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frames")
  void isNeeded(Named named) {
    Frame frame = named.frame();
    Pipeline without = pipeline(KNOWLEDGE.with(KNOWLEDGE.frames().without(frame.id())));
    for (Example e : accepted(frame)) {
      Set<String> with = outcomes(explain(PIPELINE, e.text()));
      Set<String> other = outcomes(explain(without, e.text()));
      // A hidden frame that makes no act is there to keep a worse one away.
      boolean keepsAway = frame.hidden() && !with.containsAll(other);
      if (keepsAway || !other.containsAll(with)) {
        return;
      }
    }
    Example first = accepted(frame).get(0);
    fail(
        message(
            first,
            "is not needed: with it switched off, its examples come out alike",
            explain(without, first.text())));
  }

  @Test
  void idsAreUniqueAndKnownToTheActs() {
    List<String> ids = KNOWLEDGE.frames().all().stream().map(Frame::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).as("frames that rules/acts.yaml names").containsAll(KNOWLEDGE.acts().frames());
  }

  @Test
  void everyFileOfFramesIsInTheIndex() throws IOException {
    try (Stream<Path> found = Files.list(RULES.resolve("frames"))) {
      assertThat(found.map(p -> p.getFileName().toString()).filter(f -> !f.equals("index.yaml")))
          .as("files beside rules/frames/index.yaml, which must name them")
          .isSubsetOf(
              RuleFiles.yaml(RULES, "frames/index.yaml").list("files").toArray(String[]::new));
    }
  }

  private static Set<String> acts(Explanation e) {
    Set<String> out = new HashSet<>();
    e.reading().acts().forEach(a -> out.add(a.type().name()));
    e.reading().notCounted().forEach(n -> out.add(n.type().name()));
    return out;
  }

  /** Types, modes and acts; acts with their actor, since an echo repeats the act of another. */
  private static Set<String> outcomes(Explanation e) {
    Set<String> out = new HashSet<>();
    e.reading().acts().forEach(a -> out.add(a.type() + " by " + a.parties().actor()));
    e.reading().notCounted().forEach(n -> out.add(n.type() + " by " + n.actor()));
    e.reading().events().forEach(v -> out.add(v.type() + " " + v.mode() + " " + v.cameo()));
    return out;
  }

  private static List<Occurrence> fired(Explanation e, Frame frame) {
    return e.occurrences().stream().filter(o -> o.match().frame().id().equals(frame.id())).toList();
  }

  private static Pipeline pipeline(Knowledge knowledge) {
    return new Pipeline(PARSER, Gate.OPEN, knowledge);
  }

  private static Explanation explain(Pipeline pipeline, String text) {
    return pipeline.explain(
        new Article("x", null, ExampleReader.DAY, null, null, null, "en", text));
  }

  /** Those that the frame accepts; one or more. */
  private static List<Example> accepted(Frame frame) {
    List<Example> out =
        RuleExamplesTest.examples()
            .filter(e -> e.kind() == Example.Kind.ACCEPT && e.rule().equals(frame.id()))
            .toList();
    assertThat(out).as(frame.file() + ": " + frame.id() + ": accepted examples").isNotEmpty();
    return out;
  }

  private static String message(Example example, String problem, Explanation seen) {
    return example + " " + problem + "\n" + RuleExamplesTest.seen(example, seen);
  }
}
