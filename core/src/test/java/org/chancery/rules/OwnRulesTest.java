package org.chancery.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's folder: what is taken, and that nothing in it can do harm or be passed over. */
class OwnRulesTest {
  @TempDir Path temp;
  private Path rules;

  @BeforeEach
  void folder() {
    rules = temp.resolve("lab");
  }

  private void file(String name, String content) throws IOException {
    Path path = rules.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private RuleFiles read() {
    return RuleFiles.with(rules);
  }

  @Test
  void ownRowsFollowTheShippedOnes() throws IOException {
    file("actors/states.tsv", "# mine\nname\tcode\nAtlantis\tATL\n");
    List<RuleFiles.Row> rows = read().table("actors/states.tsv");
    RuleFiles.Row last = rows.get(rows.size() - 1);
    assertThat(last.own()).isTrue();
    assertThat(last.get("code")).isEqualTo("ATL");
    assertThat(last.line()).isEqualTo(3);
    assertThat(rows.get(0).own()).isFalse();
  }

  @Test
  void theDigestTellsOwnRulesApart() throws IOException {
    file("words.yaml", "attack: [besmirch]");
    String one = read().digest();
    assertThat(one).matches("[0-9a-f]{12}").isNotEqualTo(RuleFiles.shipped().digest());
    assertThat(read().digest()).isEqualTo(one);
    file("words.yaml", "attack: [beset]");
    assertThat(read().digest()).isNotEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({
    "word.yaml, no rules are kept under this name",
    "frames/sanctions.yaml, no rules are kept under this name",
    "actors/state.tsv, no rules are kept under this name",
    "actors/deep/states.tsv, no rules are kept under this name",
    "article/boilerplate.tsv, no rules are kept under this name"
  })
  void aMisspeltNameIsNotPassedOver(String name, String message) throws IOException {
    file(name, "x");
    assertThatThrownBy(this::read)
        .isInstanceOf(RuleException.class)
        .hasMessageContaining(message)
        .hasMessageContaining(name);
  }

  @Test
  void notesAndHiddenFilesAreNoRules() throws IOException {
    file("words.yaml", "attack: [beset]");
    file("README.md", "notes");
    file(".git/config", "x");
    file("parses/aid.conllu", "x");
    assertThat(read().yaml("words.yaml")).hasSize(2);
  }

  @Test
  void dictionariesAreFoundByTheirNamesAndTheRestIsNamed() throws IOException {
    file("petrarch/Lab.Actors.v2.txt", "NAME [USA]");
    file("petrarch/lab.verbs.txt", "x");
    RuleFiles all = read();
    assertThat(all.dictionaries("actors"))
        .singleElement()
        .satisfies(f -> assertThat(f.lines()).containsExactly("NAME [USA]"));
    assertThat(all.unread()).singleElement().asString().endsWith("lab.verbs.txt");
  }

  @Test
  void aFolderThatIsNoneOrEmptyIsRefused() throws IOException {
    assertThatThrownBy(this::read)
        .hasMessageContaining("lab")
        .hasMessageContaining("laid out like");
    Files.createDirectories(rules);
    assertThatThrownBy(this::read).hasMessageContaining("holds no rules");
  }

  @Test
  void aLinkOutOfTheFolderIsRefused() throws IOException {
    Path outside = temp.resolve("secret.yaml");
    Files.writeString(outside, "attack: [beset]");
    Files.createDirectories(rules);
    Files.createSymbolicLink(rules.resolve("words.yaml"), outside);
    assertThatThrownBy(this::read).hasMessageContaining("leads out of the folder");
  }

  @Test
  void tooMuchIsRefused() throws IOException {
    file("words.yaml", "attack: [" + "beset, ".repeat(3_000_000) + "]");
    assertThatThrownBy(this::read).hasMessageContaining("more than 20 MB");
  }

  @Test
  void whatIsNotUtf8IsRefusedExceptInOldDictionaries() throws IOException {
    byte[] latin = "attack: [prot\u00e9ger]".getBytes(StandardCharsets.ISO_8859_1);
    Files.createDirectories(rules.resolve("petrarch"));
    Files.write(rules.resolve("petrarch/old.discards.txt"), latin);
    assertThat(read().dictionaries("discards").get(0).lines().get(0)).contains("\u00e9");
    Files.write(rules.resolve("words.yaml"), latin);
    assertThatThrownBy(this::read).hasMessageContaining("is not UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: [b|line 1",
        "ok: [x]\\nok: [y]|line 2: 'ok' stands here twice",
        "a: &x [b]\\nc: *x|well-formed",
        "a: !!javax.script.ScriptEngineManager [x]|line 1: is not well-formed YAML: Global tag",
      })
  void yamlMakesListsMapsAndWordsOnly(String yaml, String message) throws IOException {
    file("words.yaml", yaml.replace("\\n", "\n"));
    assertThatThrownBy(() -> read().yaml("words.yaml"))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("words.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void wordsStayWords() throws IOException {
    file("words.yaml", "a: [no, on, 070, '~', null, true]");
    assertThat(read().yaml("words.yaml").get(1).map("sets").get("a"))
        .asString()
        .isEqualTo("[no, on, 070, ~, null, true]");
  }

  @Test
  void aRowThatIsTooLongOrAColumnThatIsUnknownNamesTheLine() throws IOException {
    file("actors/states.tsv", "code\tname\nATL\tAtlantis\tmore\n");
    assertThatThrownBy(() -> read().table("actors/states.tsv"))
        .hasMessageContaining("line 2: 3 cells, expected at most 2");
    file("actors/states.tsv", "code\tnam\nATL\tAtlantis\n");
    assertThatThrownBy(() -> read().table("actors/states.tsv"))
        .hasMessageContaining("line 1: no column is called 'nam'");
  }
}
