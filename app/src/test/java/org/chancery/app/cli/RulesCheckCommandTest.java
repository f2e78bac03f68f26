package org.chancery.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.chancery.app.Fixtures;
import org.chancery.app.intake.Engine;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own examples are judged, and say so in one line each. */
class RulesCheckCommandTest {
  private static final String FRAMES =
      """
      - id: serenade-state
        predicate: [serenade, hum to]
        accept:
          - "Chile serenaded Freedonia.": SUPPORT CHL > FRE
        reject:
          - "Chile saw Freedonia.": nothing
      """;

  @TempDir Path lab;

  /** Subject, verb, object: all that the sentences of this test have. */
  private static final class ThreeWords implements Parser {
    private final List<String> parsed = new ArrayList<>();

    @Override
    public List<Cut> cut(String text) {
      List<Span> words = new ArrayList<>();
      int at = 0;
      for (String word : text.replace(".", " .").split(" ")) {
        int start = text.indexOf(word, at);
        words.add(new Span(start, start + word.length()));
        at = start + word.length();
      }
      return List.of(new Cut(0, new Span(0, text.length()), words));
    }

    @Override
    public Sentence parse(String text, Cut cut) {
      parsed.add(text);
      String[] tags = {"NNP", "VBD", "NNP", "."};
      String[] relations = {"nsubj", "root", "obj", "punct"};
      List<Token> tokens = new ArrayList<>();
      for (Span w : cut.words()) {
        int i = tokens.size();
        String word = w.in(text);
        String lemma = i == 1 ? word.replaceFirst("d$", "") : word;
        tokens.add(new Token(i, w, word, lemma, tags[i], i == 1 ? -1 : 1, relations[i]));
      }
      return new Sentence(cut.index(), cut.span(), tokens);
    }

    @Override
    public String provenance() {
      return "three words 1";
    }
  }

  private final ThreeWords parser = new ThreeWords();
  private Supplier<Parser> model = () -> parser;

  private Fixtures.Run run(String... arguments) {
    Engine engine = new Engine(() -> Fixtures::follow, () -> null, () -> model.get());
    return new Fixtures.Run().go(engine, arguments);
  }

  private Fixtures.Run check(String... more) {
    List<String> arguments = new ArrayList<>(List.of("rules", "check"));
    arguments.addAll(List.of(more));
    arguments.add(lab.toString());
    return run(arguments.toArray(String[]::new));
  }

  private void file(String name, String content) throws IOException {
    Path path = lab.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  @BeforeEach
  void lab() throws IOException {
    file("actors/states.tsv", "code\tname\nFRE\tFreedonia\n");
    file("frames/support.yaml", FRAMES);
  }

  @Test
  void ownExamplesAreParsedOnceAndJudged() {
    Fixtures.Run first = check();
    assertThat(first.out())
        .isEqualTo("2 of 2 examples hold; 1 of 2 predicates of frames are exercised (50.0 %).\n");
    assertThat(first.status).isZero();
    assertThat(lab.resolve("parses/support.conllu")).exists();
    assertThat(check().status).isZero();
    assertThat(parser.parsed).hasSize(2);
  }

  @Test
  void anExampleThatDoesNotHoldIsOneLine() throws IOException {
    file("frames/support.yaml", FRAMES.replace("SUPPORT CHL > FRE", "SUPPORT FRE > CHL"));
    Fixtures.Run run = check();
    assertThat(run.status).isEqualTo(3);
    assertThat(run.out().lines().toList())
        .hasSize(2)
        .first()
        .asString()
        .isEqualTo(
            lab.resolve("frames/support.yaml")
                + ":4: serenade-state: \u201cChile serenaded Freedonia.\u201d:"
                + " expected SUPPORT FRE > CHL; came out: SUPPORT CHL > FRE");
  }

  @Test
  void whatNoExampleExercisesIsPrinted() {
    assertThat(check("--unused").out())
        .contains("support.yaml: serenade-state: no example of hum to\n");
  }

  @Test
  void aMistakeInTheRulesEndsInOneLine() throws IOException {
    file("frames/support.yaml", FRAMES.replace("SUPPORT", "SUPORT"));
    Fixtures.Run run = check();
    assertThat(run.status).isEqualTo(2);
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .contains("support.yaml, line 4, serenade-state: 'SUPORT' is no act, event or stance");
    assertThat(run("rules", "check", lab.resolve("none").toString()).status).isEqualTo(2);
    assertThat(run("rules").status).isEqualTo(2);
  }

  @Test
  void otherCommandsSayWhichExamplesDoNotHold() throws IOException {
    Path story = Files.writeString(lab.resolve("NOTICE"), "Chile saw Freedonia.");
    String[] read = {"read", "--rules", lab.toString(), story.toString()};
    assertThat(run(read).errLines())
        .contains(
            "chancery: "
                + lab
                + ": 2 examples are not judged yet: run chancery rules check with this folder");
    check();
    assertThat(run(read).err()).doesNotContain("example");
    file("frames/support.yaml", FRAMES.replace("nothing", "SUPPORT"));
    assertThat(run(read).err())
        .contains("support.yaml:6: serenade-state: \u201cChile saw Freedonia.\u201d: expected SUP");
  }

  @Test
  void aWatchedFolderIsCheckedAgain() throws Exception {
    Fixtures.Run run = new Fixtures.Run();
    Engine engine = new Engine(() -> Fixtures::follow, () -> null, () -> parser);
    Thread watch =
        new Thread(() -> run.go(engine, "rules", "check", "--watch", lab.toString()), "watch");
    watch.start();
    await(run, "2 of 2 examples hold");
    file("frames/support.yaml", FRAMES.replace("nothing", "SUPORT"));
    await(run, "'SUPORT' is no act");
    file("frames/support.yaml", FRAMES.replace("nothing", "SUPPORT"));
    await(run, "1 of 2 examples hold");
    watch.interrupt();
    watch.join(Duration.ofSeconds(20).toMillis());
    assertThat(watch.isAlive()).isFalse();
  }

  private static void await(Fixtures.Run run, String words) throws InterruptedException {
    for (int i = 0; i < 300 && !(run.out() + run.err()).contains(words); i++) {
      Thread.sleep(100);
    }
    assertThat(run.out() + run.err()).contains(words);
  }
}
