package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.syntax.Parser;
import org.chancery.witness.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second reader on the model that ships. */
class LearnedWitnessTest {
  private static final String RECALL = "Kenya recalled its ambassador to Chad on Monday.";
  private static LearnedWitness witness;

  private final Cutter cutter = new Cutter();

  @BeforeAll
  static void load() {
    witness = new LearnedWitness();
  }

  @AfterAll
  static void close() {
    witness.close();
  }

  private List<Statement> hear(String text) {
    return witness.hear(text, cutter.cut(text));
  }

  private static String likeliest(String text, Statement.Role role) {
    return role.words().stream()
        .max(Comparator.comparing(Statement.Pointed::likely))
        .map(p -> p.word().in(text))
        .orElse("");
  }

  @Test
  void aPlainActIsSeenWithItsSides() {
    Statement recall =
        hear(RECALL).stream()
            .filter(s -> s.type().equals("RECALL"))
            .max(Comparator.comparing(Statement::told))
            .orElseThrow();

    assertThat(recall.told()).isBetween(.5, 1.0);
    assertThat(recall.trigger().in(RECALL)).contains("recalled");
    assertThat(likeliest(RECALL, recall.roles().get("actor"))).isEqualTo("Kenya");
    assertThat(likeliest(RECALL, recall.roles().get("counterparty"))).isEqualTo("Chad");
    assertThat(recall.status().values().stream().mapToDouble(p -> p).sum()).isBetween(.99, 1.01);
  }

  @Test
  void noWordsTellNothing() {
    assertThat(witness.hear("", List.of())).isEmpty();
    assertThat(hear("The weather was fine. Nobody complained.")).noneMatch(s -> s.told() > .5);
  }

  @Test
  void aLongStoryIsReadToItsEndAndEachSentenceOnce() {
    String text = "Prices rose again in spring. ".repeat(120) + RECALL;
    List<Parser.Cut> cuts = cutter.cut(text);

    List<Statement> heard = witness.hear(text, cuts);

    assertThat(heard)
        .anyMatch(s -> s.sentence() == cuts.size() - 1 && s.type().equals("RECALL"))
        .allMatch(s -> cuts.get(s.sentence()).span().overlaps(s.trigger()))
        .isSortedAccordingTo(Comparator.comparing(s -> s.trigger().start()));
  }

  @Test
  void whatElseIsReadChangesNothing() {
    List<String> texts =
        IntStream.range(1, 30).mapToObj(i -> "It rained. ".repeat(i) + RECALL).toList();
    List<List<Statement>> one = texts.stream().map(this::hear).toList();

    List<List<Statement>> many = texts.parallelStream().map(this::hear).toList();

    assertThat(many).isEqualTo(one);
  }

  @Test
  void aModelThatCannotBeUsedIsOneLine(@TempDir Path folder) throws IOException {
    Path tiny = Path.of("src/test/resources/org/chancery/reader/tiny");
    try (Stream<Path> files = Files.list(tiny)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    assertThatThrownBy(() -> new LearnedWitness(ModelFiles.in(folder)))
        .isInstanceOf(ReaderModelException.class)
        .hasMessageContaining("tellings.onnx of " + folder + " cannot be read")
        .message()
        .doesNotContain("\n");
  }
}
