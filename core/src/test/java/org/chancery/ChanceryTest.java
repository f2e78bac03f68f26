package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Question;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.FrozenParser;
import org.chancery.text.Article;
import org.chancery.text.Budget;
import org.chancery.text.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChanceryTest {
  private static final String SENTENCE =
      "Turkey recalled its ambassador to Sweden for consultations.";
  private static final LocalDate DAY = LocalDate.of(2031, 3, 4);

  @TempDir Path folder;

  private static Chancery chancery() {
    return Chancery.open(FrozenParser.load(Path.of("../rules/parses")), RuleFiles.shipped());
  }

  @Test
  void aStoryIsReadExplainedAndPutIntoTheLedger() throws UnreadableException {
    Chancery chancery = chancery();
    Article story = Article.of(SENTENCE).publishedOn(DAY);
    Reading reading = chancery.read(story);
    assertThat(reading.article()).isEqualTo(story);
    assertThat(reading.acts()).hasSize(1);
    assertThat(chancery.explain(story).occurrences()).isNotEmpty();
    assertThat(chancery.read(SENTENCE, DAY).article()).isEqualTo(story);
    Pair pair = Pair.of("SWE", "TUR");
    assertThat(chancery.ledger(List.of(reading)).relation(pair)).isPresent();
    Question dayBefore = new Question(DAY, DAY.minusDays(1), DAY);
    assertThat(chancery.ledger(List.of(reading), dayBefore).entries()).isEmpty();
    assertThat(chancery.ledger().view(reading.book(null), List.of(), Question.asOf(DAY)).entries())
        .hasSize(1);
  }

  @Test
  void oneTextIsOneStoryUnlessItIsCalledOtherwise() {
    Article story = Article.of(SENTENCE);
    assertThat(Article.of(SENTENCE).titled("Envoy goes").id()).isEqualTo(story.id()).hasSize(16);
    assertThat(Article.of(SENTENCE + " ").id()).isNotEqualTo(story.id());
    Article said =
        story
            .called("s1")
            .from("Fjord Herald")
            .publishedOn(DAY)
            .at("Oslo")
            .titled("Envoy goes")
            .by("Pia Lund");
    assertThat(said)
        .isEqualTo(
            new Article(
                "s1", "Fjord Herald", DAY, "Oslo", "Envoy goes", "Pia Lund", "en", SENTENCE));
  }

  @Test
  void timeThatIsUpIsAnUnreadableStory() throws InterruptedException {
    // Opened before: what reads files may not be interrupted.
    Chancery open = chancery();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> open.read(Article.of(SENTENCE), Budget.ofSeconds(9)))
          .isInstanceOf(UnreadableException.class)
          .hasMessageContaining("given up");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void withoutAParserItSaysWhatToAdd() {
    assertThatThrownBy(Chancery::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no parser on the class path: add chancery-reader");
  }

  @Test
  void aMistakeInTheRulesComesBeforeTheParser() throws IOException {
    Files.writeString(folder.resolve("claims.yaml"), "nonsense: [");
    assertThatThrownBy(() -> Chancery.open(folder))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("claims.yaml");
  }
}
