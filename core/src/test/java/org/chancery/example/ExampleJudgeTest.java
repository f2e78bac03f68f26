package org.chancery.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.Knowledge;
import org.chancery.rules.RuleException;
import org.chancery.syntax.FrozenParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an example says too much, too little or wrongly is found. */
class ExampleJudgeTest {
  private static final Path RULES = Path.of("..", "rules");
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final ExampleJudge JUDGE =
      new ExampleJudge(KNOWLEDGE, FrozenParser.load(RULES.resolve("parses")));
  private static final String LIST =
      "Norway expelled four Laotian diplomats, Chile three and Japan two.";
  private static final String BACK =
      "Laos expelled two Norwegian diplomats on Monday."
          + " It reversed the expulsion of the two diplomats on Wednesday.";
  private static final String DENIED =
      "Chile said Peru's army was behind the raid on its post. Peru denies it.";

  @TempDir Path lab;

  private List<Example> examples(String file, String content) throws IOException {
    Path path = lab.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
    return new ExampleReader(KNOWLEDGE.words())
        .read(lab).stream().flatMap(f -> f.examples().stream()).toList();
  }

  private Verdict given(String text, String lines) throws IOException {
    String yaml = "- rule: r\n  published: 2021-06-16\n  gives:\n    '%s': %s\n";
    List<Example> all = examples("examples/x.yaml", yaml.formatted(text.replace("'", "''"), lines));
    assertThat(all).hasSize(1);
    return JUDGE.judge(all.get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[EXPULSION NOR > LAO 4, EXPULSION CHL > LAO 3, EXPULSION JPN > LAO 2]|",
        "[EXPULSION NOR > LAO 4, EXPULSION CHL > LAO 3]|came out: EXPULSION NOR > LAO 4",
        "[EXPULSION NOR > LAO 4, EXPULSION CHL > LAO 3, EXPULSION JPN > LAO]|JPN > LAO 2",
        "[EXPULSION NOR > LAO 4, EXPULSION CHL > LAO 3, RECALL JPN > LAO 2]|EXPULSION JPN",
        "[EXPULSION NOR > LAO 4, EXPULSION CHL > PER 3, EXPULSION JPN > LAO 2]|CHL > LAO 3",
        "no act|expected no act; came out: EXPULSION NOR > LAO 4",
        "no claim|",
        "NOR asserts|expected NOR asserts; came out: no claim",
        "at expelled|came out: at expelled + at Chile",
        "SANCTION/expel|expected SANCTION/expel; came out: SANCTION/expel 161 NOR > LAO/GOV",
      })
  void whatComesOutIsAllThatIsSaid(String lines, String fault) throws IOException {
    assertFault(given(LIST, lines), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'EXPULSION LAO > NOR 2, reversed'|",
        "'EXPULSION LAO > NOR 2, reversed, news, on 2021-06-16, first 2021-06-14'|",
        "EXPULSION LAO > NOR 2|came out: EXPULSION LAO > NOR 2, reversed",
        "'EXPULSION LAO > NOR 2, reversed, on 2021-06-17'|on 2021-06-16",
        "'EXPULSION LAO > NOR 2, reversed, background'|news",
      })
  void marksAreJudgedWhereTheyAreSaid(String lines, String fault) throws IOException {
    assertFault(given(BACK, lines.replace('\'', '"')), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contradiction whether Peru's army was behind the raid on its post|",
        "no contradiction|came out: contradiction whether",
        "[CHL accuses, PER denies]|",
        "[CHL asserts, PER denies]|came out: CHL accuses, about ASSAULT + PER denies",
      })
  void claimsAreJudged(String lines, String fault) throws IOException {
    assertFault(given(DENIED, lines), fault);
  }

  private static void assertFault(Verdict v, String fault) {
    if (fault == null) {
      assertThat(v.faults()).isEmpty();
    } else {
      assertThat(v.faults()).singleElement().asString().contains(fault);
      assertThat(v.line()).contains("x.yaml:4: r: ");
    }
  }

  @Test
  void aFrameMustHoldWhereItAcceptsAndNotWhereItRejects() throws IOException {
    String frame = "- id: expel-envoys\n  %s: 'Austria expelled four Belarusian diplomats.'\n";
    Example accepted = examples("frames/sanction.yaml", frame.formatted("accept")).get(0);
    assertThat(JUDGE.judge(accepted).faults()).isEmpty();
    Example rejected = examples("frames/sanction.yaml", frame.formatted("reject")).get(0);
    assertThat(JUDGE.judge(rejected).faults())
        .containsExactly(
            "expected that the frame makes no event; it makes one",
            "expected no EXPULSION; one comes out");
    Example other =
        examples("frames/sanction.yaml", frame.replace("expel-", "recall-").formatted("accept"))
            .get(0);
    assertThat(JUDGE.judge(other).faults())
        .containsExactly("expected that the frame holds; it does not");
  }

  @Test
  void anExampleWithoutAParseIsNoExampleThatHolds() throws IOException {
    Verdict v = given("Nobody has ever parsed this.", "no act");
    assertThat(v.line()).contains("not frozen yet; run ./chancery freeze");
  }

  @Test
  void aSlotIsFilledWithEachOfItsWords() throws IOException {
    String frame = "- id: f\n  predicate: [~relation-x, run]\n  accept: 'A {b|c} {predicate} d.'\n";
    assertThat(examples("frames/aid.yaml", frame.replace("~relation-x", "break off")))
        .extracting(Example::text)
        .containsExactly("A b break off d.", "A b run d.", "A c break off d.", "A c run d.");
    assertThat(examples("frames/aid.yaml", frame.replace("~relation-x, run", "~paused")))
        .extracting(Example::text)
        .contains("A b suspend d.", "A c put on hold d.");
  }

  @Test
  void whatCannotBeReadNamesFileLineAndRule() {
    assertThatThrownBy(() -> given(LIST, "EXPLUSION NOR > LAO 4"))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("x.yaml, line 4, r: 'EXPLUSION' is no act, event or stance");
    assertThatThrownBy(() -> given(LIST, "[]")).hasMessageContaining("expected what comes out");
    assertThatThrownBy(() -> given(LIST, "{a: b}")).hasMessageContaining("a line each");
    assertThatThrownBy(() -> examples("examples/x.yaml", "- gives: {}"))
        .hasMessageContaining("line 1, list: expected rule and gives");
  }

  @Test
  void whatIsExercisedIsCounted() throws IOException {
    Verdict held = given(LIST, "no claim");
    Verdict failed = given(BACK, "no act");
    List<org.chancery.event.Frame> frames =
        KNOWLEDGE.frames().all().stream().filter(f -> f.id().equals("expel-envoys")).toList();
    Coverage coverage = Coverage.of(frames, List.of(held, failed));
    int slots = frames.get(0).predicates().size();
    assertThat(coverage.says()).startsWith("1 of " + slots + " predicates of frames");
    assertThat(coverage.unused()).hasSize(1);
    assertThat(coverage.unused().get(0).predicates()).contains("oust").doesNotContain("expel");
    assertThat(Coverage.of(frames, List.of(failed)).exercised()).isZero();
  }
}
