package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chancery.act.DiplomaticAct;
import org.chancery.event.Auxiliary;
import org.chancery.event.Event;
import org.chancery.event.Frame;
import org.chancery.event.PloverType;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.ConllU;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Gate;
import org.chancery.text.Article;
import org.chancery.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user's own rules change, from the file to the reading. */
class OwnKnowledgeTest {
  private static final String TEXT = "Chile serenaded Freedonia on Monday.";
  private static final FrozenParser PARSER =
      new FrozenParser(
          List.of(
              ConllU.read(
                  "parses/test.conllu",
                  """
                  # text = Chile serenaded Freedonia on Monday.
                  1	Chile	Chile	_	NNP	_	2	nsubj	_	Start=0|End=5
                  2	serenaded	serenade	_	VBD	_	0	root	_	Start=6|End=15
                  3	Freedonia	Freedonia	_	NNP	_	2	obj	_	Start=16|End=25
                  4	on	on	_	IN	_	5	case	_	Start=26|End=28
                  5	Monday	Monday	_	NNP	_	2	obl	_	Start=29|End=35
                  6	.	.	_	.	_	2	punct	_	Start=35|End=36
                  """)));

  @TempDir Path lab;

  private void file(String name, String content) throws IOException {
    Path path = lab.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private Knowledge load() {
    return Knowledge.load(RuleFiles.with(lab));
  }

  private static final String ADVERB = "Chile hardly serenaded Freedonia last lunday.";
  private static final String VOWED = "Chile vowed to withdraw its troops from Freedonia.";
  private static final String VOWED_TREE =
      """
      # text = Chile vowed to withdraw its troops from Freedonia.
      1	Chile	Chile	_	NNP	_	2	nsubj	_	Start=0|End=5
      2	vowed	vow	_	VBD	_	0	root	_	Start=6|End=11
      3	to	to	_	TO	_	4	mark	_	Start=12|End=14
      4	withdraw	withdraw	_	VB	_	2	xcomp	_	Start=15|End=23
      5	its	its	_	PRP$	_	6	nmod:poss	_	Start=24|End=27
      6	troops	troops	_	NNS	_	4	obj	_	Start=28|End=34
      7	from	from	_	IN	_	8	case	_	Start=35|End=39
      8	Freedonia	Freedonia	_	NNP	_	4	obl	_	Start=40|End=49
      9	.	.	_	.	_	2	punct	_	Start=49|End=50
      """;
  private static final FrozenParser MORE =
      new FrozenParser(
          List.of(
              ConllU.read(
                  "parses/more.conllu",
                  """
                  # text = Chile hardly serenaded Freedonia last lunday.
                  1	Chile	Chile	_	NNP	_	3	nsubj	_	Start=0|End=5
                  2	hardly	hardly	_	RB	_	3	advmod	_	Start=6|End=12
                  3	serenaded	serenade	_	VBD	_	0	root	_	Start=13|End=22
                  4	Freedonia	Freedonia	_	NNP	_	3	obj	_	Start=23|End=32
                  5	last	last	_	JJ	_	6	amod	_	Start=33|End=37
                  6	lunday	lunday	_	NN	_	3	obl	_	Start=38|End=44
                  7	.	.	_	.	_	3	punct	_	Start=44|End=45
                  """)));

  private Reading read() {
    return read(PARSER, TEXT);
  }

  private Reading read(FrozenParser parser, String text) {
    LocalDate day = LocalDate.of(2019, 5, 15);
    return new Pipeline(parser, load())
        .read(new Article("x", null, parser == PARSER ? null : day, null, null, null, "en", text));
  }

  @Test
  void anOwnRowForAFinerCodeComesFirst() throws IOException {
    file("actors/states.tsv", "code\tname\nFRE\tFreedonia\n");
    file("words.yaml", "about-treason: [freedonia]");
    file("frames/accuse.yaml", "- {id: serenade-state, cameo: '112', predicate: [serenade]}");
    assertThat(read().events()).extracting(Event::cameo).containsExactly("1125");
    file("ontology/finer.tsv", "codes\tfiner\twords\n112\t1122\tfreedonia\n");
    assertThat(read().events()).extracting(Event::cameo).containsExactly("1122");
    assertThat(load().finer().sources("1122").get("112")).contains("freedonia", "torture");
  }

  @Test
  void aNewFrameANewActAndANewStateMakeAnEventAndAnAct() throws IOException {
    file("actors/states.tsv", "code\tname\nFRE\tFreedonia\n");
    file("words.yaml", "honour: [serenade]");
    file("frames/support.yaml", "- {id: serenade-state, cameo: '051', predicate: [~honour]}");
    assertThat(read().events())
        .singleElement()
        .extracting(Event::frame)
        .isEqualTo("serenade-state");
    assertThat(read().events().get(0).recipient().get(0).code()).isEqualTo("FRE");
    assertThat(read().acts()).isEmpty();
    file("acts.yaml", "RECOGNITION: {frames: [serenade-state]}");
    assertThat(read().acts())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.type().name()).isEqualTo("RECOGNITION");
              assertThat(a.parties().counterparty()).isEqualTo("FRE");
            })
        .isInstanceOf(DiplomaticAct.class);
  }

  @Test
  void aFrameWithTheIdOfAnotherTakesItsPlace() throws IOException {
    file("frames/aid.yaml", "- {id: help, predicate: [serenade]}");
    List<Frame> help = load().frames().all().stream().filter(f -> f.id().equals("help")).toList();
    assertThat(help).singleElement().extracting(Frame::type).isEqualTo(PloverType.AID);
    assertThat(help.get(0).predicates()).containsExactly("serenade");
    assertThat(help.get(0).file()).endsWith("aid.yaml").startsWith(lab.toString());
  }

  @Test
  void membersOfSetsAreAddedAndTakenOut() throws IOException {
    file("words.yaml", "kill: [unalive]\n-kill: [gas]\n");
    assertThat(load().words().need("kill")).contains("unalive", "murder").doesNotContain("gas");
  }

  @Test
  void wordsOfTheLexiconAreAddedAndTakenOut() throws IOException {
    file("actors/states.tsv", "code\tname\nFRE\tFreedonia\n");
    file("frames/support.yaml", "- {id: serenade-state, predicate: [serenade]}");
    Event shipped = read(MORE, ADVERB).events().get(0);
    assertThat(shipped.auxiliary()).contains(Auxiliary.NEGATION);
    assertThat(shipped.date()).isEqualTo(Interval.on("2019-05-15"));
    file("lexicon/en/closed.yaml", "-negating-adverb: [hardly]");
    file("lexicon/en/time.yaml", "weekday: {monday: [lunday]}");
    Event own = read(MORE, ADVERB).events().get(0);
    assertThat(own.auxiliary()).doesNotContain(Auxiliary.NEGATION);
    assertThat(own.date()).isEqualTo(Interval.on("2019-05-13"));
  }

  @ParameterizedTest
  @CsvSource({
    "vow, AGREE",
    "swear, AGREE",
    "pledge, AGREE",
    "plan, CONCEDE",
  })
  void aPredicateThatHoldsSomethingOutMakesAnAgreement(String verb, PloverType type)
      throws IOException {
    file("actors/states.tsv", "code\tname\nFRE\tFreedonia\n");
    FrozenParser parser =
        new FrozenParser(
            List.of(
                ConllU.read(
                    "parses/verb.conllu",
                    VOWED_TREE.replace("vowed\tvow\t", "vowed\t" + verb + "\t"))));
    assertThat(read(parser, VOWED).events()).extracting(Event::type).containsExactly(type);
  }

  @Test
  void anOwnPredicateMayHoldSomethingOut() throws IOException {
    file("actors/states.tsv", "code\tname\nFRE\tFreedonia\n");
    file("operators.yaml", "intend: [vow]");
    FrozenParser parser = new FrozenParser(List.of(ConllU.read("parses/v.conllu", VOWED_TREE)));
    assertThat(read(parser, VOWED).events())
        .extracting(Event::type)
        .containsExactly(PloverType.CONCEDE);
    file("operators.yaml", "intend: [vow: {offer: true}]");
    assertThat(read(parser, VOWED).events())
        .extracting(Event::type)
        .containsExactly(PloverType.AGREE);
  }

  @Test
  void theDigestTellsOwnWordsApart() throws IOException {
    file("lexicon/en/closed.yaml", "negating-adverb: [barely]");
    String one = RuleFiles.with(lab).digest();
    file("lexicon/en/closed.yaml", "negating-adverb: [barely, seldom]");
    assertThat(RuleFiles.with(lab).digest())
        .isNotEqualTo(one)
        .isNotEqualTo(RuleFiles.shipped().digest());
  }

  @Test
  void aPredicateMayMoveToAnotherOperator() throws IOException {
    file("frames/support.yaml", "- {id: serenade-state, predicate: [serenade]}");
    file("operators.yaml", "threaten: [promise]");
    assertThat(load().operators()).isNotNull();
  }

  @Test
  void aDiscardLeavesOutASentenceOrAStory() throws IOException {
    file("actors/states.tsv", "code\tname\nFRE\tFreedonia\n");
    file("frames/support.yaml", "- {id: serenade-state, predicate: [serenade]}");
    assertThat(read().events()).hasSize(1);
    for (String discard : List.of("ON_MONDAY  # no Mondays", "+serenaded")) {
      file("petrarch/lab.discards.txt", discard);
      assertThat(read().events()).as(discard).isEmpty();
    }
    file("petrarch/lab.discards.txt", "ON TUESDAY\nON MON\n");
    assertThat(read().events()).hasSize(1);
  }

  @Test
  void explainLooksAtADiscardedSentenceButDoesNotCountIt() throws IOException {
    file("petrarch/lab.discards.txt", "MONDAY");
    Pipeline pipeline = new Pipeline(PARSER, Gate.OPEN, load());
    Explanation seen = pipeline.explain(new Article("x", null, null, null, null, null, "en", TEXT));
    assertThat(seen.scenes()).hasSize(1);
    assertThat(seen.reading().events()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "words.yaml|ok: [x]\\nbad: x|line 1, bad: expected a list of lemmas",
        "words.yaml|-nosuch: [x]|line 1, -nosuch: there is no set 'nosuch'",
        "words.yaml|- x|line 1: expected a map",
        "lexicon/en/closed.yaml|nosuch: [x]|line 1, nosuch: no set is called so; in this file: [fir",
        "lexicon/en/closed.yaml|-nosuch: [x]|line 1, -nosuch: there is no set 'nosuch'",
        "lexicon/en/time.yaml|month: [x]|line 1, month: expected what words mean",
        "lexicon/en/nosuch.yaml|month: [x]|no rules are kept under this name",
        "claims.yaml|words: {wrong: [x]}|line 1, words: expected one of",
        "operators.yaml|intend: [x: {offers: true}]|line 1, intend: expected a predicate",
        "operators.yaml|hope: [x]|line 1, hope: no such operator",
        "operators.yaml|end: [x]\\nfail: [x]|line 2, fail: 'x' already stands under END",
        "acts.yaml|EXPLUSION: {frames: [x]}|line 1, EXPLUSION: no such act",
        "acts.yaml|EXPULSION: {frame: [x]}|line 1, EXPULSION: unknown key 'frame'",
        "acts.yaml|EXPULSION: {turn: together}|line 1, EXPULSION: unknown key 'turn'",
        "acts.yaml|EXPULSION: {frames: [nosuch]}|no frame is called [nosuch]",
        "claims.yaml|stances: {mumbles: [x]}|line 1, mumbles: no such stance",
        "frames/aid.yaml|- {predicate: [x]}|line 1, list: expected a frame",
        "frames/aid.yaml|- id: a\\n  predicat: [x]|line 1, a: unknown key 'predicat'",
        "frames/aid.yaml|- id: a\\n  predicate: [~nosuch]|line 1, a: no set '~nosuch'",
        "frames/aid.yaml|- {id: a, predicate: []}|line 1, a: expected predicate",
        "frames/aid.yaml|- id: a\\n  predicate: [x]\\n  when: {object: partty}|line 3, a: 'partty' is no test",
        "frames/aid.yaml|- id: a\\n  predicate: [x]\\n  when: object|line 1, a: expected under when",
        "frames/aid.yaml|- {id: a, predicate: [x], modality: wished}|line 1, a: no modality 'wished'",
        "frames/aid.yaml|- {id: a, predicate: [x]}\\n- {id: a, predicate: [y]}|line 2, a: this id is taken",
        "actors/agents.tsv|phrase\\tclass\\ncook\\tperson-ish|line 2: no class 'person-ish'",
        "actors/agents.tsv|phrase\\tclass\\nkiosk\\tmission/kiosk|line 2: no kind of mission 'kiosk'",
        "actors/agents.tsv|phrase\\tclass\\nsquire\\tenvoy/squire|line 2: no kind of envoy 'squire'",
        "actors/agents.tsv|phrase\\tsector\\ncook\\tCVL|line 2: expected something under 'class'",
        "actors/holders.tsv|person\\tcode\\tfrom\\nA B\\tCHL\\t1.2.2001|line 2: '1.2.2001' is no day",
      })
  void aMistakeNamesFileLineAndRule(String name, String content, String message)
      throws IOException {
    file(name, content.replace("\\n", "\n").replace("\\t", "\t"));
    assertThatThrownBy(this::load)
        .isInstanceOf(RuleException.class)
        .hasMessageContaining(Path.of(name).getFileName().toString())
        .hasMessageContaining(message);
  }
}
