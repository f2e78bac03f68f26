package org.chancery.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.app.Fixtures;
import org.chancery.app.intake.Engine;
import org.chancery.article.Span;
import org.chancery.syntax.ConllU;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreezeCommandTest {
  @TempDir Path rules;

  /** Cuts at blanks and hangs every word from the first; remembers what it was asked. */
  private static final class Flat implements Parser {
    private final List<String> parsed = new ArrayList<>();
    private String name = "Flat 1";

    @Override
    public List<Cut> cut(String text) {
      List<Span> words = new ArrayList<>();
      int at = 0;
      for (String word : text.split(" ")) {
        words.add(new Span(at, at + word.length()));
        at += word.length() + 1;
      }
      return text.isBlank() ? List.of() : List.of(new Cut(0, new Span(0, text.length()), words));
    }

    @Override
    public Sentence parse(String text, Cut cut) {
      parsed.add(text);
      List<Token> tokens = new ArrayList<>();
      for (Span w : cut.words()) {
        int i = tokens.size();
        tokens.add(new Token(i, w, w.in(text), w.in(text), "NN", i == 0 ? -1 : 0, "dep"));
      }
      return new Sentence(cut.index(), cut.span(), tokens);
    }

    @Override
    public String provenance() {
      return name;
    }
  }

  private final Flat parser = new Flat();

  private Fixtures.Run freeze(String... more) {
    List<String> arguments = new ArrayList<>(List.of("freeze", "--rules", rules.toString()));
    arguments.addAll(List.of(more));
    return new Fixtures.Run()
        .go(
            new Engine(() -> Fixtures::follow, () -> null, () -> parser),
            arguments.toArray(String[]::new));
  }

  private void file(String name, String content) throws IOException {
    Path path = rules.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private List<String> frozen(String name) throws IOException {
    return ConllU.read(name, Files.readString(rules.resolve("parses/" + name))).texts().stream()
        .map(ConllU.Frozen::text)
        .toList();
  }

  @BeforeEach
  void rules() throws IOException {
    file("frames/index.yaml", "[aid.yaml, coerce.yaml]");
    file("frames/aid.yaml", "- {id: a, accept: [One b., Two b.], reject: [Three b.]}");
    file("frames/coerce.yaml", "[]");
  }

  @Test
  void whatIsNotFrozenIsParsedAndWhatIsGoneIsDropped() throws IOException {
    assertThat(freeze().errLines()).containsExactly("3 examples parsed, 0 kept, 0 dropped");
    assertThat(frozen("aid.conllu")).containsExactly("One b.", "Two b.", "Three b.");
    assertThat(rules.resolve("parses/coerce.conllu")).doesNotExist();
    String before = Files.readString(rules.resolve("parses/aid.conllu"));
    assertThat(freeze().errLines()).containsExactly("0 examples parsed, 3 kept, 0 dropped");
    assertThat(rules.resolve("parses/aid.conllu")).hasContent(before);

    file("frames/aid.yaml", "- {id: a, accept: [New b., Two b.], reject: [Three b.]}");
    file("parses/gone.conllu", before);
    parser.parsed.clear();
    assertThat(freeze().errLines()).containsExactly("1 examples parsed, 2 kept, 4 dropped");
    assertThat(parser.parsed).containsExactly("New b.");
    assertThat(frozen("aid.conllu")).containsExactly("New b.", "Two b.", "Three b.");
    assertThat(rules.resolve("parses/gone.conllu")).doesNotExist();
  }

  @Test
  void anotherParserParsesAllAgain() {
    freeze();
    parser.name = "Flat 2";
    assertThat(freeze().errLines()).containsExactly("3 examples parsed, 0 kept, 0 dropped");
    assertThat(freeze("--again").errLines())
        .containsExactly("3 examples parsed, 0 kept, 0 dropped");
  }

  @Test
  void aFolderWithoutFramesIsRefusedInOneLine() throws IOException {
    for (String name : List.of("index", "aid", "coerce")) {
      Files.delete(rules.resolve("frames/" + name + ".yaml"));
    }
    Fixtures.Run run = freeze();
    assertThat(run.status).isEqualTo(3);
    assertThat(run.errLines()).hasSize(1).first().asString().contains("holds no rules");
  }
}
