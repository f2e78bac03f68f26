package org.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chancery.Chancery;
import org.chancery.Reading;
import org.chancery.ledger.View;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Question;
import org.chancery.text.Article;
import org.chancery.text.Budget;
import org.chancery.text.UnreadableException;
import org.junit.jupiter.api.Test;

/** The program that README shows is this one: it compiles, runs, and prints what README says. */
class LibraryTest {
  private static final Path README = Path.of("../README.md");
  private static final Path HERE = Path.of("src/test/java/org/chancery/app/LibraryTest.java");
  private static final LocalDate MARCH_4 = LocalDate.of(2031, 3, 4);

  private static void program() throws UnreadableException {
    // README begins
    Chancery chancery = Chancery.open();

    Reading first = chancery.read("Chile expelled six Norwegian diplomats on Monday.", MARCH_4);
    Reading second =
        chancery.read(
            Article.of("Norway has broken off diplomatic relations with Chile, it said on Friday.")
                .publishedOn(MARCH_4.plusDays(4))
                .from("Fjord Herald")
                .at("Oslo"),
            Budget.ofSeconds(30));
    first.acts().forEach(act -> System.out.println(act.type() + " " + act.account().wording()));

    View view = chancery.ledger(List.of(first, second), Question.asOf(MARCH_4.plusDays(30)));
    view.relation(Pair.of("CHL", "NOR"))
        .ifPresent(two -> System.out.println(two.diplomatic().status().now().word()));
    // README ends
  }

  @Test
  void theProgramOfTheFrontPageIsThisOne() throws IOException {
    String here = Files.readString(HERE);
    int from = here.indexOf('\n', here.indexOf("// README begins")) + 1;
    String source = here.substring(from, here.indexOf("    // README ends", from));
    assertThat(shown("<!-- program -->")).isEqualTo(source.stripTrailing().stripIndent() + "\n");
  }

  @Test
  void itPrintsWhatTheFrontPageSays() throws IOException, UnreadableException {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      program();
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
        .isEqualTo(shown("<!-- program output -->").lines().toList());
  }

  /** What stands between the fences after a mark. */
  private static String shown(String mark) throws IOException {
    String page = Files.readString(README);
    int at = page.indexOf(mark);
    assertThat(at).as(mark).isPositive();
    int from = page.indexOf('\n', page.indexOf("```", at)) + 1;
    return page.substring(from, page.indexOf("```", from));
  }

  @Test
  void theLibraryDoesNotSilenceItsHost() throws IOException {
    for (String module : List.of("../pom.xml", "../core/pom.xml", "../reader/pom.xml")) {
      String pom = Files.readString(Path.of(module));
      int managed = pom.indexOf("</dependencyManagement>");
      for (String dependency : pom.substring(Math.max(0, managed)).split("<dependency>")) {
        assertThat(
                dependency.contains("<artifactId>slf4j-nop<")
                    && !dependency.contains("<scope>test<"))
            .as("slf4j-nop for users of %s", module)
            .isFalse();
      }
    }
  }
}
