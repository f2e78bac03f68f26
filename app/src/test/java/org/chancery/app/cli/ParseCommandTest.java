package org.chancery.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.app.Fixtures;
import org.chancery.app.intake.Engine;
import org.chancery.syntax.ConllU;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {
  private static final String TINY = "../reader/src/test/resources/org/chancery/reader/tiny";
  private static final String FROZEN =
      """
      # text = Chile left.
      1	Chile	Chile	_	NNP	_	2	nsubj	_	Start=0|End=5
      2	left	leave	_	VBD	_	0	root	_	Start=6|End=10
      3	.	.	_	.	_	2	punct	_	Start=10|End=11
      """;
  private static final String GIVEN =
      """
      # sent_id = a-1
      # text = It's gone
      1-2	It's	_	_	_	_	_	_	_	SpaceAfter=Yes
      1	It	_	PRON	X	Case=Nom	3	x	3:x	Keep=1
      2	's	_	AUX	X	_	3	x	_	_
      2.1	so	so	_	_	_	_	_	2:x	_
      3	gone	_	VERB	X	_	0	root	0:root	_

      # sent_id = a-2
      1	Chile	_	_	X	_	0	root	_	_
      """;

  /** Hangs every word on the first. */
  private static final Parser FLAT =
      new Parser() {
        @Override
        public List<Cut> cut(String text) {
          throw new AssertionError("tokens are given");
        }

        @Override
        public Sentence parse(String text, Cut cut) {
          List<Token> tokens = new ArrayList<>();
          for (Span w : cut.words()) {
            int i = tokens.size();
            String word = w.in(text);
            String relation = i == 0 ? "root" : "dep";
            tokens.add(new Token(i, w, word, word.toLowerCase(), "NN", i == 0 ? -1 : 0, relation));
          }
          return new Sentence(cut.index(), cut.span(), tokens);
        }

        @Override
        public String provenance() {
          return "flat 1";
        }
      };

  private static Fixtures.Run parse(Parser parser, String in, String... arguments) {
    List<String> all = new ArrayList<>(List.of("parse"));
    all.addAll(List.of(arguments));
    Engine engine =
        new Engine(
            () -> Fixtures::follow,
            () -> {
              throw new AssertionError("not asked for");
            },
            () -> parser);
    return new Fixtures.Run().in(in).go(engine, all.toArray(String[]::new));
  }

  private static Fixtures.Run given(String in) {
    return parse(FLAT, in, "--gold-tokens");
  }

  @Test
  void aTextBecomesTrees() {
    Parser frozen = new FrozenParser(List.of(ConllU.read("parses/test.conllu", FROZEN)));
    Fixtures.Run run = parse(frozen, "Chile left.\r\n \r\nChile left.\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.status).isZero();
    String tree =
        """
        # text = Chile left.
        1	Chile	Chile	_	NNP	_	2	nsubj	_	_
        2	left	leave	_	VBD	_	0	root	_	SpaceAfter=No
        3	.	.	_	.	_	2	punct	_	_

        """;
    assertThat(run.out()).isEqualTo("# sent_id = 1\n" + tree + "# sent_id = 2\n" + tree);
    assertThat(parse(frozen, "").out()).isEmpty();
  }

  @Test
  void tokensOfOthersAreKept() {
    Fixtures.Run run = given("\uFEFF" + GIVEN.replace("\n", "\r\n"));
    assertThat(run.status).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            # sent_id = a-1
            # text = It's gone
            1-2	It's	_	_	_	_	_	_	_	SpaceAfter=Yes
            1	It	it	PRON	NN	Case=Nom	0	root	_	Keep=1
            2	's	's	AUX	NN	_	1	dep	_	_
            3	gone	gone	VERB	NN	_	1	dep	_	_

            # sent_id = a-2
            1	Chile	chile	_	NN	_	0	root	_	_

            """);
  }

  @Test
  void aWrongLineIsNamedAndWhatStandsBeforeItIsPrinted() {
    Fixtures.Run run = given(GIVEN + "\n1\tMali\n");
    assertThat(run.status).isEqualTo(3);
    assertThat(run.out()).contains("a-1", "a-2");
    assertThat(run.errLines())
        .containsExactly(
            "chancery: -: line 12 has 2 columns: give CoNLL-U, 10 columns with tabs between them,"
                + " or a text without --gold-tokens");
    String row = "\tMali\t_\t_\t_\t_\t_\t_\t_\t_\n";
    assertThat(given("1" + row + "3" + row).err()).contains("line 2 is word 3, expected 2: count");
    assertThat(given("x" + row).err()).contains("line 1 begins with 'x': give the number");
    assertThat(given("# only\n").err()).contains("line 1 begins a sentence without words");
    assertThat(given("1\t " + row.substring(5)).err()).contains("has a word without letters");
    StringBuilder many = new StringBuilder();
    for (int i = 1; i < 600; i++) {
      many.append(i).append(row);
    }
    assertThat(given(many.toString()).err())
        .contains("line 1 begins a sentence of 599 words: cut it, 510 are read");
  }

  @Test
  void inputThatCannotBeReadIsOneLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(parse(FLAT, "", file.toString()).errLines())
        .singleElement()
        .asString()
        .contains("latin.txt: is not in UTF-8: convert it");
    assertThat(parse(FLAT, "", folder.resolve("none").toString()).errLines())
        .singleElement()
        .asString()
        .contains("none: cannot be read");
    Fixtures.Run large = parse(FLAT, GIVEN, "--gold-tokens", "--max-bytes", "100");
    assertThat(large.status).isEqualTo(3);
    assertThat(large.errLines())
        .singleElement()
        .asString()
        .contains("larger than the limit of 100 bytes");
  }

  @Test
  void anotherModelIsChosen() {
    Fixtures.Run run = parse(FLAT, GIVEN, "--gold-tokens", "--model", TINY, "--timings");
    assertThat(run.status).isZero();
    assertThat(run.outLines()).contains("# sent_id = a-2").hasSize(10);
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .matches("Chancery reader model [0-9a-f]{8}: 2 sentences in \\d+ ms of CPU time");
    assertThat(parse(FLAT, "Chile left.", "--model", TINY).outLines())
        .contains("# text = Chile left.")
        .anyMatch(l -> l.startsWith("2\tleft\t") && l.endsWith("\tSpaceAfter=No"));
  }

  @Test
  void aModelThatIsNoneIsOneLine(@TempDir Path folder) {
    Fixtures.Run run = parse(FLAT, GIVEN, "--gold-tokens", "--model", folder.toString());
    assertThat(run.status).isEqualTo(3);
    assertThat(run.errLines()).singleElement().asString().contains("pieces.bin of");
  }
}
