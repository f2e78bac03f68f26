package org.chancery.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chancery.rules.RuleException;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConllUTest {
  private static final String SMALL =
      "# parser = P 1\n"
          + "# text = Oslo waits. It\\nwaits.\n"
          + "1\tOslo\tOslo\t_\tNNP\t_\t2\tnsubj\t_\tStart=0|End=4\n"
          + "2\twaits\twait\t_\tVBZ\t_\t0\troot\t_\tStart=5|End=10\n"
          + "3\t.\t.\t_\t.\t_\t2\tpunct\t_\tStart=10|End=11\n"
          + "\n"
          + "# text = Oslo waits. It\\nwaits.\n"
          + "1\tIt\tit\t_\tPRP\t_\t2\tnsubj:pass\t_\tStart=12|End=14\n"
          + "2\twaits\twait\t_\tVBZ\t_\t0\troot\t_\tStart=15|End=20\n"
          + "\n";

  @TempDir Path folder;

  @Test
  void aTextOfTwoSentencesIsTwoBlocks() {
    ConllU.File file = ConllU.read("parses/x.conllu", SMALL);
    assertThat(file.parser()).isEqualTo("P 1");
    assertThat(file.texts()).hasSize(1);
    ConllU.Frozen text = file.texts().get(0);
    assertThat(text.text()).isEqualTo("Oslo waits. It\nwaits.");
    assertThat(text.sentences())
        .extracting(s -> s.in(text.text()))
        .containsExactly("Oslo waits.", "It\nwaits");
    assertThat(text.sentences().get(1).token(0))
        .isEqualTo(new Token(0, new Span(12, 14), "It", "it", "PRP", 1, "nsubj:pass"));
    assertThat(ConllU.write(file)).isEqualTo(SMALL);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      ConllU.File file = file(random);
      assertThat(ConllU.read("parses/x.conllu", ConllU.write(file))).isEqualTo(file);
    }
  }

  private static ConllU.File file(Random random) {
    String[] words = {"Oslo", "#", "_", "\u201cso", "\ud83d\udd4a", "\\n", "caf\u00e9", "="};
    String[] gaps = {" ", "", "\n\n", "  "};
    List<ConllU.Frozen> texts = new ArrayList<>();
    for (int t = 0; t < random.nextInt(4); t++) {
      StringBuilder text = new StringBuilder("t").append(t).append(gaps[random.nextInt(4)]);
      List<Sentence> sentences = new ArrayList<>();
      for (int s = 0; s < 1 + random.nextInt(3); s++) {
        List<Token> tokens = new ArrayList<>();
        int size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
          String word = words[random.nextInt(words.length)];
          Span span = new Span(text.length(), text.length() + word.length());
          // Heads before their dependents make no circle.
          int head = random.nextInt(i + 1) - 1;
          tokens.add(new Token(i, span, word, word, "NN", head, head < 0 ? "root" : "obl:x"));
          text.append(word).append(gaps[random.nextInt(4)]);
        }
        Span span = tokens.get(0).span().union(tokens.get(size - 1).span());
        sentences.add(new Sentence(s, span, tokens));
      }
      texts.add(new ConllU.Frozen(text.toString(), sentences));
    }
    return new ConllU.File("P \\ 1", texts);
  }

  @ParameterizedTest
  @CsvSource({
    "'\t_\tNNP\t_', '\tNNP\t_', 'line 3: 9 columns, expected 10'",
    "'Start=0|End=4', 'Start=1|End=4', 'line 3: offsets Start=1|End=4 are not those of'",
    "'Start=0|End=4', 'Start=0|End=400', 'line 3: offsets'",
    "'Start=0|End=4', 'SpaceAfter=No', 'expected Start=0|End=7'",
    "'2\twaits', '4\twaits', 'line 4: token 4, expected 2'",
    "'\t2\tnsubj\t', '\t9\tnsubj\t', 'Oslo'' hangs on no word'",
    "'\t2\tnsubj\t', '\t1\tnsubj\t', 'Oslo'' lead back to itself'",
    "'\t0\troot\t', '\t1\troot\t', 'Oslo'' lead back to itself'",
    "'\t2\tnsubj\t', '\ttwo\tnsubj\t', 'line 3: not a number'",
  })
  void aBrokenLineIsNamed(String from, String to, String message) {
    assertThatThrownBy(() -> ConllU.read("parses/x.conllu", SMALL.replace(from, to)))
        .isInstanceOf(RuleException.class)
        .hasMessageStartingWith("rules/parses/x.conllu, line ")
        .hasMessageContaining(message)
        .hasMessageEndingWith("run ./chancery freeze");
  }

  @Test
  void theFrozenParserKnowsOnlyWhatIsFrozen() throws Exception {
    Files.writeString(folder.resolve("x.conllu"), SMALL);
    Parser parser = FrozenParser.load(folder);
    String text = "Oslo waits. It\nwaits.";
    List<Parser.Cut> cuts = parser.cut(text);
    assertThat(cuts).hasSize(2);
    assertThat(parser.parse(text, cuts.get(1)).token(0).lemma()).isEqualTo("it");
    assertThat(parser.provenance()).isEqualTo("frozen: P 1");
    assertThatThrownBy(() -> parser.cut("Oslo sleeps."))
        .hasMessage("rules/parses, \"Oslo sleeps.\": not frozen yet; run ./chancery freeze");
    Parser.Cut other = new Parser.Cut(0, cuts.get(1).span(), cuts.get(1).words().subList(0, 1));
    assertThatThrownBy(() -> parser.parse(text, other)).hasMessageContaining("other words");
  }

  @Test
  void whatWasParsedApartComesOutAsItWas() {
    String apart =
        """
        # text = Oslo waits, Chad said
        1	Oslo	Oslo	_	NNP	_	2	nsubj	_	Start=0|End=4
        2	waits	wait	_	VBZ	_	5	ccomp:apart	_	Start=5|End=10
        3	,	,	_	,	_	2	punct	_	Start=10|End=11
        4	Chad	Chad	_	NNP	_	5	nsubj	_	Start=12|End=16
        5	said	say	_	VBD	_	0	root	_	Start=17|End=21
        """;
    assertThat(part(apart).tokens())
        .extracting(Token::head, Token::relation)
        .containsExactly(tuple(1, "nsubj"), tuple(-1, "root"));
    assertThat(part(apart.replace("ccomp:apart", "ccomp")).child(1, "nsubj"))
        .as("a part of what was parsed whole has no tree, so that nothing is joined")
        .isEmpty();
  }

  private static Sentence part(String frozen) {
    String text = "Oslo waits, Chad said";
    FrozenParser parser = new FrozenParser(List.of(ConllU.read("parses/x.conllu", frozen)));
    Parser.Cut whole = parser.cut(text).get(0);
    return parser.parse(text, new Parser.Cut(0, whole.span(), whole.words().subList(3, 5)));
  }
}
