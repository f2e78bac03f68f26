package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.act.ActType;
import org.chancery.article.Article;
import org.chancery.event.Frame;
import org.chancery.event.FrameExamples;
import org.chancery.event.Frames;
import org.chancery.event.Matcher;
import org.chancery.event.Occurrence;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every frame does what its examples say, and is needed for it. Trees are frozen: no model. */
class FrameExamplesTest {
  private static final Path RULES = Path.of("..", "rules");
  private static final LocalDate PUBLISHED = LocalDate.parse("2020-06-15");
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final FrozenParser PARSER = FrozenParser.load(RULES.resolve("parses"));
  private static final Pipeline PIPELINE = pipeline(KNOWLEDGE);

  /** A sentence under its frame, shown as the test's name. */
  record Example(Frame frame, String text) {
    @Override
    public String toString() {
      return frame.id() + ": " + text;
    }
  }

  /** A frame, shown by its name. */
  record Named(Frame frame) {
    @Override
    public String toString() {
      return frame.id();
    }
  }

  static Stream<Example> accepted() {
    return frames().flatMap(n -> n.frame().accept().stream().map(t -> new Example(n.frame(), t)));
  }

  static Stream<Example> rejected() {
    return frames().flatMap(n -> n.frame().reject().stream().map(t -> new Example(n.frame(), t)));
  }

  static Stream<Named> frames() {
    return KNOWLEDGE.frames().all().stream().map(Named::new);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  void acceptsItsExample(Example example) {
    Explanation seen = explain(PIPELINE, example.text());
    List<Occurrence> fired = fired(seen, example.frame());
    if (fired.isEmpty()) {
      fail(message(example, "must fire and does not", seen));
    }
    if (!example.frame().hidden() && fired.stream().allMatch(o -> o.event() == null)) {
      fail(message(example, "fires, but nobody is found who acts or is acted upon", seen));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rejected")
  void rejectsItsCounterexample(Example example) {
    Explanation seen = explain(PIPELINE, example.text());
    ActType act = KNOWLEDGE.acts().typeOf(example.frame().id());
    boolean coded =
        fired(seen, example.frame()).stream().anyMatch(o -> o.event() != null)
            || (act != null && acts(seen).contains(act.name()));
    if (coded) {
      fail(message(example, "must not be coded and is", seen));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frames")
  void makesItsTypeAndItsActInOneOfItsExamples(Named named) {
    Frame frame = named.frame();
    assertThat(frame.accept()).as(where(frame, frame.id()) + ": accepted examples").isNotEmpty();
    List<Explanation> seen = frame.accept().stream().map(t -> explain(PIPELINE, t)).toList();
    boolean typed =
        frame.hidden()
            || seen.stream()
                .flatMap(e -> fired(e, frame).stream())
                .anyMatch(o -> o.event() != null && o.event().type() == frame.type());
    if (!typed) {
      fail(where(frame, frame.id()) + ": none of its examples makes " + frame.type());
    }
    ActType act = KNOWLEDGE.acts().typeOf(frame.id());
    if (act != null && seen.stream().noneMatch(e -> acts(e).contains(act.name()))) {
      Example first = new Example(frame, frame.accept().get(0));
      fail(message(first, "must make the act " + act + " in one of its examples", seen.get(0)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frames")
  void isNeeded(Named named) {
    Frame frame = named.frame();
    Pipeline without = pipeline(KNOWLEDGE.with(KNOWLEDGE.frames().without(frame.id())));
    for (String text : frame.accept()) {
      Set<String> with = outcomes(explain(PIPELINE, text));
      Set<String> other = outcomes(explain(without, text));
      // A hidden frame that makes no act is there to keep a worse one away.
      boolean keepsAway = frame.hidden() && !with.containsAll(other);
      if (keepsAway || !other.containsAll(with)) {
        return;
      }
    }
    Example first = new Example(frame, frame.accept().isEmpty() ? "" : frame.accept().get(0));
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

  @Test
  void theExamplesThatAreFrozenAreThoseOfTheFrames() {
    Set<String> frozen =
        FrameExamples.byFile(RULES).values().stream()
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    assertThat(Stream.concat(accepted(), rejected()).map(Example::text))
        .as("rules/ has changed since it was packed; build again")
        .allMatch(frozen::contains);
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
    e.reading().acts().forEach(a -> out.add(a.type() + " by " + a.actor()));
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
    return pipeline.explain(new Article("x", null, PUBLISHED, null, null, null, "en", text));
  }

  private static String message(Example example, String problem, Explanation seen) {
    Frames all = KNOWLEDGE.frames();
    Matcher matcher = new Matcher(all, KNOWLEDGE.words());
    return where(example.frame(), example.text())
        + ": frame "
        + example.frame().id()
        + " "
        + problem
        + "\n  "
        + example.text()
        + "\n"
        + new Seen(example.text(), seen, all.all(), matcher).with(example.frame());
  }

  /** File and line of the words, as an editor can open them. */
  private static String where(Frame frame, String words) {
    Path file = Path.of("..", frame.file());
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(words)) {
          return frame.file() + ":" + (i + 1);
        }
      }
    } catch (IOException e) {
      return frame.file();
    }
    return frame.file();
  }
}
