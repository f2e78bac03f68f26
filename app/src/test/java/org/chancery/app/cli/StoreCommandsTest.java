package org.chancery.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.app.Fixtures;
import org.chancery.app.intake.Engine;
import org.chancery.reader.LearnedWitness;
import org.chancery.reader.ReaderParser;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Into the store and out of it again; once with the real parser over the examples. */
class StoreCommandsTest {
  @TempDir Path folder;

  private String store() {
    return folder.resolve("s.duckdb").toString();
  }

  private static Parser namedParser() {
    return new Parser() {
      @Override
      public List<Cut> cut(String text) {
        throw new AssertionError("not asked for");
      }

      @Override
      public Sentence parse(String text, Cut cut) {
        throw new AssertionError("not asked for");
      }

      @Override
      public String provenance() {
        return "none 1";
      }
    };
  }

  private Fixtures.Run ingest(String in, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "ingest";
    arguments[1] = "--store";
    arguments[2] = store();
    arguments[3] = "-";
    System.arraycopy(more, 0, arguments, 4, more.length);
    Engine engine =
        new Engine(
            () -> Fixtures::follow,
            () -> {
              throw new AssertionError("not asked for");
            },
            StoreCommandsTest::namedParser);
    return new Fixtures.Run().in(in).go(engine, arguments);
  }

  private Fixtures.Run ledger(String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "ledger";
    arguments[1] = "--store";
    arguments[2] = store();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return new Fixtures.Run().go(Fixtures::read, arguments);
  }

  @Test
  void theSummarySaysWhatBecameOfEach() {
    String two = "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n";
    Fixtures.Run first = ingest(two);
    assertThat(first.status).isZero();
    assertThat(first.out())
        .isEqualTo("stored 2 documents: 2 new, 0 changed, 0 unchanged, 0 refused\n");
    Fixtures.Run second =
        ingest(
            two.replace("Two", "Three")
                + "{\"id\":\"c\",\"text\":\"REFUSE\"}\n{\"id\":\"c\",\"text\":\"BREAK\"}\n");
    assertThat(second.status).isEqualTo(3);
    assertThat(second.out())
        .isEqualTo("stored 2 documents: 0 new, 1 changed, 1 unchanged, 2 refused\n");
    assertThat(second.errLines()).hasSize(2);
    assertThat(second.errLines().get(0))
        .isEqualTo("chancery: -:3: is not in English: give an English text");
    // The day is part of what makes a version.
    assertThat(ingest(two.replace("Two", "Three"), "--published", "2031-03-04").out())
        .contains(" 2 changed");
    assertThat(ingest("{\"id\":\"d\",\"text\":\"T\"}").out())
        .startsWith("stored 1 document: 1 new");
  }

  @Test
  void aStoreThatCannotBeUsedIsOneLine() throws IOException {
    Files.writeString(Path.of(store()), "no store");
    for (Fixtures.Run run :
        new Fixtures.Run[] {ingest("{\"text\":\"T\"}"), ledger("RUS", "NATO")}) {
      assertThat(run.status).isEqualTo(3);
      assertThat(run.out()).isEmpty();
      assertThat(run.errLines())
          .containsExactly("chancery: " + store() + ": is no store: give another --store");
    }
  }

  @Test
  void whoIsUnknownGetsOneLine() {
    assertThat(ledger("RUS", "NATO").errLines())
        .containsExactly(
            "chancery: "
                + store()
                + ": no such store: fill one with 'chancery ingest' or give another --store");
    ingest("{\"id\":\"a\",\"text\":\"One.\"}");
    Fixtures.Run unknown = ledger("Rusia", "NATO");
    assertThat(unknown.status).isEqualTo(2);
    assertThat(unknown.errLines()).singleElement().asString().contains("did you mean RUS (Russia)");
    assertThat(ledger("Russia", "RUS").errLines())
        .containsExactly("chancery: usage: Russia and RUS are one party: give two");
    assertThat(ledger("RUS").status).isEqualTo(2);
    assertThat(ledger("RUS", "NATO", "--as-of", "then").status).isEqualTo(2);
    assertThat(ledger("RUS", "NATO").out()).contains("No story tells of an act between the two.");
  }

  @Test
  void theExamplesGoInAndTheLedgerComesOut() throws IOException {
    // One engine for both rounds: the parser is loaded once.
    Engine engine = Engine.over(ReaderParser::new, LearnedWitness::new);
    String examples = Path.of("..", "examples").toString();
    Fixtures.Run first = new Fixtures.Run().go(engine, "ingest", "--store", store(), examples);
    assertThat(first.status).isZero();
    assertThat(first.out()).contains(" 0 changed, 0 unchanged, 0 refused");
    Fixtures.Run again = new Fixtures.Run().go(engine, "ingest", "--store", store(), examples);
    assertThat(again.out()).contains(" 0 new, 0 changed, ").contains(" unchanged, 0 refused");
    assertThat(again.out()).doesNotContain("read otherwise");

    Fixtures.Run text = ledger("saudi arabia", "QAT");
    assertThat(text.status).isZero();
    assertThat(text.outLines()).allMatch(l -> l.codePointCount(0, l.length()) <= 100);
    assertThat(text.outLines().get(0)).isEqualTo("Qatar and Saudi Arabia");
    assertThat(text.out()).contains("HOW THEY STAND").contains("ACTS").contains("qatar-2017.html");
    assertThat(ledger("QAT", "SAU", "--as-of", "2010-01-01").out()).contains("No act between");

    JsonNode json = new ObjectMapper().readTree(ledger("GBR", "Russia", "--format", "json").out());
    assertThat(json.get("first").textValue()).isEqualTo("GBR");
    assertThat(json.get("acts")).isNotEmpty();
    assertThat(json.get("acts").get(0).get("stories").get(0).get("id").textValue())
        .contains("salisbury");
    JsonNode early =
        new ObjectMapper()
            .readTree(ledger("GBR", "Russia", "--format", "json", "--as-of", "2018-03-16").out());
    assertThat(early.get("acts").size()).isLessThan(json.get("acts").size());
  }
}
